import type { Row } from '../../../db/changes.ts';
import { attendeeOf, resolutionOf, textOf } from '../../../db/repositories/history/thingsOfStates.ts';
import type { ThingRow } from '../../../db/things.ts';
import { kindOfPiece, type HandOverKind } from '../../../shared/domain/handOver/pieces.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import { attendanceRecord } from '../../../shared/german/attendanceRecord.ts';
import { fieldLine } from '../../../shared/german/handOverFields.ts';
import { nameOfRow, votedRecord, wordingRecord } from '../../../shared/german/history.ts';
import { isBesideThePiece, type Part, type PieceOfMeeting, piecesOf } from './pieces.ts';

/** How people, lists and items of both sides are called. */
export type Names = { of: (id: Row[string] | undefined) => string | undefined };

/** `first`: the office's names, where both have one. */
export function namesIn(...sides: readonly (readonly ThingRow[])[]): Names {
  const names = new Map<Row[string] | undefined, string>();
  for (const { table, row } of sides.toReversed().flat()) {
    if (table === 'person') names.set(row.id, nameOfRow(row));
    if (table === 'organization') names.set(row.id, String(row.name));
    if (table === 'agenda_item') names.set(row.id, String(row.title));
  }
  return { of: (id) => names.get(id) };
}

/** What a piece says, for the eye and to be compared. Throws ENTRY_DAMAGED where it is none of ours. */
export function wordsOf(piece: string, { parts }: PieceOfMeeting, names: Names): string {
  const tell = recordOf[kindOfPiece(piece).kind];
  return tell ? tell(parts, names) : linesOf(parts, names);
}

/** Throws where anything of a side is none of ours. */
export function refuseUntold(rows: readonly ThingRow[]): void {
  const names = namesIn(rows);
  for (const [piece, known] of piecesOf(rows)) wordsOf(piece, known, names);
}

const nobody = 'N. N.';

const recordOf: Partial<Record<HandOverKind, (parts: readonly Part[], names: Names) => string>> = {
  text: (parts) => {
    const text = textOf(parts);
    return text ? plainText(text) : '';
  },
  wording: (parts) => {
    const resolution = resolutionOf(parts);
    return resolution ? wordingRecord({ ...resolution, words: plainText(resolution.text) }) : '';
  },
  vote: (parts, { of }) => {
    const resolution = resolutionOf(parts);
    const [personName, organizationName] = [of, of].map((name) => (id: string) => name(id) ?? nobody);
    return resolution && personName && organizationName
      ? votedRecord(resolution, { personName, organizationName })
      : '';
  },
  attendance: (parts, { of }) => {
    const attendee = attendeeOf(parts);
    const told = { personName: (id: string) => of(id) ?? nobody, itemTitle: (id: string) => of(id) ?? '–' };
    return attendee ? attendanceRecord(attendee, told) : '';
  },
  // What somebody began to write to whom is told in the meeting's own tab.
  mailing: () => '',
};

const linesOf = (parts: readonly Part[], { of }: Names): string =>
  parts
    .toSorted((a, b) => Number(a.row.position ?? 0) - Number(b.row.position ?? 0))
    .map(({ table, row, columns }) =>
      columns
        .filter((column) => !isBesideThePiece(table, column))
        .map((column) => fieldLine(table, column, of(row[column]) ?? row[column] ?? null))
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n');
