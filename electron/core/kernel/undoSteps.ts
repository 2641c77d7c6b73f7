import type { Change } from '../../../db/changes.ts';
import type { Store } from '../../../db/store.ts';
import type { UndoTarget } from '../../../shared/contract/undo.ts';
import type { UndoableRoute } from '../../../shared/contract/undoableRoutes.ts';
import type { MeetingId, UndoStepId } from '../../../shared/domain/ids.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { StepSubject } from '../../../shared/german/undo.ts';

/** Where steps belong together: a meeting, or null for what the office has beside its meetings. */
export type StepsOf = MeetingId | null;

/** What one command has changed there, in one transaction. */
export type UndoStep = {
  id: UndoStepId;
  meetingId: StepsOf;
  /** Of the meeting then: what may be done depends on it. */
  state: MeetingState | null;
  route: UndoableRoute;
  about: StepSubject;
  target: UndoTarget;
  changes: readonly Change[];
  /** Counts what was done in the file; done again it keeps its number. */
  number: number;
};

/** The latest is the last one. */
type Steps = { done: readonly UndoStep[]; undone: readonly UndoStep[] };

/** What was done in each meeting, and beside them, since the file was opened; known in this process alone. */
export type UndoSteps = {
  of: (meetingId: StepsOf) => Steps;
  /** A new step: what was taken back before is not done again any more. */
  add: (step: Omit<UndoStep, 'number'>) => void;
  /** A step that was taken back, or done again, now stands at the end of the other list. */
  turned: (step: UndoStep, back: UndoStep) => void;
  /** One that may be taken back later: it is tried next as well; refused once more it lets the one before it go first. */
  refused: (step: UndoStep) => void;
  /** One that can never be taken back. */
  drop: (step: UndoStep) => void;
  forget: (meetingId: StepsOf) => void;
  /** Where nothing that was may come back. */
  forgetAll: () => void;
};

/** More than an evening has; the oldest are forgotten first. */
const most = 500;
const none: Steps = { done: [], undone: [] };

/** Those of each open file: another one begins without. */
const byStore = new WeakMap<Store, UndoSteps>();

export function undoStepsOf(store: Store): UndoSteps {
  const known = byStore.get(store) ?? undoSteps();
  byStore.set(store, known);
  return known;
}

function undoSteps(): UndoSteps {
  const byMeeting = new Map<StepsOf, Steps>();
  const refusedBefore = new WeakSet<UndoStep>();
  let count = 0;
  const of = (meetingId: StepsOf): Steps => byMeeting.get(meetingId) ?? none;
  const change = (meetingId: StepsOf, to: (steps: Steps) => Steps) =>
    void byMeeting.set(meetingId, to(of(meetingId)));
  return {
    of,
    add: (step) =>
      change(step.meetingId, ({ done }) => ({
        done: [...done, { ...step, number: ++count }].slice(-most),
        undone: [],
      })),
    turned: (step, back) =>
      change(step.meetingId, ({ done, undone }) =>
        done.includes(step)
          ? { done: without(done, step), undone: [...undone, back] }
          : { done: [...done, back], undone: without(undone, step) },
      ),
    refused: (step) => {
      if (refusedBefore.has(step))
        change(step.meetingId, ({ done, undone }) => ({
          done: beneath(done, step),
          undone: beneath(undone, step),
        }));
      refusedBefore.add(step);
    },
    drop: (step) =>
      change(step.meetingId, ({ done, undone }) => ({
        done: without(done, step),
        undone: without(undone, step),
      })),
    forget: (meetingId) => void byMeeting.delete(meetingId),
    forgetAll: () => byMeeting.clear(),
  };
}

const without = (steps: readonly UndoStep[], step: UndoStep): UndoStep[] =>
  steps.filter((one) => one !== step);

/** One place earlier. */
function beneath(steps: readonly UndoStep[], step: UndoStep): readonly UndoStep[] {
  const spot = steps.indexOf(step) - 1;
  return spot < 0 ? steps : [...steps.slice(0, spot), step, ...without(steps.slice(spot), step)];
}
