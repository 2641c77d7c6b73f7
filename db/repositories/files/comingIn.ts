import type { UploadId } from '../../../shared/domain/ids.ts';
import type { WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles, PART, putPart } from './files.ts';

/** A file that comes in slice by slice, each in a transaction of its own: nobody waits for the whole of it. */
type ComingIn = { id: UploadId; sha256: string };

/** From now on it counts as needed, until `letGo`. */
export async function holdFile(db: WriteDb, { id, sha256 }: ComingIn, size: number): Promise<void> {
  await db
    .insertInto('file')
    .values({ sha256, size })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  await db.insertInto('file_hold').values({ id, sha256 }).execute();
}

/** So many parts from the given one on; what is there already stays. */
export async function putParts(
  db: WriteDb,
  { sha256, bytes }: { sha256: string; bytes: Uint8Array },
  { from, count }: { from: number; count: number },
): Promise<void> {
  const end = Math.min(from + count, Math.ceil(bytes.length / PART));
  for (let position = from; position < end; position++) await putPart(db, sha256, bytes, position);
}

/** It is referred to by now, or was given up: then nothing of it stays. */
export async function letGo(db: WriteDb, id: UploadId): Promise<void> {
  await db.deleteFrom('file_hold').where('id', '=', id).executeTakeFirst();
  await dropUnusedFiles(db);
}

/** Those of a program that ended while they came in. */
export async function letAllGo(db: WriteDb): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('file_hold').executeTakeFirst();
  if (numDeletedRows > 0n) await dropUnusedFiles(db);
}
