import type { Inline } from '../../../../shared/domain/inline.ts';
import type { Block, Paragraph, RichText } from '../../../../shared/domain/richText.ts';
import type { ItemKey } from './agenda.ts';

export const doc = (...content: (Block | string)[]): RichText => ({
  type: 'doc',
  content: content.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
});

/** Text between asterisks is bold. */
const paragraph = (text: string): Paragraph => ({
  type: 'paragraph',
  content: text
    .split('*')
    .map((part, index): Inline | null => {
      if (part === '') return null;
      return index % 2 === 1
        ? { type: 'text', text: part, marks: [{ type: 'bold' }] }
        : { type: 'text', text: part };
    })
    .filter((part) => part !== null),
});

const list = (type: 'bulletList' | 'orderedList', rows: string[]): Block => ({
  type,
  content: rows.map((row) => ({ type: 'listItem' as const, content: [paragraph(row)] })),
});
const bullets = (...rows: string[]): Block => list('bulletList', rows);
export const numbered = (...rows: string[]): Block => list('orderedList', rows);

/** What was said at each item of the finished sample meeting. */
export const texts: Partial<Record<ItemKey | 'preliminary', RichText>> = {
  preliminary: doc(
    'Frau Karaduman eröffnet die Sitzung, begrüßt alle Anwesenden und besonders die zwölf Bürgerinnen und Bürger auf der Empore. Sie stellt fest, dass form- und fristgerecht eingeladen wurde und der Integrationsrat beschlussfähig ist.',
  ),
  questions: doc(
    'Eine Einwohnerin aus dem Ortsteil Oberlenne fragt, ob die Hausaufgabenhilfe in der Stadtbücherei nach den Herbstferien weitergeführt wird.',
    'Herr Beigeordneter Grewenhoff antwortet, dass die Mittel bis zum Sommer 2027 gesichert sind. Die Termine stehen ab Oktober im Aushang der Bücherei.',
  ),
  approval: doc('Einwendungen gegen die Niederschrift werden nicht erhoben.'),
  week: doc(
    'Herr Sönmezer stellt das Programm vor. Vom 21. bis zum 27. September laden zehn Vereine und drei Kirchengemeinden ein. Hervorzuheben sind:',
    bullets(
      '*Montag:* Eröffnung mit Musik auf dem Marktplatz',
      '*Mittwoch:* Lesung in vier Sprachen in der Stadtbücherei',
      '*Samstag:* Fest der Nachbarschaften im Lennepark',
    ),
    'Mitglieder, die einen Stand betreuen möchten, melden sich bis Freitag in der Geschäftsstelle.',
  ),
  hours: doc(
    'Frau Dallmöller teilt mit, dass die Ausländerbehörde ab dem 1. Oktober dienstags bis 18 Uhr geöffnet hat. Termine lassen sich weiterhin im Voraus vereinbaren.',
  ),
  courses: doc(
    'Die Verwaltung beantwortet die Anfrage schriftlich. Ergänzend erläutert Frau Dallmöller, dass die Wartezeit bei Kursen mit Kinderbetreuung zurzeit *vierzehn Wochen* beträgt, bei den übrigen Kursen sechs Wochen.',
    'Frau Dr. Benhaddou bittet darum, die Zahlen künftig zweimal im Jahr vorzulegen. Die Verwaltung sagt dies zu.',
  ),
  grant: doc(
    'Herr Brüggenthies begrüßt die Arbeit des Begegnungshauses und regt an, den Verein im kommenden Jahr zu einem Bericht einzuladen. Herr Vossebein vermisst eine Aufstellung der Eintrittsgelder.',
    'Herr Beigeordneter Grewenhoff sagt zu, die Aufstellung nachzureichen.',
  ),
  interpreting: doc(
    'Frau Dallmöller berichtet anhand einer Präsentation. Im ersten Jahr wurden 418 Einsätze vermittelt. Am häufigsten wurden Gespräche begleitet in',
    numbered('Schulen und Kindertagesstätten,', 'der Wohnungsfürsorge,', 'der Schuldnerberatung.'),
    'Auf Nachfrage von Herrn Al-Khatib erläutert sie, dass für Kurdisch und Tigrinya noch Sprachmittlerinnen gesucht werden.',
    'Frau Karaduman dankt für den Bericht und unterbricht die Sitzung von 18:20 Uhr bis 18:30 Uhr.',
  ),
  guideline: doc(
    'Herr Sönmezer führt in den Entwurf ein. Neu ist ein vereinfachter Antrag für Beträge bis 500 Euro.',
    'Frau Hasselhorst und Herr Papazoglou bitten um eine Gegenüberstellung der alten und der neuen Fassung. Sie soll mit der Einladung zur nächsten Sitzung versandt werden.',
  ),
  signs: doc(
    'Herr Quintela begründet den Antrag. Viele Menschen fänden die richtige Stelle erst nach mehrmaligem Fragen.',
    'Herr Vossebein hält einfache Bildzeichen für ausreichend. Frau Wörmann schlägt vor, mit dem Erdgeschoss zu beginnen und über Ziffer 3 gesondert abzustimmen. Die Liste Miteinander in Lindenau übernimmt den Vorschlag.',
  ),
  election: doc(
    'Vorgeschlagen ist Frau Diarra. Auf Antrag von sechs Mitgliedern wird geheim gewählt. Frau Diarra nimmt die Wahl an.',
  ),
  other: doc('Die nächste Sitzung findet am 2. Dezember 2026 um 17:00 Uhr statt.'),
  contract: doc(
    'Herr Beigeordneter Grewenhoff erläutert das Ergebnis der Ausschreibung. Es liegen drei Angebote vor.',
  ),
};
