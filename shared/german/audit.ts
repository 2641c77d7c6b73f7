import { germanDate } from './format.ts';
import { dataFileEvents } from './dataFileEvents.ts';
import { historyEvents } from './historyEvents.ts';
import { keyEvents } from './keyEvents.ts';

/** What the log keeps, and how it reads. The details of an action fill the placeholders. */
const sentences = {
  rowsBound: 'Prüfsummen festgehalten: {count}.',
  officeKeyMade:
    'Schlüssel der Geschäftsstelle {fingerprint} eingeführt: Er unterschreibt, bis wohin die Vorgänge reichen.',
  headSigned: 'Vorgänge bis Eintrag {entry} unterschrieben.',
  rowsFound: 'Bestand übernommen, nicht bezeugt: {count} Prüfsummen, wie sie vorgefunden wurden.',
  ...dataFileEvents,
  settingChanged: 'Einstellung geändert: {what}.',
  templateSaved: 'Word-Muster „{file}“ für {kind} hinterlegt.',
  templateRemoved: 'Word-Muster für {kind} entfernt.',
  bodyCreated: 'Gremium „{body}“ angelegt.',
  bodyChanged: 'Kurzname des Gremiums „{body}“ geändert.',
  bodiesOrdered: 'Reihenfolge der Gremien geändert.',
  bodyRemoved: 'Gremium „{body}“ gelöscht.',
  otherBodyChanged: 'Anderes Gremium „{body}“ eingetragen oder geändert.',
  otherBodyRemoved: 'Anderes Gremium „{body}“ gelöscht.',
  paperCreated: 'Vorlage „{subject}“ angelegt ({number}).',
  paperImported: 'Vorlage „{subject}“ aus der Datei „{file}“ übernommen ({number}).',
  paperSubmitted: 'Vorlage {number} „{subject}“ für die Beratung freigegeben.',
  paperWithdrawn: 'Vorlage {number} „{subject}“ zurückgezogen: {reason}',
  paperReopened: 'Vorlage {number} „{subject}“ wieder aufgenommen.',
  paperChanged: 'Angaben der Vorlage {number} „{subject}“ geändert.',
  paperWritten: 'Texte der Vorlage {number} „{subject}“ bearbeitet.',
  paperUnplanned: 'Vorlage {number} „{subject}“ von der Tagesordnung genommen ({meeting}).',
  paperPlanned: 'Vorlage {number} „{subject}“ auf die Tagesordnung gesetzt ({meeting}).',
  stationAdded: 'Vorlage {number} „{subject}“: Station {body} eingetragen.',
  stationChanged: 'Vorlage {number} „{subject}“: Station {body} geändert.',
  stationsOrdered: 'Vorlage {number} „{subject}“: Beratungsfolge umgestellt.',
  stationRemoved: 'Vorlage {number} „{subject}“: Station {body} entfernt.',
  relationAdded: 'Vorlage {number} „{subject}“: Bezug eingetragen ({relation}).',
  relationRemoved: 'Vorlage {number} „{subject}“: Bezug entfernt ({relation}).',
  paperRemoved: 'Vorlage „{subject}“ gelöscht, bevor sie eine Nummer hatte.',
  inquirySettled: 'Anfrage {number} „{subject}“ als erledigt abgelegt.',
  questionAsked: 'Anfrage {number} „{subject}“: Nachfrage eingetragen.',
  questionAnswered: 'Anfrage {number} „{subject}“: {question} beantwortet.',
  questionRemoved: 'Anfrage {number} „{subject}“: {question} entfernt.',
  inquiryReopened: 'Anfrage {number} „{subject}“ wieder offen.',
  answerMailed: 'Anfrage {number} „{subject}“: Antwort an {to} geschrieben.',
  inquiryMailed: 'Anfrage {number} „{subject}“: Nachricht an {to} geschrieben.',
  attachmentAdded: 'Anlage „{file}“ hinzugefügt.',
  attachmentRemoved: 'Anlage „{file}“ entfernt.',
  partnerRemoved: 'Berichtspflichtige Stelle „{partner}“ gelöscht.',
  reportReminded: '{period}: Erinnerung an {partner} geschrieben ({to}).',
  reportPeriodRemoved: 'Berichtszeitraum „{period}“ gelöscht.',
  collectedReportTaken: 'Sammelbericht „{file}“ in „{period}“ übernommen: {reports} Berichte.',
  numberingChanged: 'Nummern der Vorlagen geändert ({body}): {pattern}.',
  ...keyEvents,
  checkOverridden: 'Prüfung übergangen ({meeting}): {check} Grund: {reason}',
  overrideWithdrawn: 'Begründung zu einer Prüfung zurückgenommen ({meeting}).',
  handEditTaken: '{kind} ({meeting}): von Hand bearbeitete Datei „{file}“ übernommen.',
  handEditDiscarded: '{kind} ({meeting}): von Hand bearbeitete Datei „{file}“ verworfen.',
  documentPresented: '{kind}, Fassung {version} ({meeting}), zur Freigabe gegeben.',
  documentWithdrawn: '{kind}, Fassung {version} ({meeting}), zurückgezogen. {reason}',
  documentReleased: '{kind}, Fassung {version} ({meeting}), freigegeben durch {signer}.',
  consentGiven: '{kind}, Fassung {version} ({meeting}): Zustimmung von {signer} {range}.',
  documentReturned: '{kind}, Fassung {version} ({meeting}), zurückgegeben von {signer}.',
  signatureRefused: '{kind}, Fassung {version} ({meeting}): {signer} verweigert die Unterschrift.',
  packageSigned: 'Freigabepaket „{file}“ entschieden durch {signer}.',
  meetingReopened: 'Sitzung {meeting} wieder geöffnet: {reason}',
  meetingSigned: 'Niederschrift der Sitzung {meeting} als unterzeichnet vermerkt.',
  voteEntered: 'Abstimmung zu „{item}“ nachgetragen ({meeting}).',
  voteChanged: 'Abstimmung zu „{item}“ geändert ({meeting}): {before} → {after}. Grund: {reason}',
  voteWithdrawn: 'Abstimmung zu „{item}“ zurückgenommen ({meeting}): {before}. Grund: {reason}',
  voteRestored: 'Abstimmung zu „{item}“ durch „Rückgängig“ oder „Wiederholen“ wieder da ({meeting}): {after}',
  stepTakenBack: 'Rückgängig gemacht ({meeting}): {what}',
  stepRepeated: 'Wiederholt ({meeting}): {what}',
  ...historyEvents,
  objectionSaved: 'Einwendung von {by} ({meeting}) eingetragen oder geändert.',
  objectionRemoved: 'Einwendung von {by} ({meeting}) entfernt.',
  dispatchCreated: 'Versand „{subject}“ an {recipients} Empfänger angelegt ({way}).',
  dispatchNoted: 'Versand „{subject}“ von Hand vermerkt: versandt am {at}.',
  mailSent: '„{subject}“ an {recipient} versandt.',
  mailNotSent: '„{subject}“ an {recipient} nicht versandt: {problem}',
  mailUncertain: '„{subject}“ an {recipient}: Ausgang ungewiss. {problem}',
  mailReturned: '„{subject}“ an {recipient} kam am {on} zurück.',
  mailNotReturned: '„{subject}“ an {recipient}: dass es zurückkam, ist zurückgenommen.',
  dispatchRetried: 'Versand an {recipients} Empfänger noch einmal angestoßen.',
  dispatchSentAnyway:
    '„{subject}“ soll hinausgehen, wie es ist, obwohl sich seither etwas geändert hat. {changed}',
  dispatchCancelled: 'Versand „{subject}“ abgebrochen.',
  contactRemoved: 'Kontaktdaten von {name} nach Ablauf der Aufbewahrung entfernt.',
  personalDataExported: 'Auskunft über gespeicherte Daten zu {name} erstellt.',
  mailSettingsChanged: 'Angaben zum Versand geändert.',
  listChanged: 'Verteiler „{list}“ geändert.',
} as const satisfies Record<string, string>;

