import { type Change, keyOf, type RecordedTable, type Row } from '../../../db/changes.ts';
import { forgetWasteOf, insertWaste } from '../../../db/repositories/history/waste.ts';
import type { Recorder } from '../../../db/recorder.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import { type NewId, WasteId } from '../../../shared/domain/ids.ts';
import type { Keeping } from './keepHistory.ts';
import { titleOfDeleted } from './titleOfDeleted.ts';
import { type Deleted, kindIn } from './wasteKindIn.ts';

/** What is there again, by whatever way, lies there no longer. */
export async function outOfWaste(db: WriteDb, changes: readonly Change[]): Promise<void> {
  for (const { table, before, after } of changes) {
    const kind = !before && after ? kindIn[table] : undefined;
    if (kind && after) await forgetWasteOf(db, kind, keyIn(table, after));
  }
}

/** What was deleted goes there, as one, with all that this transaction changed along with it. */
export async function intoWaste(
  { db, recorder, by, at, newId }: Keeping & { newId: NewId },
  changes: readonly Change[],
): Promise<void> {
  const [first, ...further] = deletedIn(changes, recorder);
  if (!first) return;
  await insertWaste(db, {
    id: newId(WasteId),
    at,
    by,
    kind: first.kind,
    thing: keyIn(first.table, first.row),
    title: await titleOfDeleted(db, first, changes),
    further: further.length,
    changes,
  });
}

const keyIn = (table: RecordedTable, row: Row): string =>
  keyOf(table)
    .map((column) => String(row[column]))
    .join(' ');

/** All that did not go along with another one. */
function deletedIn(changes: readonly Change[], { referencesOf }: Recorder): Deleted[] {
  const gone = changes.flatMap(({ table, before, after }) =>
    before && !after ? [{ table, row: before }] : [],
  );
  const names = new Set(gone.map(({ table, row }) => `${table} ${keyIn(table, row)}`));
  return gone.flatMap(({ table, row }) => {
    const kind = kindIn[table];
    if (table === 'paper_import' && changes.some(isNewPaper)) return [];
    const wentAlong = referencesOf(table).some((to) => names.has(`${to.table} ${String(row[to.column])}`));
    return kind && !wentAlong ? [{ kind, table, row }] : [];
  });
}

/** A paper that was read goes where it was taken over: nothing of it is lost then. */
const isNewPaper = ({ table, before, after }: Change): boolean => table === 'paper' && !before && !!after;
