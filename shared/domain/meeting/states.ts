import type { MeetingState } from './meeting.ts';

export type Step = { state: MeetingState; needsReason: boolean };

const forward = (state: MeetingState): Step => ({ state, needsReason: false });
/** Steps back and cancellations are kept with their reason. */
const withReason = (state: MeetingState): Step => ({ state, needsReason: true });

/** 'released' comes with the chair's consent to the Niederschrift, never by a step alone. Back from there is a reopening. */
const steps: Record<MeetingState, Step[]> = {
  planned: [forward('invited'), forward('running'), withReason('cancelled')],
  invited: [forward('running'), withReason('planned'), withReason('cancelled')],
  running: [forward('closed'), withReason('invited'), withReason('planned')],
  closed: [forward('minutesReady'), withReason('running')],
  minutesReady: [withReason('closed')],
  released: [forward('signed'), withReason('closed')],
  signed: [withReason('closed')],
  cancelled: [withReason('planned')],
};

/** Where a meeting can go from here, the next step first. */
export const nextStates = (state: MeetingState): Step[] => steps[state];

/** From the opening on only a motion changes the agenda (M5). */
export const agendaIsFixed = (state: MeetingState): boolean =>
  ['running', 'closed', 'minutesReady', 'released', 'signed'].includes(state);

/** Took place and is over. */
export const isHeld = (state: MeetingState): boolean => agendaIsFixed(state) && state !== 'running';

/** From the invitation on, numbers stay as they were announced (M5). */
export const numbersAreFixed = (state: MeetingState): boolean => state === 'invited' || agendaIsFixed(state);

/** Whether attendance, text and votes may still be written. */
export const minutesAreOpen = (state: MeetingState): boolean =>
  ['planned', 'invited', 'running', 'closed'].includes(state);
