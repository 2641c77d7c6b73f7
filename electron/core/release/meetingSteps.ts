import { clearSupplements, listItems, updateFixedNumber } from '../../../db/repositories/meetings/agenda.ts';
import { updateMeeting } from '../../../db/repositories/meetings/meetings.ts';
import { insertReopening } from '../../../db/repositories/documents/reopenings.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { Meeting, MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { fixNumbers } from '../../../shared/domain/meeting/numbering.ts';
import { agendaIsFixed, nextStates } from '../../../shared/domain/meeting/states.ts';
import { meetingById, rulesOf } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { meetingView } from '../meetings/meetings.ts';
import { latestReleased } from '../meetings/minutesVersions.ts';
import { refuse } from '../kernel/refusals.ts';
import { shortTitle } from '../meetings/shortTitle.ts';
import { withdrawPresented } from './withdraw.ts';

/** The next step, a step back or a cancellation; the opening fixes the numbers of the agenda (M5). */
export async function setState(
  ctx: CommandCtx,
  { id, version, state, reason }: Parsed<'meetings.setState'>,
): Promise<Output<'meetings.setState'>> {
  const { db, now } = ctx;
  const stored = await meetingById(db, id);
  if (version !== stored.version) refuse({ code: 'CONFLICT' });
  const step = nextStates(stored.state).find((next) => next.state === state);
  if (!step) refuse({ code: 'WRONG_STATE', from: stored.state, to: state });
  if (step?.needsReason && reason === '') refuse({ code: 'REASON_NEEDED' });
  const timed = withTimes(stored, state, now());
  const meeting = { ...timed, state, stateReason: reason === '' ? stored.stateReason : reason };
  await updateMeeting(db, meeting);
  await fixOrFreeNumbers(db, stored, state);
  // The next invitation holds the whole agenda.
  if (state === 'planned') await clearSupplements(db, id);
  const view = await meetingView(db, { ...meeting, version: version + 1 });
  await recordStep(ctx, stored.state, view);
  return view;
}

/** A reopening and the signatures on paper are kept in the log; what lay before the chair is void once the text may change. */
async function recordStep(ctx: CommandCtx, from: MeetingState, view: MeetingView): Promise<void> {
  const { id, state, stateReason: reason } = view;
  const meeting = shortTitle(view);
  if (state === 'signed') await record(ctx, 'meetingSigned', { meeting });
  if (state === 'cancelled') await withdrawPresented(ctx, id, reason);
  if (state !== 'closed' || from === 'running') return;
  await withdrawPresented(ctx, id, reason);
  if (from === 'minutesReady') return;
  const released = await latestReleased(ctx.db, id);
  if (released) {
    await insertReopening(ctx.db, { documentId: released.id, reason, reopenedAt: ctx.now() });
  }
  await record(ctx, 'meetingReopened', { meeting, reason });
}

/**
 * What is opened or closed on its own day (or in the night after it) begins or ends now, unless the clerk entered
 * a time. What goes on after all has not ended yet.
 */
function withTimes(meeting: Meeting, state: MeetingState, now: string): Meeting {
  const [today, time] = [now.slice(0, 10), now.slice(11, 16)];
  const sameNight = time < '06:00' && today === dayAfter(meeting.date);
  const isNow = today === meeting.date || sameNight;
  if (meeting.state === 'closed' && state === 'running' && isNow) return { ...meeting, endTime: null };
  if (state === 'running' && meeting.startTime === null && today === meeting.date) {
    return { ...meeting, startTime: time };
  }
  return state === 'closed' && meeting.endTime === null && isNow ? { ...meeting, endTime: time } : meeting;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

async function fixOrFreeNumbers(db: WriteDb, meeting: Meeting, state: MeetingState): Promise<void> {
  if (agendaIsFixed(meeting.state) === agendaIsFixed(state)) return;
  const items = await listItems(db, meeting.id);
  const changed = agendaIsFixed(state)
    ? fixNumbers(items, (await rulesOf(db, meeting)).numbering)
    : items.filter((item) => item.fixedNumber !== null).map((item) => ({ ...item, fixedNumber: null }));
  for (const { id, fixedNumber } of changed) await updateFixedNumber(db, id, fixedNumber);
}
