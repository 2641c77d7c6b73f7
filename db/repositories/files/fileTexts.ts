import type { TextState } from '../../../shared/domain/attachment/attachment.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

/** What a file says. `unseen`: also what only whoever looks into the file finds; '' where there is no more. */
export type FileText = { state: TextState; text: string; unseen: string };

/** The same bytes say the same: who comes second changes nothing. */
export async function putFileText(db: WriteDb, sha256: string, said: FileText): Promise<void> {
  await db
    .insertInto('file_text')
    .values({ sha256, ...said })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
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
