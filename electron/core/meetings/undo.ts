import type { Change } from '../../../db/changes.ts';
import { putBack } from '../../../db/putBack.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { toldRoutes } from '../../../shared/contract/undoableRoutes.ts';
import { UndoStepId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { besideMeetings, stepSentence } from '../../../shared/german/undo.ts';
import { meetingById, openMeeting } from '../kernel/access.ts';
import type { CommandCtx, Handlers, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { refuse } from '../kernel/refusals.ts';
import type { UndoStep } from '../kernel/undoSteps.ts';
import { meetingView } from './meetings.ts';
import { putBackSoundly } from './putBackSoundly.ts';
import { shortTitle } from './shortTitle.ts';

async function getUndo(
  { db, undo }: QueryCtx,
  { meetingId }: Parsed<'undo.get'>,
): Promise<Output<'undo.get'>> {
  if (meetingId !== null) await meetingById(db, meetingId);
  const { done, undone } = undo.of(meetingId);
  return { last: viewOf(done.at(-1)), undone: viewOf(undone.at(-1)) };
}

const viewOf = (step: UndoStep | undefined) =>
  step
    ? {
        id: step.id,
        number: step.number,
        words: stepSentence(step.route, step.about),
        isTold: toldRoutes.includes(step.route),
      }
    : null;

/** Throws where what a later area holds stays as it is by now. */
type Guard = (db: WriteDb, changes: readonly Change[]) => Promise<void>;

type Turn = { step: UndoStep | undefined; action: 'stepTakenBack' | 'stepRepeated'; guard: Guard };

/** Doing a step again is taking back that it was taken back. */
async function turn(
  ctx: CommandCtx,
  { meetingId, id }: Parsed<'undo.takeBack'>,
  { step, action, guard }: Turn,
): Promise<Output<'undo.takeBack'>> {
  const meeting = meetingId === null ? null : await openMeeting(ctx.db, meetingId);
  if (!step) return refuse({ code: 'NOT_TAKEN_BACK', because: 'nothing' });
  if (step.id !== id) refuse({ code: 'NOT_TAKEN_BACK', because: 'otherStep' });
  if (step.state !== (meeting?.state ?? null)) {
    // Nor can any before it.
    ctx.undo.forget(meetingId);
    refuse({ code: 'NOT_TAKEN_BACK', because: 'otherState' });
  }
  const words = stepSentence(step.route, step.about);
  try {
    if (!meeting) await guard(ctx.db, step.changes);
    const changes = meeting
      ? await putBackSoundly(ctx, meeting, step.changes)
      : await putBack(ctx.db, step.changes);
    const where = meeting ? shortTitle(await meetingView(ctx.db, meeting)) : besideMeetings;
    await record(ctx, action, { meeting: where, what: words });
    ctx.undo.turned(step, { ...step, id: ctx.newId(UndoStepId), changes });
  } catch (cause) {
    // Else it may be later, and the steps before it still may.
    if (isOvertaken(cause)) ctx.undo.drop(step);
    else ctx.undo.refused(step);
    throw cause;
  }
  return { words, target: step.target };
}

/** It never can be by now. */
const isOvertaken = (cause: unknown): boolean =>
  cause instanceof AppError && cause.data.code === 'NOT_TAKEN_BACK' && cause.data.because === 'changed';

export const undoHandlers = (guard: Guard) =>
  ({
    'undo.get': getUndo,
    'undo.takeBack': (ctx, input) => {
      const { done } = ctx.undo.of(input.meetingId);
      return turn(ctx, input, { step: done.at(-1), action: 'stepTakenBack', guard });
    },
    'undo.repeat': (ctx, input) => {
      const { undone } = ctx.undo.of(input.meetingId);
      return turn(ctx, input, { step: undone.at(-1), action: 'stepRepeated', guard });
    },
  }) satisfies Partial<Handlers>;
