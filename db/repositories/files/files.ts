import type { WriteDb } from '../../schema/index.ts';

/** Bytes with the SHA-256 they are found by. */
export type StoredFile = { sha256: string; bytes: Uint8Array };

/** Puts bytes under their digest, before a row refers to them; the same bytes stand there once. */
export async function putFile(db: WriteDb, { sha256, bytes }: StoredFile): Promise<void> {
  await db
    .insertInto('file')
    .values({ sha256, size: bytes.length, bytes })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
}

/** Lets go what nothing refers to any more; after each removal or replacement of a row with a file. */
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
          .unionAll(eb.selectFrom('dispatch_file').select('sha256')),
      ),
    )
    .execute();
}
