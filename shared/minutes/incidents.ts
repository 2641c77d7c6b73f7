import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { Incident } from '../domain/room/incident.ts';
import { compareTimes } from '../domain/day/wallClock.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { germanDate } from '../german/format.ts';
import type { Setting } from './setting.ts';
import { spokenTime, unbroken } from './text.ts';

type Break = { from: string; until: string };

/** What happened at an item beside its matter, each as a sentence at its place. */
export const incidentNotes = (item: NumberedItem, setting: Setting): string[] =>
  setting.facts.attendance.incidents
    .filter(({ itemId }) => itemId === item.id)
    .map((incident) => [sentenceOf(incident, setting), addedTo(incident)].filter(Boolean).join(' '));

/** A declaration is its words; to any other sentence they are added. */
const addedTo = ({ kind, words }: Incident): string => (kind === 'declaration' ? '' : words);

function sentenceOf({ kind, time, until, day, personId, words }: Incident, setting: Setting): string {
  const at = time ? ` um ${spokenTime(time)}` : '';
  const who = personId ? setting.textName(personId) : '';
  switch (kind) {
    case 'break':
      return time && until
        ? `Die Sitzung wird von ${spokenTime(time)} bis ${spokenTime(until)} unterbrochen.`
        : `Die Sitzung wird${at} unterbrochen.`;
    case 'adjourned': {
      const goesOn = [day && `am ${germanDate(day)}`, until && `um ${spokenTime(until)}`].filter(Boolean);
      return `Die Sitzung wird${at} abgebrochen und ${goesOn.join(' ')} fortgesetzt.`;
    }
    case 'publicEnds':
      return `Der öffentliche Teil der Sitzung endet${at}.`;
    case 'callToOrder':
      return `${who} wird${at} zur Ordnung gerufen.`;
    case 'floorWithdrawn':
      return `${dativeOf(personId, setting)} wird${at} das Wort entzogen.`;
    case 'excluded':
      return `${who} wird${at} von der Sitzung ausgeschlossen.`;
    case 'declaration':
      return `${who} erklärt${at} ${unbroken('zu Protokoll')}: „${words.replaceAll('„', '‚').replaceAll(/[“”]/g, '‘')}“`;
  }
}

const dativeOf = (personId: Incident['personId'], setting: Setting): string =>
  personId ? setting.textNameIn(personId, 'dative') : '';

/** All breaks with both times, those of the head and those at their place. */
export function breaksOf({ meeting, attendance }: Pick<MeetingFacts, 'meeting' | 'attendance'>): Break[] {
  const placed = attendance.incidents.flatMap(({ kind, time, until }) =>
    kind === 'break' && time && until ? [{ from: time, until }] : [],
  );
  const known = new Set(placed.map(({ from, until }) => `${from} ${until}`));
  const others = meeting.breaks.filter(({ from, until }) => !known.has(`${from} ${until}`));
  return [...others, ...placed].toSorted((a, b) => compareTimes(meeting.startTime, a.from, b.from));
}

/** Further days of a meeting that was broken off. */
export const furtherDays = ({ attendance }: Pick<MeetingFacts, 'attendance'>): Incident[] =>
  attendance.incidents.filter(({ kind, day }) => kind === 'adjourned' && day !== null);
