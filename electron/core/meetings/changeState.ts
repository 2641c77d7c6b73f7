import { clearSupplements, listItems, updateFixedNumber } from '../../../db/repositories/meetings/agenda.ts';
import { updateMeeting } from '../../../db/repositories/meetings/meetings.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Meeting, MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { fixNumbers } from '../../../shared/domain/meeting/numbering.ts';
import { agendaIsFixed } from '../../../shared/domain/meeting/states.ts';
import { withTimes } from '../../../shared/domain/meeting/times.ts';
import { rulesOf } from '../kernel/access.ts';

/**
 * The one place where a meeting changes its state, with all that goes along: begin and end, the fixed numbers (M5), and
 * what counts as Nachtrag. Whether the step is allowed is the caller's to know. Answers the meeting as stored.
 */
export async function changeState(
  { db, now }: { db: WriteDb; now: () => string },
  stored: Meeting,
  step: { state: MeetingState; reason: string },
): Promise<Meeting> {
  const meeting = { ...withTimes(stored, step.state, now()), state: step.state, stateReason: step.reason };
  const version = await updateMeeting(db, meeting);
  await fixOrFreeNumbers(db, stored, step.state);
  // The next invitation holds the whole agenda.
  if (step.state === 'planned') await clearSupplements(db, stored.id);
  return { ...meeting, version };
}

async function fixOrFreeNumbers(db: WriteDb, meeting: Meeting, state: MeetingState): Promise<void> {
  if (agendaIsFixed(meeting.state) === agendaIsFixed(state)) return;
  const items = await listItems(db, meeting.id);
  const changed = agendaIsFixed(state)
    ? fixNumbers(items, (await rulesOf(db, meeting)).numbering)
    : items.filter((item) => item.fixedNumber !== null).map((item) => ({ ...item, fixedNumber: null }));
  for (const { id, fixedNumber } of changed) await updateFixedNumber(db, id, fixedNumber);
}
