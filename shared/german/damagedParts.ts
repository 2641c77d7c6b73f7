import type { DamagedPart } from '../damagedPart.ts';

/** What of the data file cannot be read any more, as it stands in a sentence. */
export const damagedParts: Record<DamagedPart, string> = {
  breaks: 'die Liste der Unterbrechungen einer Sitzung',
  unfinishedMailing: 'eine unfertige Sendung',
  pastReturns: 'der Rücklauf einer Nachricht',
  itemText: 'der Text eines Tagesordnungspunkts',
  resolutionText: 'der Text eines Beschlusses',
  effect: 'die Wirkung eines Antrags zur Tagesordnung',
  furtherPapers: 'die Liste der Vorlagen eines Tagesordnungspunkts',
  election: 'die Wahlgänge einer Wahl',
  textModule: 'der Text eines Textbausteins',
  notice: 'die Ladungsfrist einer Regelung',
  signers: 'die Liste der Unterschriften einer Regelung',
  style: 'die Gestaltung einer Regelung',
  documentSigners: 'die Liste derer, die ein Dokument freigeben,',
  frozenFacts: 'was mit einer Niederschrift festgehalten wurde,',
  manifest: 'eine Entscheidung über ein Dokument',
  comments: 'die Anmerkungen zu einem Dokument',
  announced: 'was von einer Sitzung mitgeteilt wurde,',
  paper: 'eine Angabe einer Vorlage',
  consultation: 'eine Station der Beratungsfolge',
  inquiry: 'der Verlauf einer Anfrage',
  question: 'die Antwort auf eine Frage',
  reportPeriod: 'Vorwort oder Kapitel eines Sammelberichts',
  partnerReport: 'der Bericht einer Stelle',
  sealedKey: 'der geheime Teil eines Schlüssels',
};
