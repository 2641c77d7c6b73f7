import { z } from 'zod';
import { ItemId, MeetingId, PersonId, ResolutionId, UndoStepId } from '../domain/ids.ts';
import { command, query } from './route.ts';

/** Where a step can be seen; whatever of it is gone by now leads nowhere. */
const UndoTarget = z.object({
  itemId: ItemId.nullable(),
  personId: PersonId.nullable(),
  resolutionId: ResolutionId.nullable(),
  /** The row of a list beside the meetings. */
  row: z.string().nullable(),
});
export type UndoTarget = z.infer<typeof UndoTarget>;

const StepView = z.object({
  id: UndoStepId,
  /** A newer one has a higher one; done again it keeps its number. */
  number: z.number().int(),
  /** What was done, as a sentence. */
  words: z.string(),
  /** Something went, moved or came in several places at once: told without being asked. */
  isTold: z.boolean(),
});
export type StepView = z.infer<typeof StepView>;

/** A meeting, or null for what is beside the meetings. The step is named by its id, so that nobody takes back what another window has done last. */
const OfMeeting = z.object({ meetingId: MeetingId.nullable() });
const oneStep = OfMeeting.extend({ id: UndoStepId });
const done = z.object({ words: z.string(), target: UndoTarget });

/** What any step may have changed. */
const touched = [
  'agenda',
  'attachments',
  'attendance',
  'audit',
  'checks',
  'convening',
  'lists',
  'mailings',
  'meetings',
  'minutes',
  'objections',
  'papers',
  'people',
  'replies',
  'texts',
] as const;

/** What was done in a meeting, or beside all of them, since the file was opened, step by step (undoableRoutes.ts). */
export const undo = {
  /** The step that would be taken back, and the one that would be done again. */
  'undo.get': query(OfMeeting, z.object({ last: StepView.nullable(), undone: StepView.nullable() })).reads(
    'agenda',
    'attendance',
    'lists',
    'meetings',
    'minutes',
    'papers',
    'people',
    'replies',
    'texts',
  ),
  /** Refused with NOT_TAKEN_BACK where what was changed is not as it was left; with REASON_NEEDED as votes after the meeting. */
  'undo.takeBack': command(oneStep, done).changes(...touched),
  'undo.repeat': command(oneStep, done).changes(...touched),
};
