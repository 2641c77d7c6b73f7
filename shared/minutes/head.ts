import { addDays } from '../domain/day/day.ts';
import { germanDate } from '../german/format.ts';
import { breaksOf, furtherDays } from './incidents.ts';
import type { Caption, Head } from './model.ts';
import type { Setting } from './setting.ts';
import { spokenTime } from './text.ts';

/** Title, body, date, place and times (M1). */
export function headOf({ facts, style }: Setting): Head {
  const { meeting, municipality, correction } = facts;
  const letterhead = style.letterhead || (municipality?.letterhead ?? '');
  const ordinal = style.placeAndNumber && meeting.number !== null ? `${meeting.number}. ` : '';
  return {
    letterhead: letterhead.split('\n').filter((row) => row.trim() !== ''),
    title: 'Niederschrift',
    subtitle: `über die ${ordinal}Sitzung ${meeting.rules.nameGenitive}`,
    date: `am ${germanDate(meeting.date)}`,
    correction: correction ? `${correction.version}. Fassung: ${correction.reason}` : '',
    captions: captionsOf(facts, style),
  };
}

function captionsOf(
  facts: Setting['facts'],
  { placeAndNumber, printEmptyCaptions }: Setting['style'],
): Caption[] {
  const { meeting } = facts;
  const place = [meeting.place, meeting.room].filter(Boolean).join(', ');
  const breaks = breaksOf(facts).map(({ from, until }) => `${from} bis ${spokenTime(until)}`);
  const captions = [
    ...(placeAndNumber ? [{ label: 'Ort:', value: place }] : []),
    { label: 'Beginn:', value: meeting.startTime ? spokenTime(meeting.startTime) : '' },
    {
      label: breaks.length > 1 ? 'Sitzungspausen:' : 'Sitzungspause:',
      value: breaks.join(', '),
    },
    ...furtherDays(facts).map(({ day, until }) => ({
      label: 'Fortsetzung:',
      value: [day && germanDate(day), until && spokenTime(until)].filter(Boolean).join(', '),
    })),
    { label: 'Ende:', value: endOf(meeting, furtherDays(facts).at(-1)?.day ?? null) },
    ...sentOf(meeting),
  ];
  return printEmptyCaptions ? captions : captions.filter((caption) => caption.value !== '');
}

/** Never empty: an office that does not say it has no such line. */
const sentOf = ({ minutesSentOn }: Setting['facts']['meeting']): Caption[] =>
  minutesSentOn === null ? [] : [{ label: 'Abgesandt am:', value: germanDate(minutesSentOn) }];

/** `lastDay`: of a meeting that was broken off and went on. */
function endOf({ date, startTime, endTime }: Setting['facts']['meeting'], lastDay: string | null): string {
  if (!endTime) return '';
  if (lastDay) return `${spokenTime(endTime)} (am ${germanDate(lastDay)})`;
  const afterMidnight = startTime !== null && endTime < startTime;
  const time = spokenTime(endTime);
  return afterMidnight ? `${time} (am ${germanDate(addDays(date, 1))})` : time;
}
