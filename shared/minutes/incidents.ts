import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { Incident } from '../domain/room/incident.ts';
import { compareTimes, minutesFrom } from '../domain/day/wallClock.ts';
import { type Sitting, sittingsOfIncidents } from '../domain/room/sittings.ts';
import { sittingsIn } from '../facts/sittings.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { germanDate } from '../german/format.ts';
import type { Timed } from './byTheClock.ts';
import type { Setting } from './setting.ts';
import { spokenTime, unbroken } from './text.ts';

/** `sitting`: the day of it, from 0. */
type Break = { from: string; until: string; sitting: number };

/** What happened at an item beside its matter, each as a sentence, in the order of the clerk. */
export function incidentNotes(item: NumberedItem, setting: Setting): Timed[] {
  const { attendance, items } = setting.facts;
  const sittingOf = sittingsOfIncidents(attendance.incidents, items);
  return attendance.incidents
    .filter(({ itemId }) => itemId === item.id)
    .map((incident) => ({
      words: [sentenceOf(incident, setting), addedTo(incident)].filter(Boolean).join(' '),
      sitting: sittingOf.get(incident) ?? null,
      time: incident.time,
    }));
}

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
export function breaksOf(facts: OfMeeting): Break[] {
  const { meeting, attendance, items } = facts;
  const sittings = sittingsIn(facts);
  const sittingOf = sittingsOfIncidents(attendance.incidents, items);
  const placed = attendance.incidents.flatMap((one) =>
    one.kind === 'break' && one.time && one.until
      ? [{ from: one.time, until: one.until, sitting: sittingOf.get(one) ?? 0 }]
      : [],
  );
  const known = new Set(placed.map(({ from, until }) => `${from} ${until}`));
  const others = meeting.breaks
    .filter(({ from, until }) => !known.has(`${from} ${until}`))
    .map((one) => ({
      ...one,
      sitting: Math.max(
        sittings.findIndex((sitting) => holds(sitting, one)),
        0,
      ),
    }));
  return [...others, ...placed].toSorted(
    (a, b) => a.sitting - b.sitting || compareTimes(sittings[a.sitting]?.startTime ?? null, a.from, b.from),
  );
}

type OfMeeting = Pick<MeetingFacts, 'meeting' | 'attendance' | 'items'>;

/** Whether a break lies between begin and end of a day. */
export function holds(
  { startTime, endTime }: Sitting,
  { from, until }: Pick<Break, 'from' | 'until'>,
): boolean {
  const since = (time: string) => minutesFrom(startTime, time);
  return (
    since(until) > since(from) &&
    (startTime === null || since(from) >= 0) &&
    (endTime === null || since(until) <= since(endTime))
  );
}
