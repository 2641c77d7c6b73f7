import { isVersion, type RecordedTable, type Row } from '../../../db/changes.ts';
import type { MeetingTable } from '../../../db/meetingRows.ts';
import type { ThingRow } from '../../../db/things.ts';
import type { Prints } from '../../../shared/domain/handOver/compare.ts';
import { type HandOverKind, pieceKey } from '../../../shared/domain/handOver/pieces.ts';
import { sha256OfValue } from '../kernel/digest.ts';

/** Of a row what belongs to one piece. */
export type Part = ThingRow & { columns: readonly string[] };
export type PieceOfMeeting = { parts: readonly Part[]; within: string | null };
export type Pieces = ReadonlyMap<string, PieceOfMeeting>;

type Belonging = { piece: string; within: string | null; columns?: readonly string[] };
type Of = (row: Row) => Belonging;

const own =
  (kind: HandOverKind, id: (row: Row) => unknown = () => ''): Of =>
  (row) => ({ piece: pieceKey(kind, String(id(row))), within: null });
const atItem =
  (kind: HandOverKind, id: (row: Row) => unknown): Of =>
  (row) => ({
    piece: pieceKey(kind, String(id(row))),
    within: row.item_id === null ? null : pieceKey('item', String(row.item_id)),
  });
const idOf = (row: Row) => row.id;
const itemOf = (row: Row) => row.item_id;

const voted = ['outcome', 'outcome_detail', 'printed_result', 'printed_result_is_own', 'election'];
const ofVote: Of = (row) => ({
  piece: pieceKey('vote', String(row.resolution_id ?? row.id)),
  within: pieceKey('wording', String(row.resolution_id ?? row.id)),
});

/**
 * Which pieces the rows of a table are of. The first takes the columns that no other one names: so a column that comes later is in
 * one of them.
 */
const belonging: Record<MeetingTable, readonly [Of, ...{ of: Of; columns: readonly string[] }[]]> = {
  meeting: [
    own('details'),
    { of: own('times'), columns: ['start_time', 'end_time', 'breaks'] },
    { of: own('state'), columns: ['state', 'state_reason', 'minutes_on', 'minutes_sent_on'] },
  ],
  convening: [own('convening')],
  check_override: [own('override', (row) => row.check_key)],
  unfinished_mailing: [own('mailing')],
  reply: [own('reply', (row) => row.person_id)],
  agenda_item: [
    (row) => ({
      piece: pieceKey('item', String(row.id)),
      within: row.parent_id === null ? null : pieceKey('item', String(row.parent_id)),
    }),
    {
      of: (row) => ({
        piece: pieceKey('itemCourse', String(row.id)),
        within: pieceKey('item', String(row.id)),
      }),
      columns: ['status', 'fixed_number', 'called_at', 'finished_at', 'together_with'],
    },
  ],
  item_text: [atItem('text', itemOf)],
  attachment: [atItem('attachment', idOf)],
  objection: [own('objection', idOf)],
  incident: [atItem('incidents', itemOf)],
  resolution: [atItem('wording', idOf), { of: ofVote, columns: voted }],
  vote: [ofVote],
  vote_by_faction: [ofVote],
  vote_by_name: [ofVote],
  attendee: [own('attendance', (row) => row.person_id)],
  stay: [own('attendance')],
  recusal: [atItem('recusal', (row) => `${String(row.item_id)} ${String(row.person_id)}`)],
  presiding: [own('presiding')],
  head_count: [own('headCounts')],
  organization: [own('organization', idOf)],
  person: [own('person', idOf)],
  membership: [own('membership', idOf)],
};

/** Two sides enter the same under ids of their own: what it is about says which row it is. */
const namedOtherwise: readonly RecordedTable[] = [
  'attendee',
  'recusal',
  'incident',
  'presiding',
  'head_count',
];
/** Its place is told by the order (orders.ts). */
const inOrder: readonly RecordedTable[] = ['agenda_item', 'resolution', 'attendee', 'attachment'];

/** Columns that say nothing of a piece: how often it was saved, and when; where it stands. */
export const isBesideThePiece = (table: RecordedTable, column: string): boolean =>
  isVersion(column) ||
  column === 'saved_at' ||
  (column === 'id' && namedOtherwise.includes(table)) ||
  (table === 'stay' && column === 'attendee_id') ||
  (column === 'position' && inOrder.includes(table)) ||
  (table === 'agenda_item' && column === 'parent_id') ||
  // It follows from the day, in the office's own terms.
  (table === 'meeting' && column === 'term_id');

/** The pieces of all rows of a meeting. */
export function piecesOf(rows: readonly ThingRow[]): Pieces {
  const people = new Map(
    rows.flatMap(({ table, row }) => (table === 'attendee' ? [[row.id, row.person_id] as const] : [])),
  );
  const pieces = new Map<string, { parts: Part[]; within: string | null }>();
  const put = ({ piece, within }: Belonging, part: Part) => {
    const known = pieces.get(piece) ?? { parts: [], within };
    known.parts.push(part);
    pieces.set(piece, known);
  };
  for (const { table, row } of rows) {
    const [first, ...others] = belonging[table as MeetingTable];
    const elsewhere = others.flatMap(({ columns }) => columns);
    const rest = Object.keys(row).filter((column) => !elsewhere.includes(column));
    const id = table === 'stay' ? String(people.get(row.attendee_id ?? '')) : null;
    const belongs = id === null ? first(row) : { piece: pieceKey('attendance', id), within: null };
    put(belongs, { table, row, columns: rest });
    for (const { of, columns } of others) put(of(row), { table, row, columns });
  }
  return pieces;
}

/** What they say, so short that two can be compared. */
export const printsOf = (pieces: Pieces): Prints =>
  Object.fromEntries(
    [...pieces].map(([piece, { parts, within }]) => [piece, { print: printOf(parts), within }]),
  );

export function printOf(parts: readonly Part[]): string {
  const told = parts.map(({ table, row, columns }) =>
    JSON.stringify([
      table,
      columns
        .filter((column) => !isBesideThePiece(table, column))
        .toSorted()
        .map((column) => [column, row[column]]),
    ]),
  );
  return sha256OfValue(told.toSorted()).slice(0, 32);
}
