import type { MeetingView } from '../facts/meeting.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Foreseen, replyAnswers, ReplyEffect } from '../domain/room/reply.ts';
import { declinedWords } from './declension.ts';
import { counted, fileMoment, germanDate, germanTime, longDate } from './format.ts';
import { kindRegards, toEverybody } from './salutation.ts';

export const replyLabels = {
  open: 'offen',
  accepted: 'zugesagt',
  declined: 'abgesagt',
} as const satisfies Record<(typeof replyAnswers)[number] | 'open', string>;

/** "Zugesagt 14 von 25 · beschlussfähig ab 13" */
export const foreseenWords = ({ promised, seats, required }: Foreseen): string =>
  `Zugesagt ${promised} von ${seats} · beschlussfähig ab ${required}`;

export function foreseenVerdict({ quorum, required, promised, open }: Foreseen): string {
  if (quorum === 'met') return 'Voraussichtlich beschlussfähig';
  const missing = counted(required - promised, 'Zusage fehlt', 'Zusagen fehlen');
  return quorum === 'missed'
    ? 'Voraussichtlich nicht beschlussfähig'
    : `Noch offen: ${missing}, ${counted(open, 'Antwort steht', 'Antworten stehen')} aus`;
}

/** "3 Antworten galten einem anderen Tag" */
export const repliesForOtherDay = (count: number): string =>
  counted(count, 'Antwort galt einem anderen Tag', 'Antworten galten einem anderen Tag');

/** "Frau Linde: anwesend, kommt doch (Herr Aydın vertritt nicht mehr)" */
export function replyEffectSentence(effect: ReplyEffect, nameOf: (id: PersonId) => string): string {
  const name = nameOf(effect.personId);
  if (effect.kind === 'excused') return `${name}: entschuldigt`;
  if (effect.kind === 'standsIn')
    return `${name}: anwesend als Vertretung (${nameOf(effect.substitutesFor)})`;
  const why =
    effect.refusedFor === null
      ? 'anwesend, kommt doch'
      : `wieder erwartet, die Absage galt dem ${germanDate(effect.refusedFor)}`;
  const gone = effect.standIns.map((id) => `${nameOf(id)} vertritt nicht mehr`).join('; ');
  return `${name}: ${why}${gone === '' ? '' : ` (${gone})`}`;
}

type Asked = {
  meeting: MeetingView;
  /** Who does not come, as in sentences. */
  member: string;
  greeting: string | null;
  hasInvitation: boolean;
  from: string;
};

const session = ({ number, rules }: MeetingView) =>
  `${number === null ? '' : `${number}. `}Sitzung ${rules.nameGenitive}`;

export const deputyMailSubject = ({ meeting, member }: Asked): string =>
  `Vertretung von ${declinedWords(member, 'dative')}: ${session(meeting)} am ${longDate(meeting.date)}`;

/** It says who is to be stood in for, and not why. */
export function deputyMailText({ meeting, member, greeting, hasInvitation, from }: Asked): string {
  const { date, startTime, place, room } = meeting;
  const opening = greeting ?? toEverybody;
  const time = startTime === null ? '' : ` um ${germanTime(startTime)}`;
  const where = [place, room].filter(Boolean).join(', ');
  const call = `${member} ist an der Teilnahme an der ${session(meeting)} am ${longDate(date)}${time} verhindert. Wir laden Sie als stellvertretendes Mitglied hiermit zur Vertretung ein.`;
  return [
    opening,
    call,
    where === '' ? '' : `Ort: ${where}`,
    hasInvitation ? 'Die Einladung mit der Tagesordnung liegt dieser Nachricht bei.' : '',
    'Bitte teilen Sie uns mit, ob Sie teilnehmen.',
    [kindRegards, from].filter(Boolean).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

export const deputyMailFileName = (deputy: string, at: string): string =>
  `Vertretung ${deputy.slice(0, 80)} ${fileMoment(at)}`;
