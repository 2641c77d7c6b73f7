import { strToU8 } from 'fflate';
import type { Call } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Attachment } from '../../shared/domain/attachment/attachment.ts';
import { plainPdf } from './plainPdf.ts';

type Owner = Input<'attachments.add'>['owner'];
type File = { fileName: string; bytes: Uint8Array };

/** A PDF of one page that says this, line by line. */
export const pdfSaying = (...lines: string[]): Uint8Array =>
  plainPdf([lines.map((text, at) => ({ x: 60, y: 780 - at * 20, text }))]);

export const textFile = (text = 'Nur ein Text.'): File => ({ fileName: 'Notiz.txt', bytes: strToU8(text) });

/** A file as the clerk leaves it at a paper, an item or a meeting; listed, and public where that is said. */
export async function anAttachment(
  call: Call,
  owner: Owner,
  { isPublic = false, isListed = true, title, ...file }: Partial<Attachment> & Partial<File> = {},
): Promise<Attachment> {
  const added = await call('attachments.add', {
    // Another file each: the same one is as public everywhere as where it is least.
    ...textFile(file.fileName && `Text von ${file.fileName}`),
    ...file,
    owner,
    upload: crypto.randomUUID(),
  });
  const { id, version } = added;
  return call('attachments.update', { id, version, title: title ?? added.title, isPublic, isListed });
}
