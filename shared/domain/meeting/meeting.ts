import { z } from 'zod';
import { BodyId, MeetingId, TermId } from '../ids.ts';
import { ClockTime, IsoDate, line, Version, wholeNumber } from '../values.ts';

export const meetingStates = [
  'planned',
  'invited',
  'running',
  'closed',
  'minutesReady',
  'released',
  'signed',
  'cancelled',
] as const;
export const MeetingState = z.enum(meetingStates);
export type MeetingState = z.infer<typeof MeetingState>;

/** In the room; with some by video; with all but the chair by video (R13). */
export const meetingModes = ['presence', 'hybrid', 'digital'] as const;

export const Break = z.object({ from: ClockTime, until: ClockTime });

export const Meeting = z.object({
  id: MeetingId,
  version: Version,
  bodyId: BodyId,
  termId: TermId.nullable(),
  /** Number within the term; null where the office does not count. */
  number: wholeNumber('Die Nummer der Sitzung', 1, 9999).nullable(),
  date: IsoDate,
  startTime: ClockTime.nullable(),
  /** May be earlier than the start: then the meeting ended after midnight. */
  endTime: ClockTime.nullable(),
  breaks: z.array(Break).max(50, 'Höchstens 50 Unterbrechungen. Bitte prüfen Sie die Angaben.'),
  place: line(),
  room: line(),
  mode: z.enum(meetingModes),
  /** The bodies it is held together with, as printed; '' where it is held alone. */
  jointWith: line(300),
  state: MeetingState,
  /** The day below which the minutes are signed, and the day on which they went out. */
  minutesOn: IsoDate.nullable(),
  minutesSentOn: IsoDate.nullable(),
  /** Why the meeting was cancelled or went back a step. */
  stateReason: line(500),
});
export type Meeting = z.infer<typeof Meeting>;

/** What nothing has been said of yet. */
export const nothingNoted = {
  minutesOn: null,
  minutesSentOn: null,
  mode: 'presence',
  jointWith: '',
} as const satisfies Partial<Meeting>;
