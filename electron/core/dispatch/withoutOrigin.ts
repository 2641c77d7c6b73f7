import { readFile } from '../../../db/repositories/files/files.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { forDocuments } from '../../../shared/pictures/forDocuments.ts';
import { sha256 } from '../kernel/digest.ts';
import type { ChosenFile } from './contents.ts';

/**
 * An attachment as everybody may have it: a picture without what its camera or a program wrote beside the dots (where it
 * was taken, by whom, what it shows), as pictures stand in our documents. The stored file stays as it was. Of other files
 * nothing is taken out; what they may tell, the clerk is told.
 */
export async function withoutOrigin(db: ReadDb, file: ChosenFile): Promise<ChosenFile> {
  const picture = pictures.has(file.mediaType) ? forDocuments(await readFile(db, file.sha256)) : null;
  if (picture === null || 'fault' in picture) return { ...file, mayTellOrigin: !isText(file) };
  const { bytes } = picture;
  return { ...file, bytes, sha256: sha256(bytes), size: bytes.length };
}

const pictures: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

/** There is nothing in it but what it says. */
const isText = ({ mediaType }: ChosenFile): boolean => mediaType.startsWith('text/');
