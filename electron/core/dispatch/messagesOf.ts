import type { DispatchFile } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { encodedSize } from './base64.ts';
import { ofBundle, ofPaper } from './enclosures.ts';
import { ofAttachment } from './ofAttachment.ts';

/** What somebody can ask for afterwards. */
const canBeLeftOut: ReadonlySet<string> = new Set([ofAttachment, ofPaper, ofBundle]);

/** `leftOut`: files that no message can hold. */
export type Split<File> = { messages: File[][]; leftOut: File[] };

/**
 * Files as messages of which none is larger than the limit, in their order: documents first, then as many papers and
 * attachments as fit. A document goes out however large it is. Without files there is one message all the same.
 */
export function messagesOf<File extends Pick<DispatchFile, 'kind' | 'size'>>(
  files: readonly File[],
  limitMb: number,
): Split<File> {
  const room = limitMb * 1024 * 1024 - forText;
  const fits = (file: File) => !canBeLeftOut.has(file.kind) || encodedSize(file.size) <= room;
  const messages: File[][] = [[]];
  let left = room;
  for (const file of files.filter(fits)) {
    const size = encodedSize(file.size);
    const last = messages.at(-1) ?? [];
    if (size > left && last.length > 0) {
      messages.push([]);
      left = room;
    }
    messages.at(-1)?.push(file);
    left -= size;
  }
  return { messages, leftOut: files.filter((file) => !fits(file)) };
}

/** Head and text of a message, in bytes. */
const forText = 64 * 1024;
