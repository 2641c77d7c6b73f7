import { compareTimes, isAfter, minutesFrom } from '../domain/day/wallClock.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { timesFit } from '../domain/meeting/times.ts';
import { plainText } from '../domain/richText.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { breaksOf, furtherDays } from '../minutes/incidents.ts';
import { at, type Found } from './check.ts';

/** Place, number, begin, interruptions and end (M1). */
export function headChecks(facts: MeetingFacts): Found[] {
  const { meeting } = facts;
  const { style } = meeting.rules;
  const place = at('kopf');
  return [
    ...(hasPlace(facts) ? [] : [{ code: 'PLACE_MISSING', place } as const]),
    ...(meeting.startTime === null ? [{ code: 'START_MISSING', place } as const] : []),
    ...(meeting.endTime === null ? [{ code: 'END_MISSING', place } as const] : []),
    ...(meeting.number === null && style.placeAndNumber ? [{ code: 'NUMBER_MISSING', place } as const] : []),
    ...endChecks(facts),
    ...breakChecks(facts),
    ...captionChecks(facts),
    ...dayChecks(meeting),
  ];
}

export const hasPlace = ({ meeting }: MeetingFacts): boolean => meeting.place !== '' || meeting.room !== '';

function endChecks(facts: MeetingFacts): Found[] {
  const { minutes, meeting } = facts;
  const { startTime: start, endTime: end } = meeting;
  // What ended on another day lies neither before the begin nor before a vote of the first one.
  if (end === null || furtherDays(facts).length > 0) return [];
  if (start !== null && !timesFit(start, end))
    return [{ code: 'END_BEFORE_START', place: at('kopf'), start, end }];
  const votes = [...minutes.values()].flatMap(({ resolutions }) =>
    resolutions.flatMap(({ vote, election }) => [
      ...(vote?.takenAt ? [vote.takenAt] : []),
      ...(election?.rounds ?? []).flatMap(({ takenAt }) => takenAt ?? []),
    ]),
  );
  const [taken] = votes.toSorted((a, b) => compareTimes(start, b, a));
  return taken !== undefined && isAfter(start, taken, end)
    ? [{ code: 'END_BEFORE_VOTE', place: at('kopf'), about: [taken], end, taken }]
    : [];
}

function breakChecks(facts: MeetingFacts): Found[] {
  const { meeting, items, minutes } = facts;
  const { startTime } = meeting;
  const endTime = furtherDays(facts).length > 0 ? null : meeting.endTime;
  const breaks = breaksOf(facts);
  const since = (time: string) => minutesFrom(startTime, time);
  const odd = breaks.filter(
    ({ from, until }) =>
      since(until) <= since(from) ||
      (startTime !== null && since(from) < 0) ||
      (endTime !== null && since(until) > since(endTime)),
  );
  const speaksOfBreak = ({ id }: Pick<NumberedItem, 'id'>) =>
    /unterbr(?:icht|echen|ochen)|sitzungspause/i.test(plainText(minutes.get(id)?.text ?? nothing));
  const wasBroken = facts.attendance.incidents.some(({ kind }) => kind === 'break' || kind === 'adjourned');
  const item = breaks.length === 0 && !wasBroken ? items.find(speaksOfBreak) : undefined;
  return [
    ...odd.map(({ from, until }): Found => ({
      code: 'BREAK_ODD',
      place: at('kopf'),
      about: [from, until],
      from,
      until,
    })),
    ...(item ? [{ code: 'BREAK_NOT_RECORDED', place: at('kopf', item.id) } as const] : []),
  ];
}

/** Minutes are of the meeting's day or later, and go out when they are written. */
function dayChecks({ date, minutesOn, minutesSentOn }: MeetingFacts['meeting']): Found[] {
  const early = minutesOn !== null && minutesOn < date;
  const sentEarly = minutesSentOn !== null && minutesSentOn < (minutesOn ?? date);
  return [
    ...(early ? [{ code: 'MINUTES_BEFORE_MEETING', place: at('kopf'), day: minutesOn } as const] : []),
    ...(sentEarly ? [{ code: 'MINUTES_SENT_EARLY', place: at('kopf'), day: minutesSentOn } as const] : []),
  ];
}

const nothing = { type: 'doc', content: [] } as const satisfies { type: 'doc'; content: never[] };

/** What stands in the head with nothing behind it. */
const captionChecks = (facts: MeetingFacts): Found[] =>
  facts.meeting.rules.style.printEmptyCaptions && breaksOf(facts).length === 0
    ? [{ code: 'EMPTY_CAPTION', place: at('kopf'), caption: 'Sitzungspause:' }]
    : [];
