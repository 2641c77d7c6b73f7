import type { AnnouncedChange } from '../domain/meeting/changes.ts';
import { modeWords } from './labels.ts';
import { paperLine } from './papersAtItem.ts';
import { germanTime, longDate } from './format.ts';

/** What has changed since it was announced, as a sentence to those who were invited. */
export function changeSentence(change: AnnouncedChange): string {
  switch (change.kind) {
    case 'date':
      return `Die Sitzung findet am ${longDate(change.to)} statt, nicht am ${longDate(change.from)}.`;
    case 'startTime':
      return startSentence(change);
    case 'place':
      return `Neuer Ort der Sitzung: ${change.to || 'noch offen'} (bisher: ${change.from || 'noch offen'}).`;
    case 'mode':
      return `Die Sitzung findet ${modeWords[change.to]} statt (bisher: ${modeWords[change.from]}).`;
    case 'added':
      return `Neu ist ${named(change)} (${change.isPublic ? 'öffentlich' : 'nichtöffentlich'}).`;
    case 'title':
      return `TOP ${change.number} heißt jetzt „${change.title}“ (bisher: „${change.from}“).`;
    case 'subtitle':
      return subtitleSentence(change);
    case 'papers':
      return papersSentence(change);
    case 'part':
      return `${named(change)} wird ${change.isPublic ? 'öffentlich' : 'nichtöffentlich'} behandelt${formerly(change)}.`;
    case 'moved':
      return `${named(change)} wird ${change.after === null ? 'an erster Stelle' : `nach TOP ${change.after}`} behandelt${formerly(change)}.`;
    case 'removed':
      return `${named(change)} entfällt.`;
  }
}

function subtitleSentence({ number, from, to }: Extract<AnnouncedChange, { kind: 'subtitle' }>): string {
  if (to === '') return `Unter dem Titel von TOP ${number} entfällt: „${inLine(from)}“.`;
  const before = from === '' ? '' : ` (bisher: „${inLine(from)}“)`;
  return `Unter dem Titel von TOP ${number} steht jetzt „${inLine(to)}“${before}.`;
}

/** "Zu TOP 4 liegt jetzt vor: Antrag, Drucksache 0933/2026 (bisher: …)." */
function papersSentence({ number, added, gone }: Extract<AnnouncedChange, { kind: 'papers' }>): string {
  const lines = (papers: typeof added) => papers.map(paperLine).join('; ');
  const came = added.length === 0 ? '' : `Zu TOP ${number} liegt jetzt vor: ${lines(added)}`;
  if (gone.length === 0) return `${came}.`;
  return came === '' ? `Zu TOP ${number} entfällt: ${lines(gone)}.` : `${came} (bisher: ${lines(gone)}).`;
}

const inLine = (lines: string): string => lines.split('\n').filter(Boolean).join(' / ');

function startSentence({ from, to }: Extract<AnnouncedChange, { kind: 'startTime' }>): string {
  if (to === null) return 'Wann die Sitzung beginnt, steht noch nicht fest.';
  return `Die Sitzung beginnt um ${germanTime(to)}${from === null ? '' : `, nicht um ${germanTime(from)}`}.`;
}

const named = ({ number, title }: { number: string; title: string }): string => `TOP ${number} „${title}“`;

const formerly = ({ number, formerNumber }: { number: string; formerNumber: string }): string =>
  number === formerNumber ? '' : ` (bisher TOP ${formerNumber})`;
