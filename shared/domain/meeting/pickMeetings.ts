import type { IsoDate } from '../values.ts';
import type { Meeting } from './meeting.ts';

/** What is needed to tell; in the order of their days and hours. */
type Day = Pick<Meeting, 'id' | 'bodyId' | 'date' | 'state'>;

export type Picked = {
  /** Of each body that has one, the next that was not yet opened; in the order of their days. */
  next: Day[];
  /** The last ones that lie behind, newest first. */
  recent: Day[];
};

const isAhead = ({ state }: Day) => state === 'planned' || state === 'invited';
/** What was written down to its end may be of a day that was put in wrongly; what was called off ahead is not over. */
const isBehind = (day: Day, today: IsoDate) =>
  !isOpen(day) && (day.date < today || !(isAhead(day) || day.state === 'cancelled'));
const isOpen = ({ state }: Day) => state === 'running' || state === 'closed';

/** Sorts the meetings into what the clerk needs on this day. */
export function pickMeetings(byDay: readonly Day[], today: IsoDate, recentCount = 5): Picked {
  const ahead = byDay.filter((day) => isAhead(day) && day.date >= today);
  const newestFirst = byDay.toReversed();
  return {
    next: ahead.filter(({ bodyId }, at) => ahead.findIndex((day) => day.bodyId === bodyId) === at),
    recent: newestFirst.filter((day) => isBehind(day, today)).slice(0, recentCount),
  };
}
