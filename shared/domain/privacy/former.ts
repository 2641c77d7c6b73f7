import { addYears } from '../day/day.ts';
import type { MeetingState } from '../meeting/meeting.ts';
import type { IsoDate } from '../values.ts';

/** Why the contact data of somebody stay for now. `from`: the day from which they may go, where that is the reason. */
export type KeptBecause = 'member' | 'openMeeting' | 'mailWaiting' | 'tooEarly';
export type Kept = { because: KeptBecause; from: IsoDate | null };

type Known = {
  /** Ends of memberships; null: for as long as the term goes on. */
  endDates: readonly (IsoDate | null)[];
  /** Where they are named in any way. */
  meetings: readonly { date: IsoDate; state: MeetingState }[];
  waitingMails: number;
};

/** As long as somebody is a member, or minutes that name them are still written, or the office's period runs. */
export function keptFor(known: Known, { today, years }: { today: IsoDate; years: number }): Kept | null {
  const ends = known.endDates.map((end) => end ?? today);
  if (known.endDates.some((end) => end === null || end >= today)) return { because: 'member', from: null };
  if (known.meetings.some(({ state }) => !isSettled(state))) return { because: 'openMeeting', from: null };
  if (known.waitingMails > 0) return { because: 'mailWaiting', from: null };
  const last = [...ends, ...known.meetings.map(({ date }) => date)].toSorted().at(-1);
  const from = last === undefined ? today : addYears(last, years);
  return from > today ? { because: 'tooEarly', from } : null;
}

const isSettled = (state: MeetingState): boolean => ['released', 'signed', 'cancelled'].includes(state);
