import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { unnamedFile } from '../../../shared/german/attachments.ts';

/**
 * How an attachment is called where it leaves the house: as it is listed. A file's own name is nobody's business, but for
 * its ending, which says what kind of file it is.
 */
export function sentName({ title, fileName }: Pick<Attachment, 'title' | 'fileName'>): string {
  const ending = /\.[^.\s]{1,8}$/.exec(fileName)?.[0] ?? '';
  const name = title.toLowerCase().endsWith(ending.toLowerCase())
    ? title.slice(0, title.length - ending.length)
    : title;
  return permittedName(`${permittedName(name) || unnamedFile}${ending}`);
}
