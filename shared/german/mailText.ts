import type { DocumentKind } from '../domain/document/document.ts';
import { documentKinds } from '../domain/document/document.ts';
import type { ClockTime, IsoDate } from '../domain/values.ts';
import { germanDate, germanTime, listed, longDate } from './format.ts';

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
  isCancelled: boolean;
  agenda: { number: string; title: string }[];
};

/** "16. Sitzung des Integrationsrates am 24.11.2026" */
const named = ({ number, bodyNameGenitive, date }: PublicMeeting): string =>
  `${number === null ? '' : `${number}. `}Sitzung ${bodyNameGenitive} am ${germanDate(date)}`;

const subjects = {
  invitation: 'Einladung zur',
  supplement: 'Nachtrag zur Tagesordnung der',
  publicNotice: 'Bekanntmachung der',
  attendanceSheet: 'Anwesenheitsliste der',
  chairScript: 'Sprechzettel zur',
  minutes: 'Niederschrift der',
  publicMinutes: 'Niederschrift (öffentlicher Teil) der',
  nonPublicMinutes: 'Niederschrift (nichtöffentlicher Teil) der',
  announcement: 'Bekanntgabe von Beschlüssen der',
  resolutionList: 'Beschlussliste der',
  publicResolutionList: 'Beschlussliste der',
  resolutionExtract: 'Beschlussauszug aus der',
} as const satisfies Record<DocumentKind, string>;

/** After "anbei erhalten Sie". */
const enclosed = {
  invitation: 'die Einladung',
  supplement: 'den Nachtrag zur Tagesordnung',
  publicNotice: 'die Bekanntmachung',
  attendanceSheet: 'die Anwesenheitsliste',
  chairScript: 'den Sprechzettel',
  minutes: 'die Niederschrift',
  publicMinutes: 'die Niederschrift (öffentlicher Teil)',
  nonPublicMinutes: 'die Niederschrift (nichtöffentlicher Teil)',
  announcement: 'die Bekanntgabe von Beschlüssen',
  resolutionList: 'die Beschlussliste',
  publicResolutionList: 'die Beschlussliste',
  resolutionExtract: 'den Beschlussauszug',
} as const satisfies Record<DocumentKind, string>;

/** The first kind in the order of a meeting names the message. */
export function proposedSubject(kinds: readonly DocumentKind[], meeting: PublicMeeting): string {
  const first = documentKinds.find((kind) => kinds.includes(kind));
  if (meeting.isCancelled && first === undefined) return `Absage der ${named(meeting)}`;
  return first === undefined ? `Termin der ${named(meeting)}` : `${subjects[first]} ${named(meeting)}`;
}

/** `signature`: who sends it; '' leaves the place open. */
export function proposedText(
  kinds: readonly DocumentKind[],
  meeting: PublicMeeting,
  { withCalendar, signature }: { withCalendar: boolean; signature: string },
): string {
  const parts = documentKinds.filter((kind) => kinds.includes(kind)).map((kind) => enclosed[kind]);
  const things = [...new Set(parts), ...(withCalendar ? ['einen Eintrag für Ihren Kalender'] : [])];
  const announces = kinds.includes('invitation') || kinds.includes('supplement') || kinds.length === 0;
  const sentences = [
    things.length > 0 && `anbei erhalten Sie ${listed(things)} zur ${named(meeting)}.`,
    announces && (meeting.isCancelled ? 'Die Sitzung findet nicht statt.' : whenAndWhere(meeting)),
  ];
  const body = sentences.filter(Boolean).join('\n\n');
  return ['Sehr geehrte Damen und Herren,', body, ['Mit freundlichen Grüßen', signature].join('\n').trim()]
    .filter(Boolean)
    .join('\n\n');
}

export const calendarTitle = ({ bodyName, number }: PublicMeeting): string =>
  number === null ? `Sitzung ${bodyName}` : `${number}. Sitzung ${bodyName}`;

export const placeLine = ({ room, place }: PublicMeeting): string => [room, place].filter(Boolean).join(', ');

/** The public agenda, one item a line. */
export const calendarText = ({ agenda }: PublicMeeting): string =>
  agenda.length === 0
    ? ''
    : [
        'Öffentlicher Teil der Tagesordnung:',
        ...agenda.map(({ number, title }) => `${number} ${title}`),
      ].join('\n');

/** R6: day, time and place. */
function whenAndWhere(meeting: PublicMeeting): string {
  const { date, startTime } = meeting;
  const time = startTime === null ? '' : ` um ${germanTime(startTime)}`;
  const where = placeLine(meeting);
  return `Die Sitzung findet statt am ${longDate(date)}${time}${where === '' ? '' : `, ${where}`}.`;
}
