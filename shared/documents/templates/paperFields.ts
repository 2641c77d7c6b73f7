import type { Repeated, TemplateField, TemplateFields } from './field.ts';

const words = (meaning: string, each?: Repeated): TemplateField => ({
  use: 'words',
  meaning,
  ...(each && { each }),
});
const content = (meaning: string, each?: Repeated): TemplateField => ({
  ...words(meaning, each),
  use: 'content',
});
const tick = (meaning: string): TemplateField => ({ use: 'tick', meaning });

/** What the documents that belong to no meeting have in common. */
export const sheetFields = {
  inhalt: content('das ganze Dokument, wie Ratsfeder es sonst ordnet'),
  titel: words('Art und Nummer, etwa „Beschlussvorlage Nr. 0412/2026“'),
  nummer: words('Nummer der Drucksache'),
  betreff: words('Betreff'),
  status: words('„öffentlich“ oder „nichtöffentlich“'),
  einbringer: words('wer sie einbringt'),
  stelle: words('zuständige Stelle'),
  gremium: words('Gremium, das die Vorlage führt'),
  stadt: words('Name der Gemeinde'),
  anlagen: content('Anlagen, die aufgeführt werden, als Liste'),
  'anlage nummer': words('von jeder Anlage die laufende Nummer', 'attachment'),
  'anlage titel': words('von jeder Anlage der Titel', 'attachment'),
  unterschrift: content('Unterschriftszeile mit Name und Funktion'),
  'unterschrift name': words('Name dessen, der unterschreibt'),
  'unterschrift funktion': words('seine Funktion'),
  'frage art': words('„Frage“ oder „Nachfrage“', 'question'),
  'frage nummer': words('von jeder Frage die Nummer', 'question'),
  'frage text': words('von jeder Frage der Wortlaut', 'question'),
  'beschriftung betreff': words('was über dem Betreff steht'),
  'beschriftung stelle': words('was vor der zuständigen Stelle steht'),
  'beschriftung anlagen': words('„Anlagen“, wo es welche gibt'),
} satisfies TemplateFields;

const stepFields = {
  'station gremium': words('Gremium', 'step'),
  'station datum': words('Tag der Beratung', 'step'),
  'station beratung': words('Vorberatung, Entscheidung …', 'step'),
  'station status': words('„öffentlich“ oder „nichtöffentlich“', 'step'),
  'station berichterstattung': words('wer dort berichtet', 'step'),
  'station ergebnis': words('das Ergebnis in Worten', 'step'),
  'station top': words('Punkt der Tagesordnung', 'step'),
  'station einstimmig': words('„X“, wo einstimmig', 'step'),
  'station mehrheitlich': words('„X“, wo mehrheitlich', 'step'),
  'station ja': words('Zahl der Ja-Stimmen', 'step'),
  'station nein': words('Zahl der Nein-Stimmen', 'step'),
  'station enthaltungen': words('Zahl der Enthaltungen', 'step'),
  'station zur kenntnis': words('„X“, wo zur Kenntnis genommen', 'step'),
  'station vertagt': words('„X“, wo vertagt', 'step'),
  'station verwiesen an': words('wohin verwiesen', 'step'),
  'station wortlaut': words('„geändert beschlossen“, „1. Lesung“ …', 'step'),
} satisfies TemplateFields;

const financialFields = {
  'finanzielle auswirkungen': content('der ganze Teil mit Kästchen und Beträgen'),
  'kreuz auswirkungen ja': tick('Kästchen „Ja“'),
  'kreuz auswirkungen nein': tick('Kästchen „Nein“'),
  'kreuz einmalig': tick('Kästchen „einmalig“'),
  'kreuz jährlich': tick('Kästchen „jährlich“'),
  'kreuz einmalig und jährlich': tick('Kästchen für beides'),
  erträge: words('Ergebnisplan'),
  aufwendungen: words('Ergebnisplan'),
  'verminderung eigenkapital': words('Ergebnisplan'),
  einzahlungen: words('Investitionsplan'),
  auszahlungen: words('Investitionsplan'),
  eigenanteil: words('Investitionsplan'),
  'kreuz gesichert ja': tick('Kästchen „Finanzierung gesichert: Ja“'),
  'kreuz gesichert nein': tick('Kästchen „Finanzierung gesichert: Nein“'),
  'kreuz haushaltsmittel': tick('Kästchen „Haushaltsmittel bei Produkt / Projekt“'),
  haushaltsmittel: words('welches Produkt oder Projekt'),
  'kreuz sonstiges': tick('Kästchen „sonstiges“'),
  sonstiges: words('wodurch sonst'),
} satisfies TemplateFields;

/** Of a paper, whatever its type. */
export const paperFields = {
  ...sheetFields,
  art: words('etwa „Beschlussvorlage“'),
  datum: words('Datum der Vorlage'),
  stand: words('„zurückgezogen“, sonst leer'),
  berichterstattung: words('wer berichtet'),
  rechtsgrundlage: words('Rechtsgrundlage'),
  beschlussvorschlag: content(
    'der Vorschlag; mehrere werden nummeriert; darunter, was anders beschlossen wurde',
  ),
  begründung: content('die Begründung mit Listen, Tabellen, Bildern und Fußnoten'),
  fragen: content('die Fragen einer Anfrage'),
  'produkt art': words('Produkt, Produktgruppe oder Leitprojekt', 'product'),
  produkt: words('Nummer und Name', 'product'),
  'bezug art': words('„ergänzt“, „ändert“ …', 'relation'),
  bezug: words('die andere Vorlage', 'relation'),
  ...stepFields,
  ...financialFields,
  'beschriftung berichterstattung': words('was vor der Berichterstattung steht'),
  'beschriftung rechtsgrundlage': words('was über der Rechtsgrundlage steht'),
  'beschriftung beschlussvorschlag': words('was über dem Beschlussvorschlag steht'),
  'beschriftung begründung': words('was über der Begründung steht'),
  'beschriftung beratungsfolge': words('„Beratungsfolge“, wo es Stationen gibt'),
  'beschriftung produkte': words('„Betroffenes Leitprojekt/Betroffenes Produkt“, wo eines genannt ist'),
  'beschriftung auswirkungen': words('„Finanzielle Auswirkungen“, wo der Teil ausgefüllt ist'),
  'beschriftung gesichert': words('„Finanzierung gesichert“, wo der Teil ausgefüllt ist'),
} satisfies TemplateFields;

/** Of the answer to an Anfrage: its questions, each above its answer. */
export const answerFields = {
  ...sheetFields,
  titel: words('„Antwort auf die Anfrage …“'),
  sitzung: words('„für die Sitzung des … am …“'),
  'antwort an': words('wer gefragt hat, wenn schriftlich geantwortet wird'),
  'beschriftung antwort an': words('„Antwort an“, wo jemand namentlich gefragt hat'),
  anschrift: words('Anschrift der antwortenden Stelle'),
  anrede: content('„Sehr geehrte Frau …,“ mit dem ersten Satz eines Briefs'),
  gruß: content('Gruß am Ende eines Briefs'),
  'antwort vom': words('seit wann alles beantwortet ist'),
  'beschriftung antwort vom': words('„Antwort vom“, wo alles beantwortet ist'),
  zwischenantwort: content('Zwischenantwort, solange noch etwas offen ist'),
  'beschriftung zwischenantwort': words('„Zwischenantwort vom …“'),
  frage: content('von jeder Frage Nummer und Wortlaut', 'question'),
  antwort: content('von jeder Frage die Antwort', 'question'),
  'antwort stelle': words('von jeder Frage, wer sie beantwortet', 'question'),
} satisfies TemplateFields;
