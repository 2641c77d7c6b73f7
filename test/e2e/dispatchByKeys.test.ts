import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { png } from '../electron/core/word/write/pictures.ts';
import { anItem } from '../support/app.ts';
import { pdfSaying } from '../support/attachments.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { prepared, sampleProgram } from '../support/program.ts';
import { arrowTo, focusIn, type Hands, keyboard, leave, reach } from './hands.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/dispatch-keys');
mkdirSync(results, { recursive: true });
const openProgram = sampleProgram();

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(results, `${name}.png`) });
  expect((await accessibilityFaults(page)).map(({ rule }) => rule)).toEqual([]);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-tasten-'));
function onDisk(name: string, content: Uint8Array | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** The sample with a list for members, and a non-public item. */
const anOffice = () =>
  prepared(async (core) => {
    const entries = [{ name: 'Anna', email: 'anna@example.org' }];
    await core('lists.save', { id: null, name: 'Runde', source: 'own', clearance: 'nonPublic', entries });
    const planned = (await core('meetings.list', {})).find(({ state }) => state === 'planned');
    const secret = 'Grundstück an der Hafenstraße';
    await anItem(core, { meetingId: planned?.id ?? '', title: secret, isPublic: false });
    return { secret };
  });

/** The files as the system's own window gives them, which opens on Enter. */
async function choose(page: Page, { press }: Hands, area: Locator, ...files: string[]): Promise<void> {
  const opened = page.waitForEvent('filechooser');
  await press(area.getByRole('button', { name: 'Dateien wählen …' }));
  await (await opened).setFiles(files);
}

async function makePublic(area: Locator, { press }: Hands, ...titles: string[]): Promise<void> {
  for (const title of titles) {
    const name = `„${title}“ ist öffentlich`;
    await press(area.getByRole('checkbox', { name }));
    await area.getByRole('checkbox', { name, checked: true }).waitFor();
  }
}

async function attachmentsOfItem(page: Page, { press }: Hands, item: string): Promise<Locator> {
  const actions = page.getByRole('button', { name: `Punkt ${item}: Aktionen` });
  await reach(page, page.getByRole('row').filter({ has: actions }));
  // From the row the arrows lead along what stands in it.
  await arrowTo(page, actions, 'ArrowRight');
  await page.keyboard.press('Enter');
  const entry = page.getByRole('menuitem', { name: 'Anlagen …' });
  await focusIn(page.getByRole('menu'));
  await press(entry);
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  return dialog;
}

/** Three at the meeting, three at its first item; two of the six stay non-public, and one tells what is non-public. */
async function attachSix(page: Page, used: Hands, secret: string): Promise<void> {
  const ofMeeting = page.getByRole('region', { name: 'Anlagen zur Sitzung' });
  await ofMeeting.getByText('Noch keine Anlage.').waitFor();
  await choose(
    page,
    used,
    ofMeeting,
    onDisk('Kostenplan.pdf', pdfSaying('Kostenplan', 'Miete und Material')),
    onDisk('Raumskizze.png', png(300, 200)),
    onDisk('Vermerk.txt', `Siehe auch: ${secret}.`),
  );
  await ofMeeting.getByRole('button', { name: 'Vermerk', exact: true }).waitFor();
  await makePublic(ofMeeting, used, 'Kostenplan', 'Vermerk');
  const dialog = await attachmentsOfItem(page, used, '1');
  const files = [onDisk('Programm.txt', 'Ab zehn Uhr.'), onDisk('Lohnliste.txt', 'Löhne')];
  await choose(page, used, dialog, ...files, onDisk('Aufruf.txt', 'Kommen Sie!'));
  await dialog.getByRole('button', { name: 'Aufruf', exact: true }).waitFor();
  await makePublic(dialog, used, 'Programm', 'Aufruf');
  await leave(dialog);
}

const tick = async (page: Page, { press }: Hands, name: string | RegExp) => {
  await press(page.getByRole('checkbox', { name }));
  await page.getByRole('checkbox', { name, checked: true }).waitFor();
};

describe.skipIf(!testBrowser())('with the keyboard alone', () => {
  test('an invitation with six Anlagen, two of them non-public, goes to members; the press gets what it may have', async () => {
    const { dataFile, secret } = await anOffice();
    const { page, answer } = await openProgram(dataFile);
    const used = keyboard(page);
    await used.press(
      page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Sitzungen' }),
    );
    await used.press(page.getByRole('row', { name: /7\. Sitzung/ }));
    await used.press(page.getByRole('tab', { name: 'Tagesordnung' }));
    await attachSix(page, used, secret);
    await used.press(page.getByRole('tab', { name: 'Versand' }));
    await sendToMembers(page, used, answer);
    await refusedForThePress(page, used);
  });
});

type Answer = Awaited<ReturnType<typeof openProgram>>['answer'];

async function sendToMembers(page: Page, used: Hands, answer: Answer): Promise<void> {
  await tick(page, used, /^Einladung/);
  await used.choose(page.getByRole('button', { name: /Dokumente gehen hinaus als/ }), 'Word-Datei und PDF');
  const offered = page.getByRole('group', { name: 'Anlagen mitsenden' });
  await used.press(offered.getByRole('button', { name: 'Alle' }));
  await page.getByRole('checkbox', { name: /^Lohnliste/, checked: true }).waitFor();
  const own = page.getByRole('region', { name: 'Weitere Dateien' });
  await choose(page, used, own, onDisk('Grußwort.txt', 'Herzlich willkommen.'));
  await own.getByRole('button', { name: 'Grußwort', exact: true }).waitFor();
  await tick(page, used, /^Runde/);
  await look(page, 'mitglieder');
  const filePath = path.join(folder, 'Einladung.eml');
  answer('showSaveDialog', { canceled: false, filePath });
  await used.press(page.getByRole('button', { name: 'E-Mail-Entwurf speichern …' }));
  await page.getByText(`Gespeichert: ${filePath}`).waitFor();
  const mail = await PostalMime.parse(readFileSync(filePath));
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([
    expect.stringMatching(/^Einladung.*\.docx$/),
    expect.stringMatching(/^Einladung.*\.pdf$/),
    'Kostenplan.pdf',
    'Raumskizze.png',
    'Vermerk.txt',
    'Programm.txt',
    'Lohnliste.txt',
    'Aufruf.txt',
    'Grußwort.txt',
    expect.stringMatching(/\.ics$/),
  ]);
}

/** Neither what is called non-public nor what tells it: the guard reads what a public Anlage says. */
async function refusedForThePress(page: Page, used: Hands): Promise<void> {
  await expect.poll(() => page.getByRole('checkbox', { name: /^Einladung/ }).isChecked()).toBe(false);
  const offered = page.getByRole('group', { name: 'Anlagen mitsenden' });
  const save = page.getByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  await tick(page, used, /^Bekanntmachung/);
  await used.press(offered.getByRole('button', { name: 'Alle' }));
  await tick(page, used, /^Presse/);
  await page.getByText(/„Presse“ ist öffentlich; „Lohnliste\.txt“ ist eine nichtöffentliche/).waitFor();
  await page.getByText(/„Presse“ ist öffentlich; „Raumskizze\.png“ ist eine nichtöffentliche/).waitFor();
  await used.press(offered.getByRole('button', { name: 'Nur öffentliche' }));
  await page.getByText(/„Presse“ ist öffentlich; „Lohnliste/).waitFor({ state: 'detached' });
  await page.getByText(/„Vermerk\.txt“ enthält nichtöffentliche Angaben/).waitFor();
  expect(await save.isDisabled()).toBe(true);
  await look(page, 'presse-abgelehnt');
  await used.press(offered.getByRole('checkbox', { name: /^Vermerk/ }));
  await page.getByText(/„Vermerk\.txt“ enthält/).waitFor({ state: 'detached' });
  await look(page, 'presse');
}
