import { compareTimes, isAfter } from '../domain/day/wallClock.ts';
import { timesFit } from '../domain/meeting/times.ts';
import { type Sitting, sittingAt } from '../domain/room/sittings.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';
import { at, type Found } from './check.ts';

const place = at('kopf');

/** Begin and end of each day, against each other and against what was voted on it (M1). */
export function sittingChecks(facts: MeetingFacts): Found[] {
  const sittings = sittingsIn(facts);
  const votes = votesBySitting(facts, sittings);
  return sittings.flatMap((sitting, index) => [
    ...endChecks(sitting, votes.get(index) ?? []),
    ...(sittings.length > 1 ? dayChecks(sitting, sittings[index - 1]) : []),
  ]);
}

function endChecks({ startTime: start, endTime: end }: Sitting, votes: readonly string[]): Found[] {
  if (end === null) return [];
  if (start !== null && !timesFit(start, end)) return [{ code: 'END_BEFORE_START', place, start, end }];
  const [taken] = votes.toSorted((a, b) => compareTimes(start, b, a));
  return taken !== undefined && isAfter(start, taken, end)
    ? [{ code: 'END_BEFORE_VOTE', place, about: [taken], end, taken }]
    : [];
}

/** Of a meeting of several days: each has its times, and comes after the one before. */
function dayChecks({ date, startTime, endTime, brokenOffAt }: Sitting, before: Sitting | undefined): Found[] {
  const day = { about: [date], day: date };
  return [
    ...(before && date <= before.date
      ? [{ code: 'DAYS_BACKWARDS', place: at('protokoll', before.brokenOffAt), ...day } as const]
      : []),
    ...(before && startTime === null
      ? [
          {
            code: 'DAY_TIME_MISSING',
            place: at('protokoll', before.brokenOffAt),
            ...day,
            bound: 'start',
          } as const,
        ]
      : []),
    ...(brokenOffAt !== null && endTime === null
      ? [{ code: 'DAY_TIME_MISSING', place: at('protokoll', brokenOffAt), ...day, bound: 'end' } as const]
      : []),
  ];
}

/** Times of votes and rounds, by the day they were taken on. */
function votesBySitting(
  { items, minutes }: MeetingFacts,
  sittings: readonly Sitting[],
): ReadonlyMap<number, string[]> {
  const bySitting = new Map<number, string[]>();
  for (const { itemId, vote, election } of [...minutes.values()].flatMap(({ resolutions }) => resolutions)) {
    const times = [vote?.takenAt, ...(election?.rounds ?? []).map(({ takenAt }) => takenAt)];
    for (const time of times.filter((one) => typeof one === 'string')) {
      const sitting = sittingAt({ itemId, time }, items, sittings) ?? 0;
      bySitting.set(sitting, [...(bySitting.get(sitting) ?? []), time]);
    }
  }
  return bySitting;
}
