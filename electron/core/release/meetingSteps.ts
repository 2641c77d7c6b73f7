import { insertReopening } from '../../../db/repositories/documents/reopenings.ts';
import { findTakenUp } from '../../../db/repositories/papers/takenUp.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { nextStates } from '../../../shared/domain/meeting/states.ts';
import { meetingById } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { changeState } from '../meetings/changeState.ts';
import { meetingView } from '../meetings/meetings.ts';
import { latestReleased } from '../meetings/minutesVersions.ts';
import { baseOf, refuse } from '../kernel/refusals.ts';
import { shortTitle } from '../meetings/shortTitle.ts';
import { holdMailsBack } from './holdMailsBack.ts';
import { withdrawPresented } from './withdraw.ts';

/** The next step, a step back or a cancellation; the opening fixes the numbers of the agenda (M5). */
export async function setState(
  ctx: CommandCtx,
  { id, version, state, reason }: Parsed<'meetings.setState'>,
): Promise<Output<'meetings.setState'>> {
  const { db } = ctx;
  const stored = await meetingById(db, id);
  baseOf(version, stored.version);
  const step = nextStates(stored.state).find((next) => next.state === state);
  if (!step) refuse({ code: 'WRONG_STATE', from: stored.state, to: state });
  if (step?.needsReason && reason === '') refuse({ code: 'REASON_NEEDED' });
  if (stored.state === 'cancelled') await refuseTakenUp(db, id);
  const meeting = await changeState(ctx, stored, {
    state,
    reason: reason === '' ? stored.stateReason : reason,
  });
  const view = await meetingView(db, meeting);
  await recordStep(ctx, stored.state, view);
  return view;
}

/** What came back when the meeting was cancelled may be on another agenda by now, and is dealt with there. */
async function refuseTakenUp(db: ReadDb, id: MeetingId): Promise<void> {
  const paper = await findTakenUp(db, id);
  if (paper) refuse({ code: 'PAPER_TAKEN_UP', paper: paper.number ?? paper.typeLabel, date: paper.date });
}

/** A reopening and the signatures on paper are kept in the log; what lay before the chair is void once the text may change. */
async function recordStep(ctx: CommandCtx, from: MeetingState, view: MeetingView): Promise<void> {
  const { id, state, stateReason: reason } = view;
  const meeting = shortTitle(view);
  if (state === 'signed') await record(ctx, 'meetingSigned', { meeting });
  if (state === 'cancelled') {
    await withdrawPresented(ctx, id, reason);
    await holdMailsBack(ctx, id);
  }
  if (state !== 'closed' || from === 'running') return;
  await withdrawPresented(ctx, id, reason);
  if (from === 'minutesReady') return;
  const released = await latestReleased(ctx.db, id);
  if (released) {
    await insertReopening(ctx.db, { documentId: released.id, reason, reopenedAt: ctx.now() });
  }
  await record(ctx, 'meetingReopened', { meeting, reason });
}
