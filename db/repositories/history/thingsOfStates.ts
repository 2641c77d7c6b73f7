import type { Selectable } from 'kysely';
import { RichText } from '../../../shared/domain/richText.ts';
import type { Attendee } from '../../../shared/domain/room/attendance.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import type { Row } from '../../changes.ts';
import { jsonColumn } from '../../codec.ts';
import type { Tables } from '../../schema/index.ts';
import type { ThingRow } from '../../things.ts';
import { attendeeOfRows } from '../meetings/attendees.ts';
import { toResolution } from '../meetings/resolutions.ts';
import { ballotsOf } from '../meetings/votes.ts';

const column = jsonColumn('itemText', RichText);

const rowsIn = (rows: readonly ThingRow[], table: ThingRow['table']): Row[] =>
  rows.flatMap((one) => (one.table === table ? [one.row] : []));

/** Kept rows are rows of these tables as they were; columns that came later hold what an empty one means. */
const asRows = <T extends keyof Tables>(rows: readonly Row[]) =>
  rows as unknown as readonly Selectable<Tables[T]>[];

export function textOf(rows: readonly ThingRow[]): RichText | null {
  const [row] = rowsIn(rows, 'item_text');
  return row ? column.read(String(row.text), String(row.item_id)) : null;
}

export function resolutionOf(rows: readonly ThingRow[]): Resolution | null {
  const [row] = asRows<'resolution'>(rowsIn(rows, 'resolution'));
  if (!row) return null;
  const byPlace = (a: Row, b: Row) => Number(a.position) - Number(b.position);
  const ofFactions = asRows<'vote_by_faction'>(rowsIn(rows, 'vote_by_faction').toSorted(byPlace));
  const ofNames = asRows<'vote_by_name'>(rowsIn(rows, 'vote_by_name').toSorted(byPlace));
  const ballots = ballotsOf(ofFactions, ofNames);
  const [vote] = asRows<'vote'>(rowsIn(rows, 'vote'));
  return toResolution({ ...noVote, ...vote, ...row }, ballots);
}
const noVote = {
  form: null,
  yes: null,
  no: null,
  abstain: null,
  invalid: null,
  wording: null,
  taken_at: null,
  remainder_note: null,
};

export function attendeeOf(rows: readonly ThingRow[]): Attendee | null {
  const [row] = asRows<'attendee'>(rowsIn(rows, 'attendee'));
  return row ? attendeeOfRows(row, asRows<'stay'>(rowsIn(rows, 'stay'))) : null;
}
