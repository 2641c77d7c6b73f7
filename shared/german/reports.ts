import type { ReportFilter, ReportStand } from '../domain/paper/report.ts';
import { daysFrom } from '../domain/day/day.ts';
import { counted, fileMoment, germanDate } from './format.ts';
import { kindRegards, salutationOf, toEverybody } from './salutation.ts';

export const reportStandLabels = {
  due: 'offen',
  reminded: 'erinnert',
  received: 'eingegangen',
  missing: 'kein Bericht',
} as const satisfies Record<ReportStand, string>;

export const reportFilterLabels = {
  all: 'alle',
  open: 'offen',
  received: 'eingegangen',
  missing: 'kein Bericht',
} as const satisfies Record<ReportFilter, string>;

/** Stands in a collected report where none came in. */
export const noReport = 'kein Bericht';

/** Stands there where what came in is a file, and no text was taken from it. */
export const reportInFile = 'Der Bericht liegt der Geschäftsstelle als Datei vor.';

export const usualTableCaption = 'Partner nach dem Tag ihres Beitritts';

/** Above a report that has no heading of its own. */
export const reportHeading = (partner: string): string => `Bericht: ${partner}`;

export const asOfWords = (day: string): string => `Stand ${germanDate(day)}`;

type Reminded = {
  partner: string;
  contact: string;
  period: string;
  dueOn: string | null;
  isOverdue: boolean;
  /** It was asked before. */
  isAgain: boolean;
  measures: string;
};

export const reportReminderSubject = ({ isOverdue, isAgain, period }: Reminded): string =>
  `${isOverdue || isAgain ? 'Erinnerung: ' : ''}${period}`.slice(0, 200);

/** What the message is about: late, not late but asked for again, or asked for the first time. */
function lead({ partner, period, isOverdue, isAgain, ...asked }: Reminded): string {
  const due = asked.dueOn === null ? '' : germanDate(asked.dueOn);
  if (isOverdue) {
    return `der Beitrag „${partner}“ zum „${period}“ war bis zum ${due} erbeten und liegt uns noch nicht vor.`;
  }
  if (!isAgain) {
    return `für den „${period}“ bitten wir Sie${due && ` bis zum ${due}`} um den Beitrag „${partner}“.`;
  }
  return `wir erinnern an den Beitrag „${partner}“ zum „${period}“.${due && ` Er ist bis zum ${due} erbeten.`}`;
}

/** The whole message, for the clerk to change. */
export function reportReminderText(asked: Reminded): string {
  const { isOverdue, measures } = asked;
  return [
    salutationOf(asked.contact) ?? toEverybody,
    lead(asked),
    measures === '' ? '' : `Vereinbart sind:\n${measures}`,
    isOverdue ? 'Bitte teilen Sie uns mit, wann wir mit Ihrem Bericht rechnen können.' : '',
    kindRegards,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Without its ending. `at`: a wall clock. */
export const reportReminderFileName = (partner: string, at: string): string =>
  `Erinnerung an den Bericht ${partner.slice(0, 80)} ${fileMoment(at)}`;

type Finding = {
  about: 'numberOfPartners' | 'joinedOn' | 'knownJoinedOn' | 'noSuchDay' | 'shortened' | 'twice';
  partner: string;
  /** What the table says, then what contradicts it. */
  values: readonly [string, string];
};

const joinedWords = (one: string, other: string): string =>
  one === '' || other === '' || one === other
    ? ''
    : `, mit Beitritt am ${germanDate(one)} und am ${germanDate(other)}`;

/** Whether it is no contradiction, but something that cannot be taken over as it is printed. */
export const isAboutFile = ({ about }: Pick<Finding, 'about'>): boolean =>
  about === 'noSuchDay' || about === 'shortened' || about === 'twice';

/** Both values of a contradiction, or what of a file is taken otherwise than it stands there. */
export function findingSentence({ about, partner, values: [table, other] }: Finding): string {
  switch (about) {
    case 'numberOfPartners':
      return `Das Vorwort nennt ${other} Stellen, in der Übersicht stehen ${table}.`;
    case 'joinedOn':
      return `${partner}: Die Übersicht nennt den ${germanDate(table)}, der Bericht den ${germanDate(other)}.`;
    case 'knownJoinedOn':
      return `${partner}: Die Datei nennt als Beitritt den ${germanDate(table)}, eingetragen ist der ${germanDate(other)}.`;
    case 'noSuchDay':
      return `${partner || 'Stand der Übersicht'}: Der Tag ${germanDate(table)} kann nicht stimmen und bleibt leer. Bitte tragen Sie den richtigen nach dem Übernehmen ein.`;
    case 'shortened':
      return `„${other}“ ist gekürzt, weil das Feld nicht mehr fasst. In der Datei steht: „${table}“`;
    case 'twice':
      return `${partner} steht mehrfach in der Übersicht${joinedWords(table, other)}. Daraus wird eine Stelle; ihre Berichte stehen untereinander in einem.`;
  }
}

/** "eingegangen am 03.11.2026, rechtzeitig"; "…, 5 Tage nach dem Stichtag". */
export function arrivalWords({ dueOn }: { dueOn: string | null }, receivedOn: string): string {
  const came = `eingegangen am ${germanDate(receivedOn)}`;
  if (dueOn === null) return came;
  const late = daysFrom(dueOn, receivedOn);
  return late <= 0 ? `${came}, rechtzeitig` : `${came}, ${counted(late, 'Tag', 'Tage')} nach dem Stichtag`;
}
