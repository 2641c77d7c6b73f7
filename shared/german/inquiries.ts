import type { QuestionStand } from '../domain/paper/inquiry.ts';
import { declinedWords } from './declension.ts';
import { counted, fileMoment, germanDate, listed } from './format.ts';
import { genitiveOf } from './genitive.ts';
import { behindGreeting, greetingOr, kindRegards } from './salutation.ts';

export const questionStandLabels = {
  open: 'offen',
  inWork: 'in Arbeit',
  answered: 'beantwortet',
  later: 'wird nachgereicht',
} as const satisfies Record<QuestionStand, string>;

export const inquiryStandLabels = { answered: 'beantwortet', settled: 'erledigt' } as const;

export const answerForms = { written: 'schriftlich', oral: 'mündlich in der Sitzung' } as const;

/** Stands in the answer where a question has none that is final. */
export const answerPending = {
  open: 'Die Antwort steht noch aus.',
  later: 'Die Antwort wird nachgereicht.',
} as const;

/** Who asked, as after "Anfrage": "des Integrationsrates", "der Liste Vielfalt", "von Frau Adler". */
export function askedBy(movers: readonly string[]): string {
  return listed(movers.map(ofMover));
}

function ofMover(mover: string): string {
  const body = genitiveOf(mover);
  if (body !== '') return body;
  if (/^\p{Lu}{2,5}$/u.test(mover)) return `des ${mover}`;
  if (/^(?:Liste|Fraktion|Gruppe|Wählergruppe)(?!\p{L})|-(?:Fraktion|Liste|Gruppe)(?!\p{L})/u.test(mover)) {
    return `der ${mover}`;
  }
  return `von ${declinedWords(mover, 'dative')}`;
}

/** After the salutation of a letter. */
export const answerLead = 'auf Ihre Anfrage antworten wir wie folgt:';

/** "2 von 4 beantwortet"; "noch keine Frage eingetragen". */
export const answeredWords = ({ answered, questions }: { answered: number; questions: number }): string =>
  questions === 0 ? 'noch keine Frage eingetragen' : `${answered} von ${questions} beantwortet`;

type Taken = { kind: 'added' | 'filled' | 'same' | 'kept'; number: number };

/** What becomes of a question out of a pasted text. */
export function takenWords({ kind, number }: Taken): string {
  switch (kind) {
    case 'added':
      return `kommt als Frage ${number} hinzu`;
    case 'filled':
      return `kommt zu Frage ${number}`;
    case 'same':
      return `steht schon bei Frage ${number}`;
    case 'kept':
      return `Frage ${number} hat schon eine andere Antwort. Sie bleibt; diese hier wird nicht übernommen.`;
  }
}

/** "2 Fragen erkannt. 1 kommt als neue Frage hinzu, 1 bleibt, wie sie ist." */
export function takenSummary(all: readonly Taken[]): string {
  const count = (...kinds: Taken['kind'][]) => all.filter(({ kind }) => kinds.includes(kind)).length;
  const parts: [number, string, string][] = [
    [count('filled'), 'kommt zu ihrer Frage', 'kommen zu ihren Fragen'],
    [count('added'), 'kommt als neue Frage hinzu', 'kommen als neue Fragen hinzu'],
    [count('same', 'kept'), 'bleibt, wie sie ist', 'bleiben, wie sie sind'],
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, one, many]) => counted(n, one, many));
  return `${counted(all.length, 'Frage', 'Fragen')} erkannt. ${said.join(', ')}.`;
}

/** How urgent an answer is: "seit 5 Tagen fällig", "heute fällig", "fällig in 3 Tagen". `days` until it is due. */
export function dueWords(days: number): string {
  if (days === 0) return 'heute fällig';
  const span = counted(Math.abs(days), 'Tag', 'Tagen');
  return days < 0 ? `seit ${span} fällig` : `fällig in ${span}`;
}

type Reminded = {
  number: string | null;
  subject: string;
  movers: readonly string[];
  dueOn: string | null;
  isOverdue: boolean;
  /** The office was asked before. */
  isAgain: boolean;
  /** The questions without an answer, with their numbers. */
  open: readonly { number: number; text: string }[];
  /** How the office greets everybody; '' as usual. */
  office: string;
};

