import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { plainText } from '../domain/richText.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { lastDay, sittingsIn } from '../facts/sittings.ts';
import { breaksOf, holds } from '../minutes/incidents.ts';
import { at, type Found } from './check.ts';
import { sittingChecks } from './sittings.ts';

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
    ...sittingChecks(facts),
    ...breakChecks(facts),
    ...captionChecks(facts),
    ...dayChecks(facts),
  ];
}

export const hasPlace = ({ meeting }: MeetingFacts): boolean => meeting.place !== '' || meeting.room !== '';

function breakChecks(facts: MeetingFacts): Found[] {
  const { items, minutes } = facts;
  const sittings = sittingsIn(facts);
  const breaks = breaksOf(facts);
  const odd = breaks.filter((one) => {
    const sitting = sittings[one.sitting];
    return sitting !== undefined && !holds(sitting, one);
  });
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
function dayChecks(facts: MeetingFacts): Found[] {
  const { minutesOn, minutesSentOn } = facts.meeting;
  const date = lastDay(facts);
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
