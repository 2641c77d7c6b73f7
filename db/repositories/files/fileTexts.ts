import type { TextState } from '../../../shared/domain/attachment/attachment.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

/** What a file says. `unseen`: also what only whoever looks into the file finds; '' where there is no more. */
export type FileText = { state: TextState; text: string; unseen: string };

/** The same bytes say the same: who comes second changes nothing, but for what was read too narrowly before. */
export async function putFileText(
  db: WriteDb,
  sha256: string,
  { state, text, unseen }: FileText,
): Promise<void> {
  await db
    .insertInto('file_text')
    .values({ sha256, state, text, unseen })
    .onConflict((conflict) =>
      conflict
        .column('sha256')
        .doUpdateSet({ state, text, unseen })
        .where('file_text.state', '=', 'readBefore'),
    )
    .execute();
}

export async function findFileText(db: ReadDb, sha256: string): Promise<FileText | null> {
  const row = await db
    .selectFrom('file_text')
    .select(['state', 'text', 'unseen'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row ?? null;
}

/** One of those that an earlier program read too narrowly. */
export async function findFileReadBefore(db: ReadDb): Promise<(FileText & { sha256: string }) | null> {
  const row = await db
    .selectFrom('file_text')
    .selectAll()
    .where('state', '=', 'readBefore')
    .orderBy('sha256')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
