import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type TextState, UnseenKind } from '../../../shared/domain/attachment/attachment.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';

/**
 * What a file says. `unseen`: also what only whoever looks into the file finds; '' where there is no more; `unseenKinds`: of
 * what kinds that is, as far as readers do not see it.
 */
export type FileText = { state: TextState; text: string; unseen: string; unseenKinds: readonly UnseenKind[] };

/** The same bytes say the same: who comes second changes nothing, but for what was read too narrowly before. */
export async function putFileText(
  db: WriteDb,
  sha256: string,
  { state, text, unseen, unseenKinds }: FileText,
): Promise<void> {
  const said = { state, text, unseen, unseen_kinds: JSON.stringify(unseenKinds) };
  await db
    .insertInto('file_text')
    .values({ sha256, ...said })
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet(said).where('file_text.state', '=', 'readBefore'),
    )
    .execute();
}

export async function findFileText(db: ReadDb, sha256: string): Promise<FileText | null> {
  const row = await db.selectFrom('file_text').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  return row ? toFileText(row) : null;
}

/** Whether it could be read, without what it says; null where nobody tried. */
export async function findTextState(db: ReadDb, sha256: string): Promise<TextState | null> {
  const row = await db
    .selectFrom('file_text')
    .select('state')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row?.state ?? null;
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
  return row ? { ...toFileText(row), sha256: row.sha256 } : null;
}

type Row = Selectable<Tables['file_text']>;

const toFileText = ({ state, text, unseen, unseen_kinds }: Row): FileText => ({
  state,
  text,
  unseen,
  unseenKinds: unseenKindsIn(unseen_kinds),
});

export const unseenKindsIn = (stored: string): UnseenKind[] => z.array(UnseenKind).parse(JSON.parse(stored));