const nameOf = ({ number, subject }: Pick<Reminded, 'number' | 'subject'>): string =>
  number === null ? `„${subject}“` : `${number} „${subject}“`;

export const reminderSubject = (asked: Reminded): string =>
  `${asked.isOverdue || asked.isAgain ? 'Erinnerung: ' : ''}Anfrage ${nameOf(asked)}`.slice(0, 200);

/** What the message is about: late, not late but asked for again, or asked for the first time. */
function lead(asked: Reminded): string {
  const due = asked.dueOn === null ? '' : germanDate(asked.dueOn);
  const by = asked.movers.length > 0 ? ` ${askedBy(asked.movers)}` : '';
  if (asked.isOverdue) {
    return `die Antwort auf die Anfrage ${nameOf(asked)}${by} war bis zum ${due} erbeten und liegt uns noch nicht vollständig vor.`;
  }
  if (!asked.isAgain) {
    return `für die Anfrage ${nameOf(asked)}${by} bitten wir${due && ` bis zum ${due}`} um Ihre Antwort.`;
  }
  const until = due && ` Sie ist bis zum ${due} erbeten.`;
  return `wir erinnern an die Antwort auf die Anfrage ${nameOf(asked)}${by}.${until}`;
}

/** The whole message, for the clerk to change. */
export function reminderText(asked: Reminded): string {
  const questions = asked.open.map(({ number, text }) => `${number}. ${text}`);
  return [
    greetingOr(asked.office),
    behindGreeting(greetingOr(asked.office), lead(asked)),
    ...(questions.length > 0 ? [`Offen sind:\n${questions.join('\n')}`] : []),
    asked.isOverdue ? 'Bitte teilen Sie uns mit, wann wir mit der Antwort rechnen können.' : '',
    kindRegards,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Without its ending; `subject` is '' where it is not public. */
export const answerFileName = (number: string | null, subject: string): string =>
  ['Antwort auf Anfrage', number, subject].filter(Boolean).join(' ');

type Answered = {
  number: string | null;
  subject: string;
  movers: readonly string[];
  /** "Sehr geehrte Frau Adler," where people asked; null where a list or body did. */
  greeting: string | null;
  /** How the office greets everybody; '' as usual. */
  office: string;
  /** Some questions have no final answer. */
  isOpen: boolean;
};

export const answerMailSubject = (asked: Answered): string =>
  `Antwort auf Ihre Anfrage ${nameOf(asked)}`.slice(0, 200);

/** The message to who asked, for the clerk to change. */
export function answerMailText(asked: Answered, signature: string): string {
  const greeting = asked.greeting ?? greetingOr(asked.office);
  const what =
    asked.greeting === null ? `die Anfrage ${namedWithAskers(asked)}` : `Ihre Anfrage ${nameOf(asked)}`;
  return [
    greeting,
    behindGreeting(greeting, `anbei erhalten Sie die Antwort auf ${what}.`),
    asked.isOpen ? 'Was darin noch offen ist, reichen wir nach.' : '',
    [kindRegards, signature].join('\n').trim(),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const namedWithAskers = (asked: Answered): string =>
  [nameOf(asked), askedBy(asked.movers)].filter(Boolean).join(' ');

/** Without its ending. `to`: the address; `at`: a wall clock. */
export const answerMailFileName = (number: string | null, to: string, at: string): string =>
  ['Antwort auf Anfrage', number, 'an', to.slice(0, 80), fileMoment(at)].filter(Boolean).join(' ');

type Mailed = { kind: 'forwarded' | 'reminded'; number: string | null; to: string; at: string };

/** Without its ending. `to`: the office or its address; `at`: a wall clock. */
export const reminderFileName = ({ kind, number, to, at }: Mailed): string =>
  [kind === 'forwarded' ? 'Anfrage' : 'Erinnerung zur Anfrage', number, 'an', to.slice(0, 80), fileMoment(at)]
    .filter(Boolean)
    .join(' ');
