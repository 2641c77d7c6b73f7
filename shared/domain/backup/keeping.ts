import { addDays, weekOf } from '../day/day.ts';
import { IsoDate } from '../values.ts';

/** `at`: when it was made, YYYY-MM-DDTHH:MM:SS of the office. */
type Made = { at: string };

/** All of today and yesterday, then the last of each day, each week and each month that had one. */
const DAYS_WHOLE = 2;
const DAYS = 14;
const WEEKS = 8;
const MONTHS = 12;

const dayOf = ({ at }: Made): IsoDate => IsoDate.parse(at.slice(0, 10));
const monthOf = ({ at }: Made): string => at.slice(0, 7);

/**
 * The newest that was not made later than `now` says; where all were, as after the clock was set back, the newest of those. `undefined`: of
 * none.
 */
export const newestAt = <One extends Made>(newestFirst: readonly One[], now: string): One | undefined =>
  newestFirst.find(({ at }) => at <= now) ?? newestFirst[0];

/**
 * Which backups are no longer kept. One that was made later than `now` says, as after the clock was set back, is kept, and so
 * is the newest, however old it is.
 */
export function outlived<One extends Made>(backups: readonly One[], now: string): One[] {
  const newestFirst = backups.toSorted((a, b) => b.at.localeCompare(a.at));
  const today = dayOf({ at: now });
  const since = (days: number) => addDays(today, 1 - days);
  const kept = new Set<One>(newestFirst.slice(0, 1));
  for (const one of newestFirst) if (dayOf(one) >= since(DAYS_WHOLE)) kept.add(one);
  const lastOfEach = (period: (made: Made) => string, most: number) => {
    const seen = new Set<string>();
    for (const one of newestFirst) {
      if (seen.has(period(one))) continue;
      seen.add(period(one));
      if (seen.size <= most) kept.add(one);
    }
  };
  lastOfEach(dayOf, DAYS);
  lastOfEach((made) => weekOf(dayOf(made)), WEEKS);
  lastOfEach(monthOf, MONTHS);
  return newestFirst.filter((one) => !kept.has(one));
}
