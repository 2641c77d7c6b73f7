import { sql } from 'kysely';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

/** Bytes with the SHA-256 they are found by. */
export type StoredFile = { sha256: string; bytes: Uint8Array };

/** The engine copies what it is given and what it gives, never more than this at once. */
export const PART = 1024 * 1024;

/** Puts bytes under their digest, before a row refers to them; the same bytes stand there once. */
export async function putFile(db: WriteDb, { sha256, bytes }: StoredFile): Promise<void> {
  const put = await db
    .insertInto('file')
    .values({ sha256, size: bytes.length })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirstOrThrow();
  // Another one may still be coming in with the same bytes.
  if (put.numInsertedOrUpdatedRows === 0n && (await wholeSize(db, sha256)) === bytes.length) return;
  for (let position = 0; position * PART < bytes.length; position++)
    await putPart(db, sha256, bytes, position);
}

/** One part of the whole, where it is not there yet. */
export async function putPart(
  db: WriteDb,
  sha256: string,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  await db
    .insertInto('file_part')
    .values({ sha256, position, bytes: bytes.subarray(position * PART, (position + 1) * PART) })
    .onConflict((conflict) => conflict.columns(['sha256', 'position']).doNothing())
    .execute();
}

/** What is not whole any more is not all there; whoever verifies the bytes finds them changed. */
export async function readFile(db: ReadDb, sha256: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await wholeSize(db, sha256));
  let end = 0;
  for await (const part of partsOf(db, sha256)) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes.subarray(0, end);
}

/** Reads from the file: on one handle, or each time on another, so that nobody waits while something slow takes the parts. */
export type Reading = <T>(work: (db: ReadDb) => Promise<T>) => Promise<T>;

/** The same for who needs one part after the other; never more than `wholeSize`. */
export const partsOf = (db: ReadDb, sha256: string): AsyncGenerator<Uint8Array> =>
  partsBy((work) => work(db), sha256);

export async function* partsBy(read: Reading, sha256: string): AsyncGenerator<Uint8Array> {
  let left = await read((db) => wholeSize(db, sha256));
  for (let position = 0; left > 0; position++) {
    const part = await read((db) => findPart(db, sha256, position));
    if (!part || part.length > left) return;
    left -= part.length;
    yield part;
  }
}

/** 0 as well where the parts are not what the file is said to be. */
export async function wholeSize(db: ReadDb, sha256: string): Promise<number> {
  const row = await db
    .selectFrom('file')
    .innerJoin('file_part', 'file_part.sha256', 'file.sha256')
    .select(['size', (eb) => eb.fn.sum<number>(eb.fn('length', ['bytes'])).as('held')])
    .where('file.sha256', '=', sha256)
    .groupBy('file.sha256')
    .executeTakeFirst();
  return row && row.size === row.held ? row.size : 0;
}

async function findPart(db: ReadDb, sha256: string, position: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('file_part')
    .select('bytes')
    .where('sha256', '=', sha256)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/**
 * Lets go what nothing refers to any more; after each removal or replacement of a row with a file. What went in a way that can be
 * taken back stays: in this transaction (recorder.ts), and then with what lies in the waste.
 */
export async function dropUnusedFiles(db: WriteDb): Promise<void> {
  await db
    .deleteFrom('file')
    .where((eb) =>
      eb(
        'sha256',
        'not in',
        eb
          .selectFrom('document')
          .select('sha256')
          .unionAll(eb.selectFrom('template').select('sha256'))
          .unionAll(eb.selectFrom('logo').select('sha256'))
          .unionAll(eb.selectFrom('dispatch_file').select('sha256'))
          .unionAll(eb.selectFrom('attachment').select('sha256'))
          .unionAll(eb.selectFrom('paper_import').select('sha256'))
          .unionAll(eb.selectFrom('file_hold').select('sha256'))
          .unionAll(eb.selectFrom('picture').select('sha256'))
          .unionAll(eb.selectFrom('waste_file').select('sha256'))
          .unionAll(eb.selectFrom('taken_file').select('sha256'))
          .unionAll(sql<{ sha256: string }>`select sha256 from kept_file`),
      ),
    )
    .execute();
}
