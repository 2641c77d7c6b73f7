import type {
  DispatchWay,
  DistributionList,
  DocumentsAs,
  PastReturn,
  RecipientState,
} from '../domain/document/dispatch.ts';
import { fileMoment, germanDate } from './format.ts';
import { quotedLines } from './handEdits.ts';
import { overSentence, overtakenHint, quoted } from './outdatedMailings.ts';

export const listSourceLabels = {
  members: 'Mitglieder',
  deputies: 'Stellvertretende Mitglieder',
  advisory: 'Beratende Mitglieder',
  administration: 'Verwaltung und Schriftführung',
  press: 'Presse',
  own: 'Eigener Verteiler',
} as const satisfies Record<DistributionList['source'], string>;

export const dispatchWayLabels = {
  draft: 'als E-Mail-Entwurf im Mailprogramm',
  smtp: 'unmittelbar über den Mailserver',
  folder: 'als Dateien im Ordner',
} as const satisfies Record<DispatchWay, string>;

export const documentsAsLabels = {
  word: 'Word-Datei',
  pdf: 'PDF',
  both: 'Word-Datei und PDF',
} as const satisfies Record<DocumentsAs, string>;

export const recipientStateLabels = {
  handedOver: 'vorbereitet',
  waiting: 'wartet',
  sending: 'wird versandt',
  sent: 'versandt',
  refused: 'nicht versandt',
  uncertain: 'ungewiss',
  cancelled: 'zurückgenommen',
} as const satisfies Record<RecipientState, string>;

/** Somebody says that something was sent by hand, and when. */
export const notSentYetSentence =
  'Dieser Zeitpunkt liegt noch vor uns. Bitte geben Sie an, wann Sie versandt haben.';
export const notSentBeforeSentence = (made: string): string =>
  `Vorbereitet wurde diese Sendung erst am ${made}. Bitte prüfen Sie Tag und Uhrzeit.`;

export const notedBeforeSentence = (sent: string): string =>
  `Dass diese Sendung hinausging, ist schon vermerkt: am ${sent}. Bitte laden Sie die Ansicht neu; es ist nichts weiter zu tun.`;

/** Somebody says that something came back, and when. */
export const notReturnedYetSentence =
  'Dieser Tag liegt noch vor uns. Bitte geben Sie an, wann die Nachricht zurückkam.';
export const notReturnedBeforeSentence = (sent: string): string =>
  `Versandt wurde diese Nachricht erst am ${sent}. Bitte prüfen Sie den Tag.`;

/** "kam am 03.12.2026 von alt@… zurück, am 04.12.2026 neu gesandt"; the second half only once it went out again. */
export function pastReturnsWords({ pastReturns, state, settledAt }: Returned): string {
  const words = pastReturns.map(({ on, email }) => `kam am ${germanDate(on)} von ${email} zurück`);
  const isSent = state === 'sent' && settledAt !== null;
  return [...words, ...(isSent ? [`am ${germanDate(settledAt.slice(0, 10))} neu gesandt`] : [])].join(', ');
}

type Returned = { pastReturns: readonly PastReturn[]; state: RecipientState; settledAt: string | null };

/** A meeting was cancelled before all of a mailing had gone out. `at`: when. */
export const heldBackSentence = (at: string): string =>
  `Diese Sendung wurde mit der Absage der Sitzung am ${at} zurückgehalten. Bitte bereiten Sie eine neue vor.`;
export const notSentThenSentence = (at: string): string =>
  `Am ${at} wurde die Sitzung abgesagt und diese Sendung zurückgehalten. Bitte geben Sie an, wann Sie vorher versandt haben; ging sie erst danach hinaus, senden Sie allen eine Absage.`;

/** What every new file starts with; each of them can be changed or removed. */
export const usualLists: Pick<DistributionList, 'name' | 'source' | 'clearance'>[] = [
  { name: 'Mitglieder', source: 'members', clearance: 'nonPublic' },
  { name: 'Stellvertretende Mitglieder', source: 'deputies', clearance: 'nonPublic' },
  { name: 'Verwaltung', source: 'administration', clearance: 'nonPublic' },
  { name: 'Presse', source: 'press', clearance: 'public' },
];

export const publicPressSentence = 'Die Presse erhält nur öffentliche Dokumente.';

/** Where in a message a title may stand, as `titleLeakSentence` names it. */
export const messageParts = {
  subject: 'der Betreff',
  text: 'der Text',
  fileName: (name: string) => `der Dateiname „${name}“`,
  file: (name: string) => `die Datei „${name}“`,
};

