import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { paragraphsOf } from '../support/docx.ts';
import { type AppUnderTest, launchApp } from '../support/launch.ts';
import { aCollectedFile } from '../support/reports.ts';
import { focusIn, type Hands, keyboard, mouse, untilSaved } from './hands.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/reports');
mkdirSync(results, { recursive: true });

let app: AppUnderTest | undefined;
afterEach(async () => {
  await app?.kill();
  app = undefined;
});

const hands: [string, (page: Page) => Hands][] = [
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
];

describe.skipIf(!testBrowser())('reports of partners, from who owes one to the Sammelbericht', () => {
  test.each(hands)('with %s', async (_name, handsOf) => {
    app = await launchApp();
    const { page } = app;
    const used = handsOf(page);
    const look = looker(page, handsOf === mouse);
    await page.setViewportSize({ width: 1366, height: 768 });
    await used.press(page.getByRole('button', { name: 'Beispielsitzung laden' }));
    await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
    await enter(page, used, look);
    await receive(page, used, look);
    await remind(page, used, look);
    await takeOver(page, used, look);
    await publish(page, used, look);
  });
});

type Look = (name: string) => Promise<void>;

/** With the mouse each screen is pictured and asked for its faults; the keyboard sees the same. */
const looker =
  (page: Page, looks: boolean): Look =>
  async (name) => {
    if (!looks) return;
    await page.screenshot({ path: path.join(results, `${name}.png`) });
    expect((await accessibilityFaults(page)).map(({ rule }) => rule)).toEqual([]);
  };

async function openDialog(page: Page, { press }: Hands, button: string | RegExp) {
  await press(page.getByRole('button', { name: button, exact: typeof button === 'string' }));
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  return dialog;
}

const area = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name });

/** Two partners, and the period for which they are asked. */
async function enter(page: Page, used: Hands, look: Look): Promise<void> {
  await used.press(area(page, 'Vorlagen'));
  await used.press(page.getByRole('link', { name: 'Berichtspflichtige Stellen' }));
  await page.getByRole('heading', { name: 'Noch keine berichtspflichtige Stelle' }).waitFor();
  await look('leer');
  const first = await openDialog(page, used, 'Erste Stelle anlegen');
  await used.write(first.getByRole('textbox', { name: 'Name' }), 'Jugendring');
  await used.digits(first.getByRole('group', { name: 'Beitritt' }), '11112021');
  await used.write(first.getByRole('textbox', { name: 'Kontakt' }), 'Frau Adler');
  await used.write(first.getByRole('textbox', { name: 'E-Mail' }), 'adler@example.org');
  await look('stelle');
  await used.press(first.getByRole('button', { name: 'Speichern' }));
  await page.getByRole('row', { name: /Jugendring/ }).waitFor();
  const period = await openDialog(page, used, 'Berichtszeitraum anlegen');
  await used.write(period.getByRole('textbox', { name: 'Bezeichnung' }), 'Bericht 2022');
  await used.digits(period.getByRole('group', { name: 'Berichte bis' }), '31012023');
  await look('zeitraum');
  await used.press(period.getByRole('button', { name: 'Speichern' }));
  await page.getByText(/Berichte bis 31\.01\.2023, seit .* fällig/).waitFor();
  await look('liste');
  await used.press(area(page, 'Übersicht'));
  await page.getByText('1 Bericht fehlt', { exact: true }).waitFor();
  await look('uebersicht');
  await used.press(page.getByRole('link', { name: 'Bericht 2022', exact: true }));
}

async function openReport(page: Page, used: Hands): Promise<void> {
  await used.press(page.getByRole('row', { name: /Jugendring/ }));
  await page.getByRole('heading', { name: 'Jugendring', exact: true }).waitFor();
}

