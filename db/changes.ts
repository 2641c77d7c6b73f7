import type { Tables } from './schema/index.ts';

/**
 * Whose rows are remembered when they change: all that can be deleted, and all that goes or loses its hold with a row of these.
 * Not what was printed, signed or sent. A table stands behind those that its rows refer to.
 */
export const recordedTables = [
  'body',
  'body_rules',
  'template',
  'logo',
  'legislative_term',
  'standard_item',
  'other_body',
  'organization',
  'person',
  'membership',
  'deputy_for',
  'people_import',
  'text_module',
  'distribution_list',
  'distribution_entry',
  'paper_numbering',
  'paper_series',
  'paper_import',
  'paper',
  'paper_relation',
  'inquiry',
  'question',
  'report_period',
  'partner',
  'partner_report',
  'meeting',
  'taken_meeting',
  'taken_file',
  'convening',
  'announced',
  'check_override',
  'unfinished_mailing',
  'reply',
  'agenda_item',
  'item_text',
  'attachment',
  'consultation',
  'objection',
  'incident',
  'resolution',
  'vote',
  'vote_by_faction',
  'vote_by_name',
  'attendee',
  'stay',
  'recusal',
  'presiding',
  'head_count',
  'own_word',
] as const satisfies readonly (keyof Tables)[];
/** What was printed is not remembered but where it was edited by hand and discarded. */
const byHand = 'document' satisfies keyof Tables;
export type RecordedTable = (typeof recordedTables)[number] | typeof byHand;
/** Whose rows may lie in the waste, in the same order. */
export const tablesInOrder: readonly RecordedTable[] = [...recordedTables, byHand];

/** By which columns a row is found, where that is not its id. */
const keys: Partial<Record<RecordedTable, readonly string[]>> = {
  // It has no key: such rows come and go whole, and one is like another only in all of its columns.
  deputy_for: ['membership_id', 'person_id', 'organization_id', 'rank'],
  distribution_entry: ['list_id', 'position'],
  template: ['rules_id', 'kind'],
  logo: ['rules_id'],
  standard_item: ['body_id', 'position'],
  paper_numbering: ['body_id'],
  paper_series: ['body_id', 'series'],
  taken_file: ['taken_id', 'sha256'],
  convening: ['meeting_id'],
  announced: ['meeting_id', 'seq'],
  check_override: ['meeting_id', 'check_key'],
  unfinished_mailing: ['meeting_id'],
  inquiry: ['paper_id'],
  item_text: ['item_id'],
  reply: ['meeting_id', 'person_id'],
  vote: ['resolution_id'],
  vote_by_faction: ['resolution_id', 'position'],
  vote_by_name: ['resolution_id', 'position'],
  stay: ['attendee_id', 'position'],
  own_word: ['word'],
};
export const keyOf = (table: RecordedTable): readonly string[] => keys[table] ?? ['id'];

type Value = string | number | null;
/** A row as it is stored, column by column. */
export type Row = Readonly<Record<string, Value>>;

/** What became of a row: null before it was there, and after it went. */
export type Change = { table: RecordedTable; before: Row | null; after: Row | null };

/** Which row it is, among all of them. */
export const nameOf = ({ table, before, after }: Change): string =>
  [table, ...keyOf(table).map((column) => String((before ?? after)?.[column]))].join(' ');

/** Versions only ever grow; what they count is told by the other columns. */
export const isVersion = (column: string): boolean => column === 'version' || column.endsWith('_version');

/** The columns that say something else afterwards; versions do not count. */
export const changedColumns = ({ before, after }: Change): string[] =>
  before && after
    ? Object.keys(after).filter((column) => !isVersion(column) && before[column] !== after[column])
    : [];

/** Whether anything can be seen of it: a row that came, went or says something else. */
export const isSeen = (change: Change): boolean =>
  change.before === null || change.after === null || changedColumns(change).length > 0;

/** Of several changes to a row one, from the first state to the last; nothing where these are the same. */
export function settled(changes: readonly Change[]): Change[] {
  const byRow = new Map<string, Change>();
  for (const change of changes) {
    const name = nameOf(change);
    const earlier = byRow.get(name);
    byRow.set(name, earlier ? { ...earlier, after: change.after } : change);
  }
  return [...byRow.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
