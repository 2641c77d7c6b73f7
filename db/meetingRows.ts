import { sql } from 'kysely';
import type { RecordedTable, Row } from './changes.ts';
import type { MeetingId } from '../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from './schema/index.ts';
import type { ThingRow } from './things.ts';

const ofItems = 'item_id in (select id from agenda_item where meeting_id = ?)';
const ofResolutions = `resolution_id in (select resolution.id from resolution
  join agenda_item on agenda_item.id = resolution.item_id where agenda_item.meeting_id = ?)`;

/**
 * What hangs on a meeting and goes where it goes, each table behind those that its rows refer to. Asked for with the meeting's
 * id, as often as it stands there.
 */
const hanging = {
  meeting: 'id = ?',
  convening: 'meeting_id = ?',
  check_override: 'meeting_id = ?',
  unfinished_mailing: 'meeting_id = ?',
  reply: 'meeting_id = ?',
  agenda_item: 'meeting_id = ?',
  item_text: ofItems,
  attachment: `(meeting_id = ? or ${ofItems})`,
  objection: 'meeting_id = ?',
  incident: ofItems,
  resolution: ofItems,
  vote: ofResolutions,
  vote_by_faction: ofResolutions,
  vote_by_name: ofResolutions,
  attendee: 'meeting_id = ?',
  stay: 'attendee_id in (select id from attendee where meeting_id = ?)',
  recusal: ofItems,
  presiding: 'meeting_id = ?',
  head_count: 'meeting_id = ?',
} as const satisfies Partial<Record<RecordedTable, string>>;

/** Whoever works on a meeting may enter them anew; they belong to the office and never go with a meeting. */
const beside = { organization: 'true', person: 'true', membership: 'true' } as const satisfies Partial<
  Record<RecordedTable, string>
>;

const conditions = { ...beside, ...hanging };
export type MeetingTable = keyof typeof conditions;
export const meetingTables = Object.keys(conditions) as MeetingTable[];
export const hangingTables = Object.keys(hanging) as (keyof typeof hanging)[];

/** Of a table, as SQL with a place for each value. `columns`: which ones, as they are called in the file. */
export function queryOf(table: MeetingTable, columns: readonly string[] = []) {
  const condition = conditions[table];
  const named = columns.length === 0 ? '*' : columns.map((column) => `"${column}"`).join(', ');
  return {
    text: `select ${named} from main."${table}" where ${condition}`,
    values: (meeting: string) => Array.from(condition.matchAll(/\?/g), () => meeting),
  };
}

/** All that hangs on a meeting, and whom the office knows. */
export async function rowsOfMeeting(db: ReadDb, meetingId: MeetingId): Promise<ThingRow[]> {
  const rows: ThingRow[] = [];
  for (const table of meetingTables) {
    const parts = conditions[table].split('?');
    const condition = parts.map((part, n) => (n === 0 ? sql.raw(part) : sql`${meetingId}${sql.raw(part)}`));
    const query = sql<Row>`select * from ${sql.table(table)} where ${sql.join(condition, sql.raw(''))}`;
    // A handle for reading is one for writing that shows less.
    const found = await query.execute(db as WriteDb);
    rows.push(...found.rows.map((row) => ({ table, row })));
  }
  return rows;
}

/** How the columns of these tables are called in this file, and whether they hold text. */
export async function columnsOfMeeting(db: ReadDb): Promise<ColumnsOf> {
  const all: Record<string, Column[]> = {};
  for (const table of meetingTables) {
    const query = sql<Column>`select name, type from pragma_table_info(${table})`;
    all[table] = (await query.execute(db as WriteDb)).rows;
  }
  return all;
}
export type Column = { name: string; type: string };
export type ColumnsOf = Readonly<Record<string, readonly Column[]>>;
