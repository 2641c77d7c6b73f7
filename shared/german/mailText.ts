import type { HeadChange } from '../domain/meeting/changes.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { ClockTime, IsoDate } from '../domain/values.ts';
import { changeSentence } from './announcedChanges.ts';
import { modeWords } from './labels.ts';
import { germanDate, germanTime, listed, longDate } from './format.ts';
import { behindGreeting, greetingOr, kindRegards } from './salutation.ts';

/**
 * What a subject, a covering text and a calendar entry may say of a meeting: facts for everybody. Non-public items
 * are not in here, so that no sentence below can name one (R12).
 */
export type PublicMeeting = {
  bodyName: string;
  /** "des Integrationsrates" */
  bodyNameGenitive: string;
  number: number | null;
  date: IsoDate;
  startTime: ClockTime | null;
  place: string;
  room: string;
  mode: Meeting['mode'];
  isCancelled: boolean;
  /** It took place and is over. */
  isHeld: boolean;
  /** How the body greets everybody; '' as usual. */
  greeting: string;
  /** What is other than those who were invited know, of day, time, place and form. */
  changes: readonly HeadChange[];
  agenda: { number: string; title: string }[];
};

/** How a covering message names a document. */
export type MailWords = {
  /** Before "16. Sitzung des Integrationsrates": "Einladung zur". */
  subject: string;
  /** After "anbei erhalten Sie": "die Einladung". */
  enclosed: string;
  /** The message says when and where the meeting is, too. */
  announces: boolean;
};

/** "16. Sitzung des Integrationsrates am 24.11.2026" */
const named = ({ number, bodyNameGenitive, date }: PublicMeeting): string =>
  `${number === null ? '' : `${number}. `}Sitzung ${bodyNameGenitive} am ${germanDate(date)}`;

/** `papers`: how many of them go along; `signature`: who sends it; '' leaves the place open. */
type Proposed = { papers: number; withBundle: boolean; withCalendar: boolean; signature: string };

/** The first document names the message. */
export function proposedSubject(
  [first]: readonly MailWords[],
  meeting: PublicMeeting,
  { papers, withBundle }: Pick<Proposed, 'papers' | 'withBundle'>,
): string {
  if (first === undefined && (papers > 0 || withBundle)) return `Unterlagen zur ${named(meeting)}`;
  if (meeting.isCancelled && first === undefined) return `Absage der ${named(meeting)}`;
  const changed = changeWords(meeting);
  if (first !== undefined) return `${first.subject} ${named(meeting)}${changed && ` (${changed})`}`;
  return changed === '' ? `Termin der ${named(meeting)}` : `Änderung der ${named(meeting)} (${changed})`;
}

export function proposedText(
  documents: readonly MailWords[],
  meeting: PublicMeeting,
  { papers, withBundle, withCalendar, signature }: Proposed,
): string {
  const things = [
    ...new Set(documents.map(({ enclosed }) => enclosed)),
    ...(papers > 0 ? [papers === 1 ? 'die Vorlage' : 'die Vorlagen'] : []),
    ...(withBundle ? ['die Sitzungsmappe'] : []),
    ...(withCalendar ? ['einen Eintrag für Ihren Kalender'] : []),
  ];
  const announces = documents.some((one) => one.announces) || documents.length === 0;
  const sentences = [
    things.length > 0 && `anbei erhalten Sie ${listed(things)} zur ${named(meeting)}.`,
    announces && (meeting.isCancelled ? 'Die Sitzung findet nicht statt.' : whenAndWhere(meeting)),
    // What has changed since the invitation helps nobody once it is over.
    (announces || withCalendar) && !meeting.isHeld && meeting.changes.map(changeSentence).join(' '),
  ];
  const body = sentences.filter(Boolean).join('\n\n');
  const greeting = greetingOr(meeting.greeting);
  return [greeting, behindGreeting(greeting, body), [kindRegards, signature].join('\n').trim()]
    .filter(Boolean)
    .join('\n\n');
}

/** "9. Sitzung Integrationsrat (verlegt)" */
export function calendarTitle(meeting: PublicMeeting): string {
  const { bodyName, number, isCancelled } = meeting;
  const title = number === null ? `Sitzung ${bodyName}` : `${number}. Sitzung ${bodyName}`;
  const changed = isCancelled ? 'abgesagt' : changeWords(meeting);
  return changed === '' ? title : `${title} (${changed})`;
}

export const placeLine = ({ room, place }: PublicMeeting): string => [place, room].filter(Boolean).join(', ');

/** What has changed, how it is held, and the public agenda, one item a line. */
export const calendarText = ({ agenda, changes, mode }: PublicMeeting): string =>
  [
    ...changes.map(changeSentence),
    ...(mode === 'presence' ? [] : [`Die Sitzung findet ${modeWords[mode]} statt.`]),
    ...(agenda.length === 0 ? [] : ['Öffentlicher Teil der Tagesordnung:']),
    ...agenda.map(({ number, title }) => [number, title].filter(Boolean).join(' ')),
  ].join('\n');

/** "verlegt vom 24.11.2026"; "geändert: Beginn und Ort" */
function changeWords({ changes }: PublicMeeting): string {
  const [moved] = changes.flatMap((change) => (change.kind === 'date' ? [change.from] : []));
  if (moved !== undefined) return `verlegt vom ${germanDate(moved)}`;
  return changes.length === 0 ? '' : `geändert: ${listed(changes.map(({ kind }) => changedLabels[kind]))}`;
}

const changedLabels = { date: 'Tag', startTime: 'Beginn', place: 'Ort', mode: 'Sitzungsform' } as const;

/** R6: day, time and place; how it is held, where not in the room alone. */
function whenAndWhere(meeting: PublicMeeting): string {
  const { date, startTime, mode, isHeld } = meeting;
  const time = startTime === null ? '' : ` um ${germanTime(startTime)}`;
  const where = placeLine(meeting);
  const how = mode === 'presence' ? '' : ` ${modeWords[mode]}`;
  return `Die Sitzung ${isHeld ? 'fand' : 'findet'}${how} statt am ${longDate(date)}${time}${where === '' ? '' : `, ${where}`}.`;
}
