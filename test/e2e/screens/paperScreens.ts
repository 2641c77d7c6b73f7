import type { Page } from 'playwright-core';
import { foreignPaper } from '../../support/papers.ts';
import { png } from '../../electron/core/word/write/pictures.ts';
import { afterwards, at, dialogIn, fromMenu, type Screen, withDialog } from './opening.ts';

const papersList = at('/vorlagen', (page) => page.getByRole('row', { name: /0001/ }).waitFor());
const openedPaper = async (page: Page) => {
  await papersList(page);
  await page.getByRole('row', { name: /0001/ }).click();
  await page.getByRole('textbox', { name: 'Begründung' }).waitFor();
};

const imports = at('/vorlagen/einlesen', (page) =>
  page.getByRole('button', { name: 'Dateien wählen …' }).waitFor(),
);
const readImport = async (page: Page) => {
  await imports(page);
  const files = Object.entries({
    'Zuschuss.txt': foreignPaper(),
    'leer.txt': '',
    'Anfrage.txt': foreignPaper(['Anfrage', '', 'Betreff: Bänke am Markt', '', '1. Wann kommen sie?']),
    'Protokoll.txt': foreignPaper([
      'Niederschrift',
      'über die 4. Sitzung des Beirates',
      'Anwesend: Frau Ohm',
    ]),
  }).map(([name, content]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) }));
  await page.locator('input[type="file"][multiple]').first().setInputFiles(files);
  await page.getByText('4 von 4 gelesen').waitFor();
};
const openedImport = async (page: Page) => {
  await imports(page);
  await page.getByRole('link', { name: 'Zuschuss für das Begegnungshaus' }).click();
  await page.getByRole('heading', { name: 'Erkannt' }).waitFor();
};
const incompleteImport = async (page: Page) => {
  await imports(page);
  await page.getByRole('link', { name: 'Bänke am Markt' }).click();
  await page.getByRole('heading', { name: 'Ergänzen' }).waitFor();
};
const minutesAsImport = async (page: Page) => {
  await imports(page);
  await page.getByRole('link', { name: /Sitzung des Beirates/ }).click();
  await page.getByText(/scheint eine Niederschrift zu sein/).waitFor();
};
const openedInquiry = async (page: Page) => {
  await papersList(page);
  await page.getByRole('row', { name: /0003/ }).click();
  await page.getByRole('button', { name: 'Frage 1: Antwort schreiben' }).click();
  await page.getByRole('textbox', { name: 'Antwort auf Frage 1' }).waitFor();
};
const attachedPaper = async (page: Page) => {
  await openedPaper(page);
  await page.getByRole('button', { name: 'Kostenplan', exact: true }).scrollIntoViewIfNeeded();
};
const reportsList = at('/vorlagen/stellen', (page) =>
  page.getByRole('row', { name: /Sprachwerkstatt/ }).waitFor(),
);
const openedReport = async (page: Page) => {
  await reportsList(page);
  await page.getByRole('row', { name: /Sprachwerkstatt/ }).click();
  await page.getByRole('textbox', { name: 'Text des Berichts' }).waitFor();
};
const collectedReport = async (page: Page) => {
  await reportsList(page);
  await page.getByRole('link', { name: 'Sammelbericht', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text von Kapitel 1' }).waitFor();
};

const paperNamed = (number: string) => async (page: Page) => {
  await papersList(page);
  await page.getByRole('row', { name: new RegExp(number) }).click();
  await page.getByRole('heading', { name: new RegExp(number) }).waitFor();
};
const inserting = (entry: RegExp) => fromMenu(openedPaper, 'Einfügen …', entry);
/** Chosen, and then what it shows was forgotten. */
const withoutAlt = async (page: Page) => {
  const dialog = dialogIn(page);
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'Plan.png', mimeType: 'image/png', buffer: Buffer.from(png(320, 180)) });
  await dialog.getByRole('img', { name: 'Gewähltes Bild' }).waitFor();
  await dialog.getByRole('button', { name: 'Einfügen', exact: true }).click();
  await dialog.getByText(/Bitte schreiben Sie, was zu sehen ist/).waitFor();
};
const foundPapers = async (page: Page) => {
  await dialogIn(page).getByRole('radio', { name: /0004/ }).waitFor();
};

export const paperScreens: Screen[] = [
  { name: 'vorlagen', open: papersList },
  { name: 'vorlage-anlegen', open: withDialog(papersList, 'Vorlage anlegen') },
  { name: 'vorlage', open: openedPaper },
  { name: 'vorlage-vorschau', open: withDialog(openedPaper, 'Vorschau') },
  { name: 'vorlage-angaben', open: withDialog(openedPaper, 'ändern') },
  { name: 'vorlage-finanzen', open: withDialog(openedPaper, 'Produkte und Finanzen ändern') },
  { name: 'vorlage-station', open: withDialog(openedPaper, 'Station') },
  { name: 'vorlage-ueberschriften', open: fromMenu(openedPaper, 'Weiteres zur Vorlage', /^Überschriften/) },
  { name: 'vorlage-zurueckziehen', open: fromMenu(openedPaper, 'Weiteres zur Vorlage', /^Zurückziehen/) },
  { name: 'vorlage-station-loeschen', open: fromMenu(openedPaper, /^Station /, /^Löschen/) },
  { name: 'vorlage-bild', open: afterwards(inserting(/^Bild/), withoutAlt) },
  { name: 'vorlage-fussnote', open: inserting(/^Fußnote/) },
  { name: 'vorlage-verknuepfung', open: inserting(/^Verknüpfung/) },
  { name: 'vorlage-bezug', open: afterwards(withDialog(openedPaper, 'Bezug hinzufügen'), foundPapers) },
  { name: 'vorlage-einplanen', open: withDialog(paperNamed('0002'), /^Auf die Tagesordnung/) },
  { name: 'vorlage-zurueckgezogen', open: paperNamed('0005') },
  { name: 'einlesen', open: readImport },
  { name: 'einlesen-pruefen', open: openedImport },
  { name: 'einlesen-ergaenzen', open: incompleteImport },
  { name: 'einlesen-niederschrift', open: minutesAsImport },
  { name: 'anfrage', open: openedInquiry },
  { name: 'anfrage-angaben', open: withDialog(openedInquiry, 'Antwort: Angaben ändern') },
  { name: 'anfrage-weiterleiten', open: withDialog(openedInquiry, 'Weiterleiten …') },
  { name: 'anfrage-antwort-senden', open: withDialog(openedInquiry, 'Antwort senden …') },
  { name: 'anfrage-text-einfuegen', open: withDialog(openedInquiry, 'Text einfügen …') },
  { name: 'vorlage-anlagen', open: attachedPaper },
  { name: 'stellen', open: reportsList },
  { name: 'stelle-anlegen', open: withDialog(reportsList, 'Stelle anlegen') },
  { name: 'berichtszeitraum-anlegen', open: withDialog(reportsList, 'Berichtszeitraum anlegen') },
  { name: 'bericht', open: openedReport },
  { name: 'bericht-erinnern', open: withDialog(openedReport, 'Erinnern …') },
  { name: 'sammelbericht', open: collectedReport },
];