/** Why a message did not arrive. The keys are what is stored; 'interrupted': the program ended while sending. */
export const mailFaultSentences = {
  noConnection: 'Der Mailserver ist nicht erreichbar.',
  certificate: 'Der Mailserver weist sich nicht glaubwürdig aus; sein Zertifikat stimmt nicht.',
  noTls: 'Mit dem Mailserver kommt keine verschlüsselte Verbindung zustande.',
  login: 'Der Mailserver nimmt die Anmeldung nicht an.',
  sender: 'Der Mailserver nimmt den Absender nicht an.',
  recipient: 'Der Mailserver nimmt die Adresse der Empfängerin oder des Empfängers nicht an.',
  content: 'Der Mailserver nimmt diese Nachricht nicht an.',
  busy: 'Der Mailserver nimmt zurzeit nichts an.',
  dropped: 'Der Mailserver hat die Verbindung abgebrochen.',
  timeout: 'Der Mailserver hat nicht rechtzeitig geantwortet.',
  interrupted: 'Das Programm wurde während des Versands beendet.',
  leak: 'Die Nachricht nennt, was inzwischen nichtöffentlich ist, und ging deshalb nicht an einen öffentlichen Verteiler.',
  offLists:
    'Die Adresse steht in keinem Verteiler dieser Sendung mehr; die Nachricht ging deshalb nicht hinaus. Ist sie nur berichtigt, versuchen Sie es noch einmal.',
  notEntitled:
    'Der Verteiler erhält inzwischen nur Öffentliches; die Nachricht enthält Nichtöffentliches und ging deshalb nicht hinaus.',
  hidden:
    'Eine Datei der Nachricht ist inzwischen nichtöffentlich; die Nachricht ging deshalb nicht an einen öffentlichen Verteiler.',
  offAgenda:
    'Was die Nachricht enthält, gehört inzwischen nicht mehr zur Sitzung; sie ging deshalb nicht hinaus.',
  withdrawn: 'Was die Nachricht enthält, wurde inzwischen zurückgezogen; sie ging deshalb nicht hinaus.',
  moved:
    'Tag, Uhrzeit oder Ort der Sitzung sind inzwischen anders als in dieser Nachricht; sie ging deshalb nicht hinaus.',
  over: `${overSentence} Sie ging deshalb nicht hinaus. ${overtakenHint}`,
  changed: 'Seit die Sendung entstand, hat sich etwas geändert; sie ging deshalb nicht hinaus.',
  other: 'Der Mailserver hat anders geantwortet als erwartet.',
} as const satisfies Record<string, string>;

export type MailFault = keyof typeof mailFaultSentences;

const isFault = (fault: string): fault is MailFault => Object.hasOwn(mailFaultSentences, fault);