/** What of the settings was changed, as `settingChanged` names it. */
export const changedSettings = {
  municipality: 'Gemeinde und Briefkopf',
  rulesRemoved: 'eine Regelung wurde gelöscht',
  termRemoved: 'eine Wahlperiode wurde gelöscht',
  standardAgenda: 'übliche Tagesordnung',
  textModuleRemoved: 'ein Textbaustein wurde gelöscht',
  ownWords: 'eigene Wörter der Rechtschreibprüfung',
  logo: 'Logo',
  logoRemoved: 'Logo entfernt',
  retention: 'Aufbewahrung der Daten ehemaliger Mitglieder',
} as const satisfies Record<string, string>;

export type AuditAction = keyof typeof sentences;

/** The names in braces of a sentence. */
type Placeholder<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Kept beside what the sentence says: with these the log vouches for the very key, file or message. */
type AlsoKept = {
  officeKeyMade: 'keyId' | 'publicKey';
  headSigned: 'hash' | 'keyId' | 'signature';
  paperCreated: 'paper';
  paperImported: 'paper';
  paperChanged: 'paper';
  paperWritten: 'paper';
  paperPlanned: 'paper';
  paperUnplanned: 'paper';
  paperSubmitted: 'paper';
  stationAdded: 'paper';
  stationChanged: 'paper';
  stationsOrdered: 'paper';
  stationRemoved: 'paper';
  relationAdded: 'paper';
  relationRemoved: 'paper';
  questionAsked: 'paper';
  questionAnswered: 'paper';
  questionRemoved: 'paper';
  paperWithdrawn: 'paper';
  paperReopened: 'paper';
  inquirySettled: 'paper';
  inquiryReopened: 'paper';
  answerMailed: 'paper';
  inquiryMailed: 'paper';
  attachmentAdded: 'sha256' | 'paper';
  attachmentRemoved: 'sha256' | 'paper';
  voteEntered: 'resolution';
  voteChanged: 'resolution';
  voteWithdrawn: 'resolution';
  voteRestored: 'resolution';
  objectionSaved: 'decision';
  keyCreated: 'keyId' | 'person';
  keyAdded: 'keyId' | 'person' | 'isCompared';
  passphraseChanged: 'keyId';
  keyRevoked: 'keyId';
  delegationGiven: 'delegation' | 'keyId' | 'isSigned';
  delegationRevoked: 'delegation';
  checkOverridden: 'key';
  overrideWithdrawn: 'key';
  handEditTaken: 'document' | 'sha256';
  handEditDiscarded: 'document' | 'sha256';
  documentPresented: 'document' | 'sha256';
  documentWithdrawn: 'document';
  documentReleased: 'document' | 'sha256';
  consentGiven: 'document' | 'sha256' | 'comments';
  documentReturned: 'document' | 'sha256' | 'comments' | 'range';
  signatureRefused: 'document' | 'sha256' | 'comments' | 'range';
  packageSigned: 'sha256' | 'decision';
  dispatchCreated: 'dispatch' | 'sha256';
  dispatchNoted: 'dispatch';
  contactRemoved: 'person';
  personalDataExported: 'person';
  mailSent: 'dispatch' | 'email';
  mailNotSent: 'dispatch' | 'email';
  mailUncertain: 'dispatch' | 'email';
  mailReturned: 'dispatch' | 'email';
  mailNotReturned: 'dispatch' | 'email';
};

