import type { DocumentState } from '../domain/document/document.ts';
import { agendaIsFixed, isHeld } from '../domain/meeting/states.ts';
import type { MeetingState } from '../domain/meeting/meeting.ts';
import type { DocumentGroup, KindOfDocument } from './kind.ts';

/** The steps of a meeting that its documents belong to; extracts come with what follows it. */
export const documentSteps = ['before', 'during', 'after'] as const satisfies readonly DocumentGroup[];
export type DocumentStep = (typeof documentSteps)[number];

/** The step that a meeting is at. */
export function stepAt(state: MeetingState): DocumentStep {
  if (isHeld(state)) return 'after';
  return state === 'running' ? 'during' : 'before';
}

export const documentDues = ['now', 'done', 'later'] as const;
/** Whether it is a document's turn, it is done with, or nobody waits for it: later, or on request. */
export type DocumentDue = (typeof documentDues)[number];

type Facts = {
  about: Pick<KindOfDocument, 'group' | 'convening' | 'minutes' | 'subject'>;
  /** How its version that counts stands; null while nothing is kept. */
  state: DocumentState | null;
  wentOut: boolean;
  meeting: MeetingState;
  /** What has changed since the invitation and nobody was told: nothing, only new items, or more. */
  untold: 'nothing' | 'additions' | 'changes';
};

export function dueOf({ state, wentOut, ...facts }: Facts): DocumentDue {
  if (state === 'released') return 'done';
  // Somebody is at work on it, whatever went out before.
  if (state !== null) return 'now';
  if (wentOut) return 'done';
  return isTurn(facts) ? 'now' : 'later';
}

function isTurn({ about, meeting, untold }: Omit<Facts, 'state' | 'wentOut'>): boolean {
  const isAhead = !agendaIsFixed(meeting) && meeting !== 'cancelled';
  switch (about.convening) {
    case 'calls':
      return meeting === 'planned';
    case 'tells':
      return isAhead;
    case 'adds':
      return untold === 'additions';
    case 'changes':
      return untold === 'changes';
    case 'none':
      break;
  }
  if (about.minutes === 'whole') return isHeld(meeting);
  return about.group === 'during' && (meeting === 'invited' || meeting === 'running');
}
