import { addDays } from '../domain/day/day.ts';
import { germanDate, listed } from '../german/format.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Sitting } from '../domain/room/sittings.ts';
import { sittingsIn } from '../facts/sittings.ts';
import { breaksOf } from './incidents.ts';
import type { Caption, Head } from './model.ts';
import type { Setting } from './setting.ts';
import { spokenTime } from './text.ts';

/** Title, body, date, place and times (M1). */
export function headOf({ facts, style, sittings }: Setting): Head {
  const { meeting, municipality, correction } = facts;
  const letterhead = style.letterhead || (municipality?.letterhead ?? '');
  const ordinal = style.placeAndNumber && meeting.number !== null ? `${meeting.number}. ` : '';
  return {
    letterhead: letterhead.split('\n').filter((row) => row.trim() !== ''),
    title: 'Niederschrift',
    subtitle: `über die ${ordinal}Sitzung ${meeting.rules.nameGenitive}`,
    date: `am ${listed(sittings.map(({ date }) => germanDate(date)))}`,
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
  const sittings = sittingsIn(facts);
  const breaks = breaksOf(facts).map(
    ({ from, until, sitting }) =>
      `${from} bis ${spokenTime(until)}${sitting > 0 ? onDate(sittings[sitting]) : ''}`,
  );
  const captions = [
    ...(placeAndNumber ? [{ label: 'Ort:', value: place }] : []),
    ...modeCaptions(meeting),
    ...sittings
      .flatMap((sitting, index) => dayCaptions(sitting, { index, count: sittings.length }))
      .toSpliced(
        // Behind the begin, where it always stood.
        1,
        0,
        { label: breaks.length > 1 ? 'Sitzungspausen:' : 'Sitzungspause:', value: breaks.join(', ') },
      ),
    ...sentOf(meeting),
  ];
  return printEmptyCaptions ? captions : captions.filter((caption) => caption.value !== '');
}

/** Of a meeting in the room that a body holds alone nothing is said. */
export const modeCaptions = ({ mode, jointWith }: Pick<Meeting, 'mode' | 'jointWith'>): Caption[] => [
  ...(mode === 'presence' ? [] : [{ label: 'Sitzungsform:', value: modeWords[mode] }]),
  ...(jointWith === '' ? [] : [{ label: 'Gemeinsam mit:', value: jointWith }]),
];

const modeWords = { hybrid: 'hybride Sitzung', digital: 'digitale Sitzung' } as const;

/** Never empty: an office that does not say it has no such line. */
const sentOf = ({ minutesSentOn }: Setting['facts']['meeting']): Caption[] =>
  minutesSentOn === null ? [] : [{ label: 'Abgesandt am:', value: germanDate(minutesSentOn) }];

type Among = { index: number; count: number };

/** Begin and end of a day; of several each says which it is. */
function dayCaptions(sitting: Sitting, { index, count }: Among): Caption[] {
  const { date, startTime } = sitting;
  const isLast = index === count - 1;
  const begin = startTime ? spokenTime(startTime) : '';
  return [
    index === 0
      ? { label: 'Beginn:', value: begin }
      : { label: 'Fortsetzung:', value: [germanDate(date), begin].filter(Boolean).join(', ') },
    { label: isLast ? 'Ende:' : 'Abbruch:', value: endOf(sitting, index > 0) },
  ];
}

const onDate = (sitting: Sitting | undefined): string => (sitting ? ` (am ${germanDate(sitting.date)})` : '');

function endOf({ date, startTime, endTime }: Sitting, saysDay: boolean): string {
  if (!endTime) return '';
  const time = spokenTime(endTime);
  const afterMidnight = startTime !== null && endTime < startTime;
  if (afterMidnight) return `${time} (am ${germanDate(addDays(date, 1))})`;
  return saysDay ? `${time} (am ${germanDate(date)})` : time;
}
