import type { Recorder } from '../../../db/recorder.ts';
import { recordedTables, type Row } from '../../../db/changes.ts';
import { hangingTables } from '../../../db/meetingRows.ts';
import { rowBefore } from '../../../db/rows.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { ThingRow } from '../../../db/things.ts';

type Surroundings = { db: ReadDb; referencesOf: Recorder['referencesOf']; brought: readonly ThingRow[] };

/**
 * What rows refer to and is not there is let go, as where it is deleted; who is named in the meeting and not known in the office
 * comes along.
 */
export async function withReferences(
  { db, referencesOf, brought }: Surroundings,
  wanted: readonly ThingRow[],
): Promise<ThingRow[]> {
  const all = new Map(wanted.map((one) => [nameOf(one.table, idOf(one.row)), one]));
  const coming = new Map(brought.map((one) => [nameOf(one.table, idOf(one.row)), one]));
  const isThere = async (table: string, id: string): Promise<boolean> => {
    if (all.has(nameOf(table, id))) return true;
    const known = recordedTables.find((one) => one === table);
    // Of others, as the bytes of a file, the schema itself says it.
    if (!known) return true;
    if (known !== 'meeting' && hangingTables.some((one) => one === known)) return false;
    return (await rowBefore(db, known, id)) !== null;
  };
  const result: ThingRow[] = [];
  const open = [...wanted];
  for (let one = open.shift(); one; one = open.shift()) {
    const row: Record<string, Row[string]> = { ...one.row };
    for (const { column, table } of referencesOf(one.table)) {
      const id = row[column];
      if (typeof id !== 'string' || (await isThere(table, id))) continue;
      const along = coming.get(nameOf(table, id));
      if (along && ['person', 'organization'].includes(along.table)) {
        all.set(nameOf(table, id), along);
        open.push(along);
      } else row[column] = null;
    }
    result.push({ table: one.table, row });
  }
  // One of a body that the office does not have is none.
  return result.filter(({ table, row }) => table !== 'membership' || row.body_id !== null);
}

const nameOf = (table: string, id: string): string => `${table} ${id}`;
const idOf = (row: Row): string => String(row.id ?? row.resolution_id);
