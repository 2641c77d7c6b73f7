import { findItemContext } from '../../../db/repositories/meetings/agenda.ts';
import { listRules } from '../../../db/repositories/office/bodies.ts';
import { findMeeting } from '../../../db/repositories/meetings/meetings.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import { type BodyRules, rulesOn } from '../../../shared/domain/body/body.ts';
import type { Meeting, MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { agendaIsFixed, minutesAreOpen } from '../../../shared/domain/meeting/states.ts';
import { found, refuse } from './refusals.ts';
import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';

export const meetingById = async (db: ReadDb, id: MeetingId): Promise<Meeting> =>
  found(await findMeeting(db, id), 'meeting');

/** The meeting whose a document is; one that belongs to none is refused like one whose meeting is gone. */
export const meetingOf = async (
  db: ReadDb,
  { meetingId }: { meetingId: MeetingId | null },
): Promise<Meeting> => meetingById(db, found(meetingId, 'meeting'));

/** The rules in force on the day of the meeting (R1: old meetings keep the old name). */
export const rulesOf = async (db: ReadDb, meeting: Pick<Meeting, 'bodyId' | 'date'>): Promise<BodyRules> =>
  found(rulesOn(await listRules(db, meeting.bodyId), meeting.date), 'rules');

/** The meeting, if its agenda, attendance and minutes may still be written. Throws MEETING_LOCKED. */
export async function openMeeting(db: ReadDb, id: MeetingId): Promise<Meeting> {
  const meeting = await meetingById(db, id);
  refuseLocked(meeting.state);
  return meeting;
}

/** The meeting of an item whose minutes may still be written. Throws MEETING_LOCKED. */
export async function openItem(
  db: WriteDb,
  itemId: ItemId,
): Promise<{ meetingId: MeetingId; state: MeetingState; textVersion: number }> {
  const context = found(await findItemContext(db, itemId), 'item');
  refuseLocked(context.state);
  return context;
}

/** From the opening on only a motion changes the agenda (R11). Throws AGENDA_FIXED. */
export function refuseFixed(state: MeetingState): void {
  if (agendaIsFixed(state)) refuse({ code: 'AGENDA_FIXED' });
}

export function refuseLocked(state: MeetingState): void {
  if (!minutesAreOpen(state)) refuse({ code: 'MEETING_LOCKED', state });
}
