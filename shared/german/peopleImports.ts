import { germanDate } from './format.ts';
import { roleLabels } from './labels.ts';
import type { Completed, Finding, RowState } from '../import/people/foundRow.ts';
import type { Target } from '../domain/people/peopleImport.ts';

/** What a column may hold, as it is chosen and as an exported list is headed. */
export const targetLabels = {
  familyName: 'Nachname',
  givenName: 'Vorname',
  name: 'Vor- und Nachname',
  formOfAddress: 'Anrede',
  title: 'Titel',
  position: 'Amt',
  organization: 'Liste/Fraktion',
  role: 'Funktion',
  startDate: 'Mitglied seit',
  endDate: 'Mitglied bis',
  email: 'E-Mail',
  phone: 'Telefon',
  streetAddress: 'Straße',
  postalCode: 'PLZ',
  locality: 'Ort',
  postalAddress: 'Anschrift',
  deputy: 'Stellvertretung',
  bank: 'Bank',
  none: 'nicht einlesen',
} as const satisfies Record<Target, string>;

export const rowStateLabels = {
  ready: 'bereit',
  check: 'prüfen',
  error: 'Fehler',
  done: 'vorhanden',
} as const satisfies Record<RowState, string>;

const completedLabels = {
  formOfAddress: 'Anrede',
  title: 'Titel',
  position: 'Amt',
  organization: 'Liste',
  email: 'E-Mail',
  phone: 'Telefon',
  address: 'Anschrift',
} as const satisfies Record<Completed, string>;

type SentenceOf = { [C in Finding['code']]: (finding: Extract<Finding, { code: C }>) => string };

const sentences: SentenceOf = {
  noName: () => 'Name fehlt oder ist keiner',
  refused: ({ sentence }) => sentence,
  noSuchDay: () => 'Datum gibt es nicht',
  similar: ({ name }) => `ähnlich: ${name}`,
  twice: ({ line }) => `doppelt: steht schon in Zeile ${line}`,
  left: ({ on, isEndless }) =>
    on === null
      ? 'ausgeschieden; wann, steht nicht da'
      : `${isEndless ? 'Ende vor dem Beginn' : 'Mitglied bis'}: ${germanDate(on)}`,
  leaves: ({ on, was }) =>
    `Mitglied bis ${germanDate(on)}; eingetragen ${was === null ? 'ohne Ende' : `bis ${germanDate(was)}`}`,
  ends: ({ on }) => `Mitgliedschaft endet am ${germanDate(on)}`,
  until: ({ on }) => `Mitglied bis ${germanDate(on)}`,
  otherEnd: ({ on }) => `Ende bleibt ${germanDate(on)}`,
  hidden: () => 'in Excel ausgeblendet',
  noAddress: () => 'E-Mail ungültig',
  noSalutation: () => 'Anrede fehlt',
  new: () => 'neu',
  known: ({ completes, joins }) => {
    const filled = completes.map((field) => completedLabels[field]);
    const parts = [
      ...(filled.length > 0 ? [`${filled.join(', ')} ${filled.length > 1 ? 'werden' : 'wird'} ergänzt`] : []),
      ...(joins ? ['Mitgliedschaft kommt dazu'] : []),
    ];
    return parts.length === 0 ? 'vorhanden' : `vorhanden: ${parts.join(', ')}`;
  },
  otherEmail: ({ email }) => `E-Mail bleibt ${email}`,
  otherAddress: ({ address }) => `Anschrift bleibt ${address}`,
  stays: ({ field, value }) => `${completedLabels[field]} bleibt ${value}`,
  otherRole: ({ role }) => `Funktion bleibt ${roleLabels[role]}`,
  title: ({ title }) => `Titel „${title}“ erkannt`,
  withoutEmail: () => 'ohne E-Mail',
  newList: ({ name }) => `Liste „${name}“ wird angelegt`,
  unknownRole: ({ word }) => `Funktion „${word}“ unbekannt`,
};

/** What there is to say of a row, in a few words. */
export function findingSentence<C extends Finding['code']>(finding: Extract<Finding, { code: C }>): string {
  return sentences[finding.code](finding);
}

export const changedSince = (name: string): string => `${name}: wurde seither geändert.`;
export const neededElsewhere = (name: string): string =>
  `${name}: steht schon in einer Sitzung, in Vertretungen oder hat einen Schlüssel zur Freigabe.`;

export const leftOverFile = 'Mitglieder, nicht uebernommen.csv';
export const fromClipboard = 'Zwischenablage';
