import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { putFile, readFile, type StoredFile } from './files.ts';

type Measures = { mediaType: 'image/png' | 'image/jpeg'; width: number; height: number };

/**
 * Keeps a picture for the texts that name it; the same one stands there once. It stays when the last text drops it:
 * what was signed and what is taken back by undoing may still show it.
 */
export async function putPicture(db: WriteDb, picture: StoredFile & Measures): Promise<void> {
  await putFile(db, picture);
  const { sha256, mediaType: media_type, width, height } = picture;
  await db
    .insertInto('picture')
    .values({ sha256, media_type, width, height })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

export async function findPicture(
  db: ReadDb,
  sha256: string,
): Promise<(Pick<Measures, 'mediaType'> & { bytes: Uint8Array }) | null> {
  const row = await db
    .selectFrom('picture')
    .select('media_type')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ? { mediaType: row.media_type, bytes: await readFile(db, sha256) } : null;
}
