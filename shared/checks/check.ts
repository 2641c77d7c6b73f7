import type { CheckPlace, CheckRow } from './row.ts';
import type { AnnouncedChange } from '../domain/meeting/changes.ts';
import type { Quorum } from '../domain/room/quorum.ts';
import type { Finding } from '../domain/vote/reconcile.ts';
import type { Outcome } from '../domain/vote/resolution.ts';
import type { RuleNumber } from '../law.ts';
import type { ItemId, PersonId, ResolutionId } from '../domain/ids.ts';

type Person = { personId: PersonId };
type Resolved = { resolutionId: ResolutionId; label: string };
type Quoted = { words: string };

/** What a check says beside its place. */
type CheckData = {
  PLACE_MISSING: object;
  START_MISSING: object;
  END_MISSING: object;
  NUMBER_MISSING: object;
  END_BEFORE_START: { start: string; end: string };
  END_BEFORE_VOTE: { end: string; taken: string };
  BREAK_ODD: { from: string; until: string };
  BREAK_NOT_RECORDED: object;
  EMPTY_CAPTION: { caption: string };
  DAYS_BACKWARDS: { day: string };
  DAY_TIME_MISSING: { day: string; bound: 'start' | 'end' };
  MINUTES_BEFORE_MEETING: { day: string };
  MINUTES_SENT_EARLY: { day: string };

  NOBODY_PRESENT: object;
  MEMBER_NOT_LISTED: Person;
  SEATS_NOT_LISTED: { listed: number; seats: number };
  NOT_A_MEMBER: Person & { isDeputy: boolean };
  MORE_VOTERS_THAN_SEATS: { taken: number; seats: number };
  MISSING_NOT_PRINTED: { count: number };
  ABSENT_UNEXCUSED: Person;
  MISSING_WITH_STAYS: Person;
  STAYS_OUT_OF_ORDER: Person;
  DEPUTY_WITHOUT_MEMBER: Person;
  SEAT_TWICE: Person & { otherId: PersonId };
  RECUSED_NOT_PRESENT: Person;
  RECUSED_IN_AUDIENCE: Person;
  SAME_NAMES: Person & { otherId: PersonId };
  EXCLUDED_BUT_PRESENT: Person;
  CAME_FOR_REMOVED: Person & { number: string };
  MEMBERS_COUNTED_OTHERWISE: { count: number; listed: number };
  REMOTE_IN_PRESENCE: Person;
  CHAIR_REMOTE: Person;
  NOBODY_REMOTE: object;
  MODE_WITHOUT_BASIS: { mode: 'hybrid' | 'digital' };

  NO_CHAIR: object;
  CHAIR_NOT_PRESENT: Person;
  CHAIR_RECUSED: Person;
  CHAIR_CHANGE_UNPLACED: Person;
  TWO_CHAIRS: Person & { otherId: PersonId };
  TWO_CHAIRS_APPOINTED: Person & { otherId: PersonId };
  CHAIR_CHANGE_BACKWARDS: Person & { otherId: PersonId };
  NO_CLERK: object;
  CLERK_NOT_PRESENT: Person;
  CLERK_NOT_APPOINTED: Person;
  NO_CO_SIGNER: object;

  NOTICE_CLAIM: { verdict: 'tooLate' | 'short' | 'unknown' };
  NO_NOTICE_STATEMENT: { isLate: boolean };
  QUORUM_CLAIM: { quorum: Quorum };
  NO_QUORUM_STATEMENT: { met: boolean; quorum: Quorum };

  EMPTY_ITEM: object;
  REMOVED_WITHOUT_MOTION: object;
  ADDED_WITHOUT_MOTION: object;
  VOTED_WHEN_REMOVED: Resolved;
  RESOLUTION_WITHOUT_TEXT: Resolved;
  MOVER_MISSING: Resolved;
  RESULT_MISSING: Resolved;
  OUTCOME_OPEN: Resolved;
  ZIFFERN_UNDECIDED: Resolved & { ziffern: string };
  RESULT_CONTRADICTS: Resolved & { outcome: Outcome };
  NO_RESOLUTION: { paperType: string };
  PROPOSAL_UNDECIDED: { name: string; part: string };
  ANSWER_UNTOLD: { name: string; questions: { number: number; isSupplementary: boolean }[] };
  BASIS_WITHOUT_NUMBER: object;
  NUMBER_TWICE: { number: string };
  VOTE_FINDING: { resolutionId: ResolutionId; finding: Finding };
  CHAIR_BREAKS_TIES: object;

  TITLE_LEAK: { otherNumber: string };
  REFERENCE_LEAK: { otherNumber: string };
  GUEST_OF_OTHER_PART: Person;
  GUEST_UNPLACED: Person;
  NO_TITLE_FOR_ANNOUNCEMENT: object;
  NO_PUBLIC_WORDING: object;
  WORDING_LEAK: { otherNumber: string };
  LATER_DATE: { date: string };

  DOUBLED_WORD: Quoted;
  DIRECT_SPEECH: Quoted;
  FIRST_PERSON: Quoted;
  SPACING: { sign: string };
  /** `meant`: a name of the meeting that differs in marks alone, or ''. */
  NAME_UNKNOWN: { name: string; meant: string };
  NAME_NOT_PRESENT: { name: string };
  CAPTION_WITHOUT_TEXT: Quoted;
  PLACEHOLDER: Quoted;

  AGENDA_EMPTY: object;
  NOTICE_TOO_LATE: { daysLate: number; hasReason: boolean };
  SHORT_WITHOUT_REASON: object;
  NOT_SENT: object;
  CHANGE_UNTOLD: { change: AnnouncedChange };
  PUBLIC_TITLE_MISSING: object;
  SECOND_MEETING: object;
  PAPER_PLANNED_TWICE: { days: readonly string[] };
};
export type CheckCode = keyof CheckData;
type Severity = CheckRow['severity'];
export type Norm = { severity: Severity; rule: RuleNumber };

