import { clearSupplements, clearTimes, listItems } from '../../../db/repositories/meetings/agenda.ts';
import { findConvening, saveConvening } from '../../../db/repositories/meetings/convening.ts';
import { updateMeeting } from '../../../db/repositories/meetings/meetings.ts';
import { forgetProposed, keepProposed } from '../../../db/repositories/papers/proposedThen.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Meeting, MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { printOrder } from '../../../shared/domain/meeting/numbering.ts';
import { sittingsOf } from '../../../shared/domain/room/sittings.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { listIncidents } from '../../../db/repositories/meetings/incidents.ts';
import { agendaIsFixed } from '../../../shared/domain/meeting/states.ts';
import { withTimes } from '../../../shared/domain/meeting/times.ts';
import { endItems } from './calling.ts';
import { announceAgenda, fixOpenNumbers, forgetAnnounced } from './announced.ts';

/**
 * The one place where a meeting changes its state, with all that goes along: begin and end, the numbers of the agenda
 * (M5), what was announced, what papers proposed, and what counts as Nachtrag. Whether the step is allowed is the caller's to know. Answers
 * the meeting as stored.
 */
export async function changeState(
  { db, now }: { db: WriteDb; now: () => string },
  stored: Meeting,
  step: { state: MeetingState; reason: string },
): Promise<Meeting> {
  const meeting = {
    ...withTimes(stored, step.state, now(), await lastDayOf(db, stored)),
    state: step.state,
    stateReason: step.reason,
  };
  const version = await updateMeeting(db, meeting);
  if (stored.state === 'planned' && step.state === 'invited') await announceAgenda(db, meeting, now());
  if (agendaIsFixed(step.state) && !agendaIsFixed(stored.state)) await fixOpenNumbers(db, meeting);
  if (step.state === 'closed') {
    await keepProposed(db, meeting.id);
    await endItems(db, meeting.id, meeting.endTime ?? now().slice(11, 16));
  }
  if (!agendaIsFixed(step.state) && agendaIsFixed(stored.state)) {
    await forgetProposed(db, meeting.id);
    await clearTimes(db, meeting.id);
  }
  if (step.state === 'planned') await planAnew(db, meeting);
  return { ...meeting, version };
}

async function lastDayOf(db: WriteDb, meeting: Meeting): Promise<IsoDate> {
  const items = printOrder(await listItems(db, meeting.id));
  return sittingsOf(meeting, await listIncidents(db, meeting.id), items).at(-1)?.date ?? meeting.date;
}

/** The next invitation holds the whole agenda, and the notice period is counted from it, not from the one before. */
async function planAnew(db: WriteDb, meeting: Meeting): Promise<void> {
  await clearSupplements(db, meeting.id);
  await forgetAnnounced(db, meeting);
  const convening = await findConvening(db, meeting.id);
  if (convening?.sentOn)
    await saveConvening(db, meeting.id, { ...convening, sentOn: null, sentTime: null }, convening.version);
}
