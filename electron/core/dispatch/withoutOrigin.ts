import { readFile } from '../../../db/repositories/files/files.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { forDocuments } from '../../../shared/pictures/forDocuments.ts';
import { sha256 } from '../kernel/digest.ts';
import { keptAnswers } from '../kernel/keptAnswers.ts';
import type { ChosenFile } from './contents.ts';

/**
 * An attachment as everybody may have it: a picture without what its camera or a program wrote beside the dots (where it
 * was taken, by whom, what it shows), as pictures stand in our documents. The stored file stays as it was. Of other files
 * nothing is taken out; what they may tell, the clerk is told. `goesOut`: with its bytes; until then only what they are.
 */
export async function withoutOrigin(db: ReadDb, file: ChosenFile, goesOut: boolean): Promise<ChosenFile> {
  if (!pictures.has(file.mediaType)) return { ...file, mayTellOrigin: !isText(file) };
  const bytes = goesOut ? await bareBytes(db, file) : null;
  const about = goesOut
    ? measured(bytes)
    : await known(file.sha256, async () => measured(await bareBytes(db, file)));
  return about === null ? { ...file, mayTellOrigin: true } : { ...file, bytes, ...about };
}

/** Null for a picture that cannot stand in a document. */
async function bareBytes(db: ReadDb, file: ChosenFile): Promise<Uint8Array | null> {
  const picture = forDocuments(await readFile(db, file.sha256));
  return 'fault' in picture ? null : picture.bytes;
}

type Measured = Pick<ChosenFile, 'sha256' | 'size'>;

const measured = (bytes: Uint8Array | null): Measured | null =>
  bytes && { sha256: sha256(bytes), size: bytes.length };

/** By the SHA-256 of the stored file. */
const known = keptAnswers<Measured | null>({ most: 5_000, weightOf: () => 1 });

const pictures: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);

/** There is nothing in it but what it says. */
const isText = ({ mediaType }: ChosenFile): boolean => mediaType.startsWith('text/');
