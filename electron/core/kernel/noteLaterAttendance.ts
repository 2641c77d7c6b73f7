import { type Change, isSeen, type RecordedTable } from '../../../db/changes.ts';
import { attendeeOf } from '../../../db/repositories/history/thingsOfStates.ts';
import { rowBefore } from '../../../db/rows.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { presentRows, rowsBefore, type ThingRow, thingOf } from '../../../db/things.ts';
import { attendanceRecord } from '../../../shared/german/attendanceRecord.ts';
import { meetingOfDay, nameOfRow, notListed } from '../../../shared/german/history.ts';
import { record } from './audit.ts';
import type { Keeping } from './keepHistory.ts';

/** Once a meeting is closed, who was there changes with an entry of the log, by whatever order. */
export async function noteLaterAttendance(
  { db, at, caller }: Pick<Keeping, 'db' | 'at'> & { caller: Parameters<typeof record>[0]['caller'] },
  changes: readonly Change[],
): Promise<void> {
  for (const id of attendeesIn(changes)) {
    const thing = { kind: 'attendee', id } as const;
    const own = changes.filter((change) => isSeen(change) && thingOf(change)?.id === id);
    const [before, after] = [await rowsBefore(db, thing, own), await presentRows(db, thing)];
    const attendee = (after[0] ?? before[0])?.row;
    const meeting = await rowBefore(db, 'meeting', attendee?.meeting_id);
    if (meeting?.state !== 'closed') continue;
    const told = { before: await wordsOf(db, before), after: await wordsOf(db, after) };
    if (told.before === told.after) continue;
    const person = nameOfRow(await rowBefore(db, 'person', attendee?.person_id));
    const day = meetingOfDay(String(meeting.date));
    await record({ db, now: () => at, caller }, 'attendanceChanged', { ...told, person, meeting: day });
  }
}

function attendeesIn(changes: readonly Change[]): string[] {
  const things = changes.flatMap((change) => (isSeen(change) ? (thingOf(change) ?? []) : []));
  return [...new Set(things.filter(({ kind }) => kind === 'attendee').map(({ id }) => id))];
}

async function wordsOf(db: ReadDb, rows: readonly ThingRow[]): Promise<string> {
  const attendee = attendeeOf(rows);
  if (!attendee) return notListed;
  const named = async (table: RecordedTable, id: string | null) => (await rowBefore(db, table, id)) ?? {};
  const items = new Map<string, string>();
  for (const { fromItemId, untilItemId } of attendee.stays)
    for (const id of [fromItemId, untilItemId])
      if (id !== null) items.set(id, String((await named('agenda_item', id)).title ?? '–'));
  const substituted = nameOfRow(await named('person', attendee.substitutesFor));
  return attendanceRecord(attendee, {
    personName: () => substituted,
    itemTitle: (id) => items.get(id) ?? '–',
  });
}