/** A report is pasted, saves itself, and is called received. */
async function receive(page: Page, used: Hands, look: Look): Promise<void> {
  await openReport(page, used);
  const text = page.getByRole('textbox', { name: 'Text des Berichts' });
  await untilSaved(page, () => used.write(text, 'Im Juli war Sommerfest.'));
  await page.reload();
  await text.getByText('Im Juli war Sommerfest.').waitFor();
  await used.press(page.getByRole('button', { name: 'Bericht ist eingegangen' }));
  await page.getByText(/^eingegangen am/).waitFor();
  await look('eingegangen');
}

/** Opened again, the partner is reminded. */
async function remind(page: Page, used: Hands, look: Look): Promise<void> {
  await used.press(page.getByRole('button', { name: 'Weiteres zum Bericht' }));
  await used.press(page.getByRole('menuitem', { name: 'Wieder auf offen setzen' }));
  const dialog = await openDialog(page, used, 'Erinnern …');
  await dialog.getByRole('textbox', { name: 'Betreff' }).waitFor();
  await look('erinnern');
  const filePath = path.join(results, 'erinnerung.eml');
  app?.answer('showSaveDialog', { canceled: false, filePath });
  await used.press(dialog.getByRole('button', { name: 'Nachricht speichern' }));
  await dialog.getByText(`Gespeichert: ${filePath}`).waitFor();
  await used.press(dialog.getByRole('button', { name: 'Ja, versandt' }));
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('listitem').filter({ hasText: 'adler@example.org' }).waitFor();
  expect(readFileSync(filePath, 'utf8')).toContain('To: adler@example.org');
}

/** A report that exists goes into the same period; what was written stays. */
async function takeOver(page: Page, used: Hands, look: Look): Promise<void> {
  await used.press(page.getByRole('button', { name: 'Alle Stellen' }));
  const chooser = page.waitForEvent('filechooser');
  await used.press(page.getByRole('button', { name: 'Sammelbericht einlesen …' }));
  const buffer = Buffer.from(aCollectedFile());
  await (await chooser).setFiles({ name: 'Bericht.txt', mimeType: 'text/plain', buffer });
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Erkannt: Vorwort, 1 Kapitel, 4 Stellen, 3 Berichte.').waitFor();
  await dialog.getByText('Das Vorwort nennt 5 Stellen, in der Übersicht stehen 4.').waitFor();
  await focusIn(dialog);
  await used.choose(dialog.getByRole('button', { name: /Übernehmen in/ }), 'Bericht 2022');
  await look('einlesen');
  await used.press(dialog.getByRole('button', { name: '4 Stellen übernehmen' }));
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('row')
    .filter({ hasText: /Stadtwerke.*kein Bericht/ })
    .waitFor();
  await look('uebernommen');
  await openReport(page, used);
  await used.press(page.getByRole('button', { name: 'Bericht ist eingegangen' }));
  await page.getByText(/^eingegangen am/).waitFor();
  await used.press(page.getByRole('button', { name: 'Alle Stellen' }));
}

/** A further chapter, and the document. */
async function publish(page: Page, used: Hands, look: Look): Promise<void> {
  await used.press(page.getByRole('link', { name: 'Sammelbericht', exact: true }));
  await page.getByRole('textbox', { name: 'Text des Vorworts' }).waitFor();
  await used.press(page.getByRole('button', { name: 'Kapitel', exact: true }));
  const heading = page.getByRole('textbox', { name: 'Überschrift von Kapitel 2' });
  await untilSaved(page, () => used.write(heading, 'Ausblick'));
  await look('sammelbericht');
  const filePath = path.join(results, 'sammelbericht.docx');
  app?.answer('showSaveDialog', { canceled: false, filePath });
  await used.press(page.getByRole('button', { name: 'Als Word-Datei speichern' }));
  await page.getByText(`Gespeichert: ${filePath}`).waitFor();
  const words = paragraphsOf(readFileSync(filePath)).map(({ text }) => text.trim());
  expect(words).toContain('Ausblick');
  expect(words).toContain('Im Juli war Sommerfest.');
  expect(words).toContain('kein Bericht');
}
