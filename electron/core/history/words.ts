import { attendeeOf, resolutionOf, textOf } from '../../../db/repositories/history/thingsOfStates.ts';
import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { ThingRow } from '../../../db/things.ts';
import type { Piece } from '../../../shared/domain/history.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import { attendanceRecord } from '../../../shared/german/attendanceRecord.ts';
import { votedRecord, wordingRecord } from '../../../shared/german/history.ts';
import { namesIn } from '../meetings/votesAfterClosing.ts';

/** Tells what a piece said, for the eye and to be compared; null where it was not there. */
export async function tellingOf(
  db: ReadDb,
  piece: Piece,
  meetingId: MeetingId,
): Promise<(rows: readonly ThingRow[]) => string | null> {
  const names = await namesIn(db);
  if (piece === 'text') return (rows) => plain(textOf(rows));
  if (piece === 'attendance') {
    const items = new Map((await listItems(db, meetingId)).map(({ id, title }) => [id, title]));
    const itemTitle = (id: Parameters<typeof items.get>[0]) => items.get(id) ?? '–';
    return (rows) => {
      const attendee = attendeeOf(rows);
      return attendee && attendanceRecord(attendee, { ...names, itemTitle });
    };
  }
  return (rows) => {
    const resolution = resolutionOf(rows);
    if (!resolution) return null;
    return piece === 'vote'
      ? votedRecord(resolution, names)
      : wordingRecord({ ...resolution, words: plainText(resolution.text) });
  };
}

const plain = (text: Parameters<typeof plainText>[0] | null): string | null => text && plainText(text);
