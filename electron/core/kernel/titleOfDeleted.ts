import type { Change, RecordedTable, Row } from '../../../db/changes.ts';
import { rowBefore } from '../../../db/rows.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { deletedTitle, nameOfRow } from '../../../shared/german/history.ts';
import type { Deleted } from './wasteKindIn.ts';

/** Which of its columns says what it is called, the first one that says anything. */
const named = ['title', 'subject', 'name', 'file_name', 'heading', 'raised_by', 'word'] as const;

/** By what a clerk finds it again: its own name, whose it is, and of which meeting. */
export async function titleOfDeleted(
  db: ReadDb,
  { kind, row }: Deleted,
  changes: readonly Change[],
): Promise<string> {
  const find = (table: RecordedTable, id: unknown): Promise<Row | null> => rowBefore(db, table, id, changes);
  const person = kind === 'person' ? row : await find('person', row.person_id);
  const item = kind === 'item' ? row : await find('agenda_item', row.item_id);
  const meeting = kind === 'meeting' ? row : await find('meeting', row.meeting_id ?? item?.meeting_id);
  const paper = await find('paper', row.paper_id);
  const name = named.map((column) => row[column]).find(Boolean);
  return deletedTitle({
    kind,
    name: String((kind === 'question' ? row.text : kind === 'person' ? '' : name) ?? ''),
    person: person ? nameOfRow(person) : '',
    item: kind === 'item' ? '' : String(item?.title ?? ''),
    date: meeting ? String(meeting.date) : '',
    paper: String(paper?.subject ?? ''),
  });
}