/** What a check found; `severity` and `rule` only where they differ from those of its code. */
export type Found = {
  [C in CheckCode]: {
    code: C;
    place: CheckPlace;
    /** What tells it from others of its code at its place: ids or words. */
    about?: readonly string[];
  } & Partial<Norm> &
    CheckData[C];
}[CheckCode];

/** Something missing or odd; its sentence is in german/checks.ts. `key` stays while the same thing is wrong there. */
export type Check = Found & Norm & { key: string };

/** How bad each is, and by which rule. No error rests on a rule that nobody has read in a text of the law. */
export const norms = {
  PLACE_MISSING: { severity: 'error', rule: 'M1' },
  START_MISSING: { severity: 'error', rule: 'M1' },
  END_MISSING: { severity: 'error', rule: 'M1' },
  NUMBER_MISSING: { severity: 'hint', rule: 'M1' },
  END_BEFORE_START: { severity: 'error', rule: 'M1' },
  END_BEFORE_VOTE: { severity: 'warning', rule: 'M1' },
  BREAK_ODD: { severity: 'warning', rule: 'M1' },
  BREAK_NOT_RECORDED: { severity: 'hint', rule: 'M1' },
  EMPTY_CAPTION: { severity: 'hint', rule: 'M1' },
  DAYS_BACKWARDS: { severity: 'warning', rule: 'M1' },
  DAY_TIME_MISSING: { severity: 'warning', rule: 'M1' },
  MINUTES_BEFORE_MEETING: { severity: 'warning', rule: 'R31' },
  MINUTES_SENT_EARLY: { severity: 'warning', rule: 'R31' },

  NOBODY_PRESENT: { severity: 'error', rule: 'M2' },
  MEMBER_NOT_LISTED: { severity: 'error', rule: 'M2' },
  SEATS_NOT_LISTED: { severity: 'hint', rule: 'M2' },
  NOT_A_MEMBER: { severity: 'warning', rule: 'M2' },
  MORE_VOTERS_THAN_SEATS: { severity: 'warning', rule: 'M2' },
  MISSING_NOT_PRINTED: { severity: 'warning', rule: 'M2' },
  ABSENT_UNEXCUSED: { severity: 'hint', rule: 'M2' },
  MISSING_WITH_STAYS: { severity: 'warning', rule: 'M2' },
  STAYS_OUT_OF_ORDER: { severity: 'error', rule: 'M2' },
  DEPUTY_WITHOUT_MEMBER: { severity: 'warning', rule: 'M3' },
  SEAT_TWICE: { severity: 'warning', rule: 'R21' },
  RECUSED_NOT_PRESENT: { severity: 'warning', rule: 'R19' },
  RECUSED_IN_AUDIENCE: { severity: 'warning', rule: 'R19' },
  SAME_NAMES: { severity: 'warning', rule: 'M2' },
  EXCLUDED_BUT_PRESENT: { severity: 'warning', rule: 'R41' },
  CAME_FOR_REMOVED: { severity: 'warning', rule: 'M2' },
  MEMBERS_COUNTED_OTHERWISE: { severity: 'warning', rule: 'M2' },
  REMOTE_IN_PRESENCE: { severity: 'warning', rule: 'R13b' },
  CHAIR_REMOTE: { severity: 'warning', rule: 'R13b' },
  NOBODY_REMOTE: { severity: 'warning', rule: 'R13b' },
  MODE_WITHOUT_BASIS: { severity: 'hint', rule: 'R13' },

  NO_CHAIR: { severity: 'warning', rule: 'M3' },
  CHAIR_NOT_PRESENT: { severity: 'warning', rule: 'M3' },
  CHAIR_RECUSED: { severity: 'warning', rule: 'R19' },
  CHAIR_CHANGE_UNPLACED: { severity: 'error', rule: 'R32' },
  TWO_CHAIRS: { severity: 'error', rule: 'R32' },
  TWO_CHAIRS_APPOINTED: { severity: 'warning', rule: 'R32' },
  CHAIR_CHANGE_BACKWARDS: { severity: 'error', rule: 'R32' },
  NO_CLERK: { severity: 'warning', rule: 'M3' },
  CLERK_NOT_PRESENT: { severity: 'warning', rule: 'M3' },
  CLERK_NOT_APPOINTED: { severity: 'warning', rule: 'R31' },
  NO_CO_SIGNER: { severity: 'hint', rule: 'R31' },

  NOTICE_CLAIM: { severity: 'error', rule: 'M4' },
  NO_NOTICE_STATEMENT: { severity: 'hint', rule: 'M4' },
  QUORUM_CLAIM: { severity: 'error', rule: 'R14' },
  NO_QUORUM_STATEMENT: { severity: 'hint', rule: 'M4' },

  EMPTY_ITEM: { severity: 'warning', rule: 'M5' },
  REMOVED_WITHOUT_MOTION: { severity: 'warning', rule: 'R11' },
  ADDED_WITHOUT_MOTION: { severity: 'error', rule: 'R11' },
  VOTED_WHEN_REMOVED: { severity: 'error', rule: 'R11' },
  RESOLUTION_WITHOUT_TEXT: { severity: 'error', rule: 'M6' },
  MOVER_MISSING: { severity: 'warning', rule: 'M6' },
  RESULT_MISSING: { severity: 'warning', rule: 'M7' },
  OUTCOME_OPEN: { severity: 'warning', rule: 'M7' },
  RESULT_CONTRADICTS: { severity: 'warning', rule: 'M7' },
  NO_RESOLUTION: { severity: 'warning', rule: 'M7' },
  PROPOSAL_UNDECIDED: { severity: 'warning', rule: 'M7' },
  ZIFFERN_UNDECIDED: { severity: 'warning', rule: 'M7' },
  ANSWER_UNTOLD: { severity: 'warning', rule: 'M7' },
  BASIS_WITHOUT_NUMBER: { severity: 'warning', rule: 'M7' },
  NUMBER_TWICE: { severity: 'warning', rule: 'M5' },
  VOTE_FINDING: { severity: 'warning', rule: 'R27' },
  CHAIR_BREAKS_TIES: { severity: 'warning', rule: 'R23' },

  TITLE_LEAK: { severity: 'error', rule: 'R12' },
  REFERENCE_LEAK: { severity: 'error', rule: 'R12' },
  GUEST_OF_OTHER_PART: { severity: 'warning', rule: 'M9' },
  GUEST_UNPLACED: { severity: 'warning', rule: 'M9' },
  NO_TITLE_FOR_ANNOUNCEMENT: { severity: 'warning', rule: 'M10' },
  NO_PUBLIC_WORDING: { severity: 'hint', rule: 'M10' },
  WORDING_LEAK: { severity: 'error', rule: 'R12' },
  LATER_DATE: { severity: 'hint', rule: 'M11' },

  DOUBLED_WORD: { severity: 'warning', rule: 'M8' },
  DIRECT_SPEECH: { severity: 'hint', rule: 'M8' },
  FIRST_PERSON: { severity: 'hint', rule: 'M8' },
  SPACING: { severity: 'hint', rule: 'M8' },
  NAME_UNKNOWN: { severity: 'hint', rule: 'M2' },
  NAME_NOT_PRESENT: { severity: 'hint', rule: 'M2' },
  CAPTION_WITHOUT_TEXT: { severity: 'warning', rule: 'M6' },
  PLACEHOLDER: { severity: 'warning', rule: 'M6' },

  AGENDA_EMPTY: { severity: 'error', rule: 'R6' },
  NOTICE_TOO_LATE: { severity: 'error', rule: 'R7' },
  SHORT_WITHOUT_REASON: { severity: 'error', rule: 'R7' },
  NOT_SENT: { severity: 'warning', rule: 'R7' },
  CHANGE_UNTOLD: { severity: 'warning', rule: 'R6' },
  PUBLIC_TITLE_MISSING: { severity: 'hint', rule: 'R12b' },
  SECOND_MEETING: { severity: 'hint', rule: 'R16' },
  PAPER_PLANNED_TWICE: { severity: 'warning', rule: 'R6' },
} as const satisfies Record<CheckCode, Norm>;

export const checkCodes = Object.keys(norms);

/** What a key may be over the contract, less the digest of its sentence. */
const longestKey = 180;

export function asCheck(found: Found): Check {
  const { severity, rule } = norms[found.code];
  const key = [found.code, found.rule ?? rule, found.place.itemId ?? '', ...(found.about ?? [])].join(' ');
  return { severity, rule, ...found, key: key.slice(0, longestKey).trim() };
}

export const at = (tab: CheckPlace['tab'], itemId: ItemId | null = null): CheckPlace => ({ tab, itemId });
