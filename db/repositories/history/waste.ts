import type { WasteId } from '../../../shared/domain/ids.ts';
import type { WasteKind } from '../../../shared/domain/waste.ts';
import type { Change } from '../../changes.ts';
import { packed, unpacked } from '../../delta.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { refuseGone, refuseMissing } from '../guarded.ts';

/** What was deleted in one order, by whom and when; `further`: how many more were deleted with it. */
export type Waste = {
  id: WasteId;
  at: string;
  by: string;
  kind: WasteKind;
  thing: string;
  title: string;
  further: number;
};

/** With all that the order changed. The bytes of files stay as long as it lies there. */
export async function insertWaste(
  db: WriteDb,
  { changes, ...waste }: Waste & { changes: readonly Change[] },
): Promise<void> {
  await db
    .insertInto('waste')
    .values({ ...waste, rows: packed(JSON.stringify(changes)) })
    .execute();
  const files = new Set(changes.flatMap(({ before, after }) => (after ? [] : [before?.sha256])));
  for (const sha256 of files)
    if (typeof sha256 === 'string')
      await db.insertInto('waste_file').values({ waste_id: waste.id, sha256 }).execute();
}

export const listWaste = (db: ReadDb): Promise<Waste[]> =>
  db
    .selectFrom('waste')
    .select(['id', 'at', 'by', 'kind', 'thing', 'title', 'further'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();

export async function findWaste(db: ReadDb, id: WasteId): Promise<(Waste & { changes: Change[] }) | null> {
  const row = await db.selectFrom('waste').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const { rows, ...waste } = row;
  // Written by `insertWaste`.
  return { ...waste, changes: JSON.parse(unpacked(rows)) as Change[] };
}

/** It is there again. */
export async function forgetWasteOf(db: WriteDb, kind: WasteKind, thing: string): Promise<void> {
  await db.deleteFrom('waste').where('kind', '=', kind).where('thing', '=', thing).execute();
}

export async function removeWaste(db: WriteDb, id: WasteId): Promise<void> {
  refuseGone(await db.deleteFrom('waste').where('id', '=', id).executeTakeFirst(), 'waste');
}

/** When each was deleted, and since which day it has been known to be due. */
export const listWasteDays = (db: ReadDb): Promise<{ id: WasteId; at: string; dueSince: string | null }[]> =>
  db.selectFrom('waste').select(['id', 'at', 'due_since as dueSince']).execute();

/** Null: it is not due, as where a clock was ahead. */
export async function noteDue(db: WriteDb, id: WasteId, since: string | null): Promise<void> {
  const noted = db.updateTable('waste').set({ due_since: since }).where('id', '=', id);
  refuseMissing(await noted.executeTakeFirst(), 'waste');
}
