import type { Change } from '../../../db/changes.ts';
import { putBack } from '../../../db/putBack.ts';
import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { findResolution } from '../../../db/repositories/meetings/resolutions.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { toldRoutes } from '../../../shared/contract/undoableRoutes.ts';
import { ResolutionId, UndoStepId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { isSoundOrder } from '../../../shared/domain/meeting/soundOrder.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { AppError } from '../../../shared/errors.ts';
import { besideMeetings, stepSentence } from '../../../shared/german/undo.ts';
import { meetingById, openMeeting } from '../kernel/access.ts';
import type { CommandCtx, Handlers, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { refuse } from '../kernel/refusals.ts';
import type { UndoStep } from '../kernel/undoSteps.ts';
import { refuseHiddenPapers } from './agenda.ts';
import { meetingView } from './meetings.ts';
import { shortTitle } from './shortTitle.ts';
import { noteVote } from './votesAfterClosing.ts';

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
    const changes = meeting ? await putBackSoundly(ctx, meeting, step) : await putBack(ctx.db, step.changes);
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

/** What holds for every other order of the meeting holds for this one. Throws what they throw. */
async function putBackSoundly(ctx: CommandCtx, meeting: Meeting, { changes }: UndoStep): Promise<Change[]> {
  const { db } = ctx;
  const ids = new Set(changes.flatMap(resolutionOf));
  const before = await resolutionsOf(db, ids);
  const back = await putBack(db, changes);
  const items = await listItems(db, meeting.id);
  if (!isSoundOrder(items)) refuse({ code: 'NOT_TAKEN_BACK', because: 'changed' });
  const touched = new Set(
    back.flatMap(({ table, after }) => (table === 'agenda_item' && after ? [after.id] : [])),
  );
  for (const item of items) if (item.isPublic && touched.has(item.id)) await refuseHiddenPapers(db, item.id);
  if (meeting.state === 'closed') await noteVotes(ctx, meeting, before, await resolutionsOf(db, ids));
  return back;
}

type Known = ReadonlyMap<ResolutionId, Resolution>;

/** Once a meeting is closed a vote changes with a reason, by whatever way. */
async function noteVotes(ctx: CommandCtx, meeting: Meeting, before: Known, after: Known): Promise<void> {
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const now = after.get(id) ?? null;
    const then = before.get(id) ?? (now && { ...now, vote: null, election: null });
    if (then) await noteVote(ctx, meeting.id, { before: then, after: now, reason: '', comesBack: true });
  }
}

async function resolutionsOf(db: WriteDb, ids: ReadonlySet<ResolutionId>): Promise<Known> {
  const known = new Map<ResolutionId, Resolution>();
  for (const id of ids) {
    const resolution = await findResolution(db, id);
    if (resolution) known.set(id, resolution);
  }
  return known;
}

function resolutionOf({ table, before, after }: Change): ResolutionId[] {
  const row = after ?? before;
  if (!row) return [];
  if (table === 'resolution') return [ResolutionId.parse(row.id)];
  const isVote = table === 'vote' || table === 'vote_by_faction' || table === 'vote_by_name';
  return isVote ? [ResolutionId.parse(row.resolution_id)] : [];
}

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
