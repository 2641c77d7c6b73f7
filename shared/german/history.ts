import type { Piece } from '../domain/history.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import type { WasteKind } from '../domain/waste.ts';
import type { AppErrorData } from '../errors.ts';
import { germanDate, germanMoment } from './format.ts';
import { voteRecord } from './voteRecord.ts';
import type { VoteNames } from './voteWords.ts';

/** What lies in the waste, as one word. */
export const wasteLabels: Record<WasteKind, string> = {
  meeting: 'Sitzung',
  item: 'Tagesordnungspunkt',
  resolution: 'Beschluss',
  attendee: 'Anwesenheit',
  recusal: 'Nichtteilnahme',
  incident: 'Vermerk',
  objection: 'Einwendung',
  person: 'Person',
  membership: 'Mitgliedschaft',
  organization: 'Liste oder Fraktion',
  textModule: 'Textbaustein',
  list: 'Verteiler',
  paper: 'Vorlage',
  consultation: 'Station der Beratungsfolge',
  relation: 'Bezug einer Vorlage',
  question: 'Frage einer Anfrage',
  attachment: 'Anlage',
  body: 'Gremium',
  rules: 'Regelung',
  term: 'Wahlperiode',
  otherBody: 'Anderes Gremium',
  template: 'Word-Muster',
  logo: 'Logo',
  reportPeriod: 'Berichtszeitraum',
  partner: 'Berichtspflichtige Stelle',
  partnerReport: 'Bericht einer Stelle',
  document: 'Von Hand bearbeitete Fassung',
  readList: 'Eingelesene Mitgliederliste',
  readPaper: 'Eingelesene Vorlage',
  word: 'Eigenes Wort der Rechtschreibung',
  reply: 'Rückmeldung',
};

type DeletedNames = {
  kind: WasteKind;
  /** Each '' where there is none. */
  name: string;
  person: string;
  item: string;
  date: string;
  paper: string;
};

/** "Haushalt, Sitzung am 16.09.2026"; the kind stands beside it. */
export function deletedTitle({ kind, name, person, item, date, paper }: DeletedNames): string {
  const day = date === '' ? '' : meetingOfDay(date);
  const parts = kind === 'meeting' ? [day] : [name, person, item, paper, day];
  const [first, ...rest] = parts.filter((part) => part !== '');
  return [first ?? wasteLabels[kind], ...rest].join(', ');
}

/** "Haushalt, Sitzung am 16.09.2026 und 2 weitere" */
export const wasteTitle = (title: string, further: number): string =>
  further === 0
    ? title
    : `${title} und ${further === 1 ? 'ein weiterer Eintrag' : `${further} weitere Einträge`}`;

/** A resolution without its vote, part by part. */
export function wordingRecord({
  label,
  part,
  mover,
  words,
  resultNote,
  publicWording,
}: Pick<Resolution, 'label' | 'part' | 'mover' | 'resultNote' | 'publicWording'> & {
  words: string;
}): string {
  return [
    [label, part].filter(Boolean).join(' '),
    mover && `Antrag: ${mover}`,
    words,
    resultNote,
    publicWording && `Bekanntgabe: ${publicWording}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** A vote with its outcome, and what the minutes print of it where the office wrote that itself. */
export const votedRecord = (
  resolution: Pick<
    Resolution,
    'vote' | 'election' | 'outcome' | 'outcomeDetail' | 'printedResult' | 'printedResultIsOwn'
  >,
  names: VoteNames,
): string =>
  [
    voteRecord(resolution, names),
    resolution.outcomeDetail,
    resolution.printedResultIsOwn && `In der Niederschrift: ${resolution.printedResult}`,
  ]
    .filter(Boolean)
    .join('; ');

/** What was given to another one while this lay in the waste, and how to free it. */
const taken: Partial<Record<WasteKind, string>> = {
  meeting: 'Eine andere Sitzung hat inzwischen diese Nummer. Geben Sie jener eine andere Nummer',
  attendee: 'Diese Person steht inzwischen wieder in der Anwesenheit. Nehmen Sie sie dort heraus',
  recusal: 'Zu dieser Person steht am selben Punkt inzwischen ein anderer Vermerk. Entfernen Sie ihn',
  textModule: 'Ein anderer Textbaustein hat inzwischen dieses Kürzel. Geben Sie jenem ein anderes',
  paper: 'Eine andere Vorlage hat inzwischen diese Nummer. Geben Sie jener eine andere Nummer',
  relation: 'Derselbe Bezug ist inzwischen neu eingetragen. Entfernen Sie ihn',
  rules: 'Von diesem Tag an gilt inzwischen eine andere Regelung. Ändern Sie deren Tag',
  template: 'Für dieses Dokument ist inzwischen ein anderes Word-Muster hinterlegt. Entfernen Sie es',
  document:
    'Dazu gibt es inzwischen eine andere von Hand bearbeitete oder vorgelegte Fassung. Verwerfen Sie jene',
  reply: 'Von dieser Person steht inzwischen eine andere Rückmeldung da. Entfernen Sie sie',
  logo: 'Inzwischen ist ein anderes Logo hinterlegt. Entfernen Sie es',
};

export function notPutBack({
  because,
  kind,
  title,
}: Extract<AppErrorData, { code: 'NOT_PUT_BACK' }>): string {
  if (because === 'first')
    return `Das gehört zu „${title}“, und das liegt selbst im Papierkorb. Holen Sie zuerst „${title}“ zurück.`;
  if (because === 'missing')
    return `Wozu das gehörte (${wasteLabels[kind]}), ist endgültig gelöscht. Es lässt sich deshalb nicht zurückholen. Bitte legen Sie es neu an.`;
  const what =
    taken[kind] ??
    'Ein Name oder ein Platz, der dazu gehört, ist inzwischen anders vergeben. Geben Sie ihn frei';
  return `${what}, und holen Sie es dann noch einmal zurück.`;
}

export const pieceLabels: Record<Piece, string> = {
  text: 'Text',
  wording: 'Wortlaut',
  vote: 'Abstimmung',
  attendance: 'Anwesenheit',
};

/** "Abstimmung, Stand vom 16.09.2026, 17:42 Uhr" */
export const takenBackWords = (piece: Piece, at: string | null): string =>
  `${pieceLabels[piece]}, ${at === null ? 'ältester Stand' : `Stand vom ${germanMoment(at)}`}`;

/** A person as stored: "Dr. Ralf Beispiel". */
export const nameOfRow = (row: Readonly<Record<string, unknown>> | null): string =>
  [row?.title, row?.given_name, row?.family_name].filter(Boolean).join(' ') || 'N. N.';

/** Before somebody was entered, and after they were taken out. */
export const notListed = 'nicht aufgeführt';

/** "Sitzung am 16.09.2026" */
export const meetingOfDay = (date: string): string => `Sitzung am ${germanDate(date)}`;
