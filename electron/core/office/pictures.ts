import { findPicture, putPicture } from '../../../db/repositories/files/pictures.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { picturesIn } from '../../../shared/documents/picturesIn.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { sha256 } from '../kernel/digest.ts';
import { found } from '../kernel/refusals.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { takenPicture } from './takenPicture.ts';

/** A picture that texts may show by its digest. Throws what taking one in throws. */
export async function addPicture(
  { store }: ActionCtx,
  { bytes }: Parsed<'pictures.add'>,
): Promise<Output<'pictures.add'>> {
  const { bytes: kept, mediaType, width, height } = await takenPicture(bytes);
  const digest = sha256(kept);
  await store.transaction((db) => putPicture(db, { sha256: digest, bytes: kept, mediaType, width, height }));
  return { sha256: digest, width, height };
}

export const getPicture = async (
  { db }: QueryCtx,
  { sha256: digest }: Parsed<'pictures.get'>,
): Promise<Output<'pictures.get'>> => found(await findPicture(db, digest), 'picture');

/** The bytes of all that a document shows; what is gone is missing. */
export async function picturesOf(db: ReadDb, model: object): Promise<Pictures> {
  const pictures = new Map<string, { bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg' }>();
  for (const digest of picturesIn(model)) {
    const picture = await findPicture(db, digest);
    if (picture) pictures.set(digest, picture);
  }
  return pictures;
}
