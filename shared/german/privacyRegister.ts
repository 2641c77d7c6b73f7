import { type Holding, holdings } from '../domain/privacy/shelf.ts';
import { personalShelves } from '../domain/privacy/register.ts';
import { groundOf, holdingWords, noGround } from './privacy.ts';

/** One purpose, with all that is kept for it and where: a line of the record that Art. 30 (1) GDPR asks for. */
export type RegisterRow = {
  holding: Holding;
  title: string;
  whose: string;
  why: string;
  whoGets: string;
  howLong: string;
  ground: string;
  shelves: { label: string; data: string[] }[];
};

/** `years`: the office's period for former members. */
export const registerRows = (years: number): RegisterRow[] =>
  holdings.map((holding) => {
    const { title, whose, why, whoGets, howLong, rules } = holdingWords[holding];
    const shelves = personalShelves
      .filter((shelf) => shelf.holding === holding)
      .map(({ label, personal }) => ({ label, data: Object.values(personal) }));
    return {
      holding,
      title,
      whose,
      why,
      whoGets,
      howLong: howLong(years),
      ground: groundOf(rules) || noGround,
      shelves,
    };
  });

export const registerTitle = 'Verzeichnis der personenbezogenen Daten';

/** What is to be added by hand, since no program can know it. */
export const registerIntroduction =
  'Für das Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO). Es nennt jedes Feld, in dem Ratsfeder etwas über Personen aufbewahrt; es ist aus dem Aufbau der Datei selbst entstanden. Verantwortliche Stelle, Datenschutzbeauftragte und Rechtsgrundlagen ohne Angabe tragen Sie bitte nach.';

export const registerSafety =
  'Alles liegt in einer Datei auf dem Rechner der Geschäftsstelle und in den Sicherungen daneben; ist ein weiterer Ort für Sicherungen gewählt, auch dort. Das Programm übermittelt nichts außer den Mails, die Sie versenden; nichts geht in ein Drittland. Sicherungen werden von selbst gelöscht, die älteste nach 12 Monaten.';

/** "Person: Anrede, Titel, Vorname" */
export const shelfLines = ({ shelves }: RegisterRow): string[] =>
  shelves.map(({ label, data }) => `${label}: ${data.join(', ')}`);

/** As a table for other programs, a line for each shelf. */
export const registerTable = (rows: readonly RegisterRow[]): string[][] => [
  ['Daten', 'Wo', 'Felder', 'Betroffene', 'Zweck', 'Empfänger', 'Aufbewahrung', 'Grundlage'],
  ...rows.flatMap((row) =>
    row.shelves.map(({ label, data }) => [
      row.title,
      label,
      data.join(', '),
      row.whose,
      row.why,
      row.whoGets,
      row.howLong,
      row.ground,
    ]),
  ),
];
