import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { isMissing, referenceFile } from '../support/docx.ts';
import { type AppUnderTest, launchApp } from '../support/launch.ts';
import { focusIn, type Hands, keyboard, mouse, typeAt } from './hands.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/inquiry');
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

const isSkipped = !testBrowser() || isMissing('../shared');

describe.skipIf(isSkipped)('an Anfrage from its questions to the answer', () => {
  test.each(hands)('with %s', async (_name, handsOf) => {
    app = await launchApp();
    const { page } = app;
    const used = handsOf(page);
    const look = looker(page, handsOf === mouse);
    await page.setViewportSize({ width: 1366, height: 768 });
    await used.press(page.getByRole('button', { name: 'Beispielsitzung laden' }));
    await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
    await receive(page, used, look);
    await answerInWriting(page, used, look);
    await askAnother(page, used, look);
    await sendAnswer(page, used, look);
    await used.press(
      page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Übersicht' }),
    );
    await page.getByText('3 von 4 beantwortet').waitFor();
    await look('uebersicht');
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
  await press(page.getByRole('button', { name: button }));
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  return dialog;
}

/** The Anfrage comes in with its questions; the office that answers gets a day. */
async function receive(page: Page, used: Hands, look: Look): Promise<void> {
  const { press, choose, write, digits } = used;
  await press(page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Vorlagen' }));
  const creating = await openDialog(page, used, 'Vorlage anlegen');
  await choose(creating.getByRole('button', { name: /Art/ }), 'Anfrage');
  await write(creating.getByRole('textbox', { name: 'Betreff' }), 'Netzwerk der Vereine');
  await press(creating.getByRole('button', { name: 'Vorlage anlegen' }));
  await page.getByText('Noch keine Frage.').waitFor();
  await look('leer');
  const terms = await openDialog(page, used, 'Antwort: Angaben ändern');
  await digits(terms.getByRole('group', { name: 'Fällig am' }), '18112026');
  await write(terms.getByRole('textbox', { name: 'E-Mail' }), 'amt@example.org');
  await look('angaben');
  await press(terms.getByRole('button', { name: 'Speichern' }));
  await page.getByText(/18\.11\.2026, /).waitFor();
}

/** The written answer as it was received goes to its questions in one go. */
async function answerInWriting(page: Page, used: Hands, look: Look): Promise<void> {
  const pasting = await openDialog(page, used, 'Text einfügen …');
  await page.keyboard.insertText(readFileSync(referenceFile('seeds/002_62bbf3d3031a433a.txt'), 'utf8'));
  await pasting.getByText('3 Fragen erkannt.').waitFor();
  await look('einfuegen');
  await used.press(pasting.getByRole('button', { name: 'Übernehmen' }));
  await page.getByText('0 von 3 beantwortet').waitFor();
  for (const number of [1, 2, 3]) {
    await used.press(page.getByRole('button', { name: `Frage ${number} ändern` }));
    await used.press(page.getByRole('button', { name: 'Antwort ist fertig' }));
    await page.getByText(`${number} von 3 beantwortet`).waitFor();
  }
  await look('beantwortet');
}

/** What is asked in the meeting gets its answer later. */
async function askAnother(page: Page, used: Hands, look: Look): Promise<void> {
  await used.press(page.getByRole('button', { name: 'Nachfrage in der Sitzung' }));
  await typeAt(page.getByRole('textbox', { name: 'Nachfrage 4', exact: true }), 'Wer lädt dazu ein?');
  await used.write(page.getByRole('textbox', { name: 'Antwort auf Nachfrage 4' }), 'Das klärt das Amt.');
  await page.getByText(/Gespeichert \d\d:\d\d:\d\d/).waitFor();
  await look('nachfrage');
  await used.press(page.getByRole('button', { name: 'Schließen' }));
  await page.getByText('in Arbeit').waitFor();
  await page.reload();
  await page.getByText('Das klärt das Amt.').waitFor();
  const reminding = await openDialog(page, used, 'Weiterleiten …');
  await reminding.getByRole('textbox', { name: /^An(?! die)/ }).waitFor();
  await look('weiterleiten');
  const filePath = path.join(results, 'nachricht.eml');
  app?.answer('showSaveDialog', { canceled: false, filePath });
  await used.press(reminding.getByRole('button', { name: 'Nachricht speichern' }));
  await reminding.getByText(`Gespeichert: ${filePath}`).waitFor();
  await used.press(reminding.getByRole('button', { name: 'Ja, versandt' }));
  await reminding.waitFor({ state: 'detached' });
  await page.getByText(/weitergeleitet: amt@example\.org/).waitFor();
  expect(readFileSync(filePath, 'utf8')).toContain('To: amt@example.org');
}

/** The answer goes to who asked, as Word file and PDF; the day stays in sight. */
async function sendAnswer(page: Page, used: Hands, look: Look): Promise<void> {
  const sending = await openDialog(page, used, 'Antwort senden …');
  await used.write(sending.getByRole('textbox', { name: /^An/ }), 'adler@example.org');
  await used.choose(sending.getByRole('button', { name: /Die Antwort liegt bei als/ }), 'Word-Datei und PDF');
  await look('antwort-senden');
  const filePath = path.join(results, 'antwort.eml');
  app?.answer('showSaveDialog', { canceled: false, filePath });
  await used.press(sending.getByRole('button', { name: 'Nachricht speichern' }));
  await sending.getByText(`Gespeichert: ${filePath}`).waitFor();
  // What is asked next is in sight without scrolling, and has the focus.
  const asked = sending.getByRole('button', { name: 'Ja, versandt' });
  await expect.poll(async () => isInSight(page, asked)).toBe(true);
  await expect.poll(() => asked.evaluate((one) => one === document.activeElement)).toBe(true);
  await used.press(sending.getByRole('button', { name: 'Ja, versandt' }));
  await sending.waitFor({ state: 'detached' });
  await page.getByText(/^Gesandt am .* an adler@example\.org$/).waitFor();
  const { attachments } = await PostalMime.parse(readFileSync(filePath));
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual([
    expect.stringContaining('wordprocessingml'),
    'application/pdf',
  ]);
}

async function isInSight(page: Page, shown: Locator): Promise<boolean> {
  const box = await shown.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0);
}
