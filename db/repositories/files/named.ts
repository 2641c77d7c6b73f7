import type { ReadDb } from '../../schema/index.ts';

/** `name`: '' for what has none of its own. */
export type NamedFile = { sha256: string; name: string };

/** The files that something but a document refers to, each once, by the name it has there. */
export async function listNamedFiles(db: ReadDb): Promise<NamedFile[]> {
  const rows = await db
    .selectFrom('attachment')
    .select(['sha256', 'file_name as name'])
    .union(db.selectFrom('dispatch_file').select(['sha256', 'file_name as name']))
    .union(db.selectFrom('template').select(['sha256', 'file_name as name']))
    .union((eb) => eb.selectFrom('logo').select((own) => ['sha256', own.val('').as('name')]))
    .union((eb) => eb.selectFrom('picture').select((own) => ['sha256', own.val('').as('name')]))
    .execute();
  const bySha = new Map(
    rows.toSorted((a, b) => a.name.localeCompare(b.name)).map((row) => [row.sha256, row]),
  );
  return [...bySha.values()];
}

/** How many bytes all files have together. */
export async function sizeOfAllFiles(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('file')
    .select((eb) => eb.fn.sum<number | null>('size').as('size'))
    .executeTakeFirst();
  return row?.size ?? 0;
}

/** Whether anything still refers to it: in the meantime it may have been let go. */
export const isStillNamed = async (db: ReadDb, sha256: string): Promise<boolean> =>
  (await listNamedFiles(db)).some((one) => one.sha256 === sha256);