/** Exactly what an entry of this action holds. */
export type AuditDetails<A extends AuditAction> = {
  [Name in Placeholder<(typeof sentences)[A]>]: string | number;
} & { [Name in A extends keyof AlsoKept ? AlsoKept[A] : never]: string | number | null };

/** Entries that go along with others and say nothing of their own to whoever reads. */
export const unshownActions: readonly AuditAction[] = ['rowsBound', 'headSigned'];

const isAction = (action: string): action is AuditAction => Object.hasOwn(sentences, action);

/** The same at the paper itself, which needs no name there. */
const atPaper: Partial<Record<AuditAction, string>> = {
  paperCreated: 'angelegt',
  paperImported: 'aus „{file}“ übernommen',
  paperChanged: 'Angaben geändert',
  paperWritten: 'Texte bearbeitet',
  paperUnplanned: 'von der Tagesordnung genommen: {meeting}',
  paperPlanned: 'auf die Tagesordnung gesetzt: {meeting}',
  stationAdded: 'Station {body} eingetragen',
  stationChanged: 'Station {body} geändert',
  stationsOrdered: 'Beratungsfolge umgestellt',
  stationRemoved: 'Station {body} entfernt',
  relationAdded: 'Bezug eingetragen: {relation}',
  relationRemoved: 'Bezug entfernt: {relation}',
  questionAsked: 'Nachfrage eingetragen',
  questionAnswered: '{question} beantwortet',
  questionRemoved: '{question} entfernt',
  paperSubmitted: 'zur Beratung gegeben',
  paperWithdrawn: 'zurückgezogen: {reason}',
  paperReopened: 'wieder aufgenommen',
  inquirySettled: 'als erledigt abgelegt',
  inquiryReopened: 'wieder offen',
  answerMailed: 'Antwort geschrieben an {to}',
  inquiryMailed: 'Nachricht geschrieben an {to}',
  attachmentAdded: 'Anlage „{file}“ hinzugefügt',
  attachmentRemoved: 'Anlage „{file}“ entfernt',
};

/** The same at the resolution itself. */
const atResolution: Partial<Record<AuditAction, string>> = {
  voteEntered: 'Abstimmung nachgetragen',
  voteChanged: 'Abstimmung geändert: {before} → {after}. Grund: {reason}',
  voteWithdrawn: 'Abstimmung zurückgenommen: {before}. Grund: {reason}',
  voteRestored: 'Abstimmung durch „Rückgängig“ oder „Wiederholen“ wieder da: {after}',
};

/** What an entry says at the resolution that it is about. */
export const voteEvent = (action: string, details: Record<string, unknown>): string =>
  filled((isAction(action) && atResolution[action]) || auditSentence(action, details), details);

/** What an entry says at the paper that it is about. */
export function paperEvent(action: string, details: Record<string, unknown>): string {
  const words = isAction(action) ? atPaper[action] : undefined;
  return words === undefined ? auditSentence(action, details) : filled(words, details);
}

/** An entry of the log as a sentence. An action that this program does not know is shown by its name. */
export function auditSentence(action: string, details: Record<string, unknown>): string {
  if (!isAction(action)) return action;
  return filled(sentences[action], details);
}

function filled(sentence: string, details: Record<string, unknown>): string {
  return sentence
    .replaceAll(/\{(\w+)\}/g, (_whole, name: string) => shown(details[name]))
    .replaceAll(/ +(?=[.:,]|$)/g, '')
    .trim();
}

const shown = (detail: unknown): string =>
  typeof detail === 'string' || typeof detail === 'number' ? `${detail}` : '';

/** 16.09.2026, 17:42:10 */
export const auditTime = (at: string): string => `${germanDate(at.slice(0, 10))}, ${at.slice(11, 19)}`;
