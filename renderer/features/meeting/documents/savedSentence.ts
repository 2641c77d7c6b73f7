import { AppError, type Reply } from '../../../../shared/errors.ts';
import type { FileTicket } from '../../../../shared/fileTicket.ts';
import { dropFiles, saveFile } from '../../../host.ts';

/** A file that was not saved after all is not kept on its way. */
export async function keptSentence(bytes: FileTicket): Promise<string> {
  const reply = await saveFile(bytes);
  if (!reply.ok || reply.value.path === null) await dropFiles([bytes.id]);
  return savedSentence(reply);
}

const saved = 'Gespeichert: ';

/** How a sentence about a file is shown: only what was saved is done. */
export const kindOf = (sentence: string): 'success' | 'info' =>
  sentence.startsWith(saved) ? 'success' : 'info';

/** '' where the clerk cancelled. Throws what the saving failed with. */
export function savedSentence(reply: Reply<{ path: string | null }>): string {
  if (!reply.ok) throw new AppError(reply.error);
  return reply.value.path === null ? '' : `${saved}${reply.value.path}`;
}