/** The stored fault and the server's own words as sentences; '' where nothing went wrong. */
export function problemSentence(
  {
    state,
    attempts,
    fault,
    reply,
  }: { state: RecipientState; attempts: number; fault: string; reply: string },
  maxAttempts: number,
): string {
  if (fault === '') return '';
  return [
    isFault(fault) ? mailFaultSentences[fault] : mailFaultSentences.other,
    aboutOf(fault, reply),
    state === 'uncertain' &&
      'Ob die Nachricht angekommen ist, steht nicht fest; bitte fragen Sie nach, bevor Sie sie noch einmal senden.',
    state === 'refused' && attempts >= maxAttempts && `Nach ${attempts} Versuchen aufgegeben.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a fault is about: files by name, what has changed, or what a server said. */
function aboutOf(fault: string, reply: string): string {
  if (ofFiles.has(fault)) return `Es geht um ${quoted(reply.split('\n'))}.`;
  const words = reply.replaceAll(/\s+/g, ' ').trim();
  if (fault === 'changed') return `${words} ${overtakenHint}`;
  return words && saidBy(words);
}

/** Faults of ours: the names of the files they are about stand for an answer. */
const ofFiles: ReadonlySet<string> = new Set(['hidden', 'offAgenda', 'withdrawn']);

/** Where no server answered, there is only the name this computer has for the fault. */
const saidBy = (words: string): string =>
  /^E[A-Z_]+$/.test(words) ? `Technische Angabe: „${words}“.` : `Antwort des Servers: „${words}“.`;

/** For the trial of the settings: what the server said to it. */
export const connectionSentence = (fault: MailFault | null, reply: string): string =>
  fault === null
    ? 'Die Verbindung steht: Der Mailserver hat sich ausgewiesen und die Anmeldung angenommen.'
    : problemSentence({ state: 'waiting', attempts: 1, fault, reply }, Number.POSITIVE_INFINITY);

/** A file that is not meant for everybody beside a list that anybody may be on. */
export const leakSentence = (listName: string, fileName: string): string =>
  `Der Verteiler „${listName}“ ist öffentlich; „${fileName}“ enthält nichtöffentliche Angaben.`;

/** Without its ending. `on`: YYYY-MM-DD. */
export const draftFileName = (lists: readonly string[], at: string): string =>
  ['E-Mail', lists.length > 0 && `an ${lists.join(', ').slice(0, 80)}`, fileMoment(at)]
    .filter(Boolean)
    .join(' ');

/** Minutes that the chair has not consented to, for people who may read drafts. */
export const unreleasedSentence = (fileName: string): string =>
  `„${fileName}“ ist noch nicht freigegeben und geht als Entwurf hinaus.`;

/** A document that would be another one as the PDF that was asked for. */
export const staysWordSentence = (fileName: string, because: 'template' | 'handEdit'): string =>
  because === 'handEdit'
    ? `„${fileName}“ geht als Word-Datei hinaus, denn sie wurde in Word bearbeitet.`
    : `„${fileName}“ geht als Word-Datei hinaus, denn sie beruht auf Ihrem Word-Muster und sähe als PDF anders aus.`;

/** The bundle for members goes out before anybody was called, without what calls them (R6). */
export const bundleCallsNobodySentence =
  'Die Sitzungsmappe allein gilt nicht als Ladung. Soll diese Sendung zur Sitzung laden, kreuzen Sie auch die Einladung an.';

/** What a check found at a document that goes out; nobody has given a reason why it stands. */
export const openErrorSentence = (label: string, sentence: string): string =>
  `Offener Fehler bei „${label}“: ${sentence}`;

/** The same where it shows only once it has gone out. */
export const openErrorNowSentence = (label: string, sentence: string): string =>
  `Wird „${label}“ jetzt versandt, gilt: ${sentence}`;

/** The same for a list that anybody may be on. */
export const unreleasedForPublicSentence = (listName: string, fileName: string): string =>
  `„${fileName}“ ist noch nicht freigegeben, und der Verteiler „${listName}“ ist öffentlich. Was dorthin geht, lässt sich nicht zurückholen.`;

/** Lines or paper references of the non-public part in what was typed for a public list. */
export const wordLeakSentence = (listName: string): string =>
  `Der Verteiler „${listName}“ ist öffentlich; Betreff oder Text enthalten nichtöffentliche Angaben.`;

/** The title of a non-public item in what a public list would read. */
export const titleLeakSentence = (listName: string, where: string, title: string): string =>
  `Der Verteiler „${listName}“ ist öffentlich; ${where} nennt den nichtöffentlichen Punkt „${title}“.`;

/** What a public list would read is like an item of the other part, without being it. `where`: `messageParts`. */
export const messageLikenessSentence = (
  listNames: readonly string[],
  where: string,
  { number, paragraphs }: { number: string; paragraphs: readonly string[] },
): string =>
  [
    `${listNames.length === 1 ? 'Der Verteiler' : 'Die Verteiler'} ${quoted(listNames)} ${listNames.length === 1 ? 'ist' : 'sind'} öffentlich; ${where} erinnert an Punkt ${number} des nichtöffentlichen Teils.`,
    ...quotedLines('Ähnlich ist', paragraphs),
    'Bitte sehen Sie nach, ob das hinausgehen darf.',
  ].join(' ');

/** "Einladung (Teil 1 von 3)", where it takes several messages. */
export const messageSubject = (subject: string, part: number, of: number): string =>
  of === 1 ? subject : `${subject} (Teil ${part} von ${of})`;

/** What the clerk wrote, and below it what comes in further messages, and what in none. */
export function messageText(text: string, of: number, leftOut: readonly string[]): string {
  const further =
    of === 1 ? '' : `Wegen der Größe der Anlagen erhalten Sie ${of} E-Mails; dies ist die erste.`;
  const left =
    leftOut.length === 0
      ? ''
      : `Für eine E-Mail zu groß und deshalb nicht beigefügt:\n${leftOut.map((name) => `– ${name}`).join('\n')}\nBitte wenden Sie sich für diese Dateien an die Geschäftsstelle.`;
  return [text, further, left].filter(Boolean).join('\n\n');
}

/** The text of a further message. */
export const furtherText = (subject: string, part: number, of: number): string =>
  `Zu „${subject}“ erhalten Sie hier weitere Anlagen (E-Mail ${part} von ${of}).`;

/** "Ohne E-Mail-Adresse: Anna Adler, Ben Buche; diese erhalten nichts." */
export const withoutAddressWords = (names: readonly string[]): string =>
  `Ohne E-Mail-Adresse: ${names.join(', ')}; ${names.length === 1 ? 'diese Person erhält' : 'diese erhalten'} auf diesem Weg nichts.`;
