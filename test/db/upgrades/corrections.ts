/** Of which documents, what they said then, and what they say of the same facts now. */
type Correction = { of: RegExp; was: string; is: string };

const script = /^=== chairScript/;
const list = /^=== (?:publicR|r)esolutionList/;
const counted =
  '„Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“\nDafür: _____   Dagegen: _____   Enthaltungen: _____';
const overPaper = `„Gibt es Wortmeldungen? – Dann lasse ich über die Vorlage abstimmen.“\n${counted}`;

const corrections: readonly Correction[] = [
  // An objection does not lead to an open vote (R25).
  {
    of: /^=== /,
    was: '„Wird einer offenen Wahl widersprochen? – Dann wählen wir offen. Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“\nDafür: _____   Dagegen: _____   Enthaltungen: _____',
    is: `„Wird einer offenen Wahl widersprochen? – Das ist nicht der Fall; wir wählen offen. Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“
Dafür: _____   Dagegen: _____   Enthaltungen: _____
Widerspricht auch nur ein Mitglied, wird mit Stimmzetteln gewählt.
Gewählt ist, wer mehr als die Hälfte der gültigen Stimmen erhält. Sonst folgt eine engere Wahl zwischen den beiden mit den meisten Stimmen; darin entscheiden die meisten Stimmen und bei Gleichheit das Los.`,
  },
  // Names inflect.
  { of: /^=== attendanceSheet/, was: 'in Vertretung: Herr Okonjo', is: 'in Vertretung für Herrn Okonjo' },
  { of: script, was: 'für Herr Okonjo', is: 'für Herrn Okonjo' },
  // An Anfrage and an Informationsvorlage are not voted on.
  {
    of: script,
    was: `„Ich rufe Tagesordnungspunkt 4.1 auf.“\n${overPaper}`,
    is: '„Ich rufe Tagesordnungspunkt 4.1 auf.“\n„Gibt es Nachfragen?“',
  },
  {
    of: script,
    was: overPaper,
    is: '„Gibt es Wortmeldungen? – Das ist nicht der Fall; damit ist es zur Kenntnis genommen.“',
  },
  // The Beschlussliste says how factions voted.
  {
    of: list,
    was: '\nErgebnis 3\n',
    is: '\nErgebnis 3Stimmen nach Listen und Fraktionen:Einzelbewerbungen: 3 Ja-StimmenFraktion Bürgerforum Lindenau: 2 Ja-Stimmen, 1 Nein-StimmeFraktion Lennetal ökologisch: 1 Ja-Stimme, 2 Nein-Stimmen\n',
  },
  {
    of: list,
    was: 'mit Mehrheit bei 2 Gegenstimmen und 2 Enthaltungen geändert beschlossen',
    is: 'mit Mehrheit bei 2 Gegenstimmen und 2 Enthaltungen geändert beschlossenStimmen nach Listen und Fraktionen:Lindenauer Vielfalt: 7 Ja-StimmenInternationale Liste Lennetal: 3 Ja-StimmenMiteinander in Lindenau: 2 Ja-Stimmen, 1 EnthaltungEinzelbewerbungen: 2 Ja-StimmenFraktion Bürgerforum Lindenau: 2 Nein-StimmenFraktion Soziale Mitte: 2 Ja-Stimmen, 1 EnthaltungFraktion Lennetal ökologisch: 2 Ja-Stimmen',
  },
];

/** A document of then with what it said wrongly, or less well, as it is said now. Minutes and stored files never change so. */
export const corrected = (document: string): string =>
  corrections
    .filter(({ of }) => of.test(document))
    .reduce((text, { was, is }) => text.replaceAll(was, is), document);
