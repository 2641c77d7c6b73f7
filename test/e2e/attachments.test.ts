import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { describe, expect, onTestFinished, test } from 'vitest';
import { png } from '../electron/core/word/write/pictures.ts';
import { pdfSaying } from '../support/attachments.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { launchWeb } from '../support/launchWeb.ts';
import { prepared, sampleProgram } from '../support/program.ts';
import { focusIn, leave, tickAt } from './hands.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/attachments');
mkdirSync(results, { recursive: true });
const openProgram = sampleProgram();

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(results, `${name}.png`) });
  expect((await accessibilityFaults(page)).map(({ rule }) => rule)).toEqual([]);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-anlagen-'));
function onDisk(name: string, content: Uint8Array | string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const entries = [{ name: 'Anna', email: 'anna@example.org' }];

/** Six files as an office has them. */
const files = () => ({
  plan: onDisk('Kostenplan_2027.pdf', pdfSaying('Kostenplan', 'Miete und Material')),
  picture: onDisk('Raumskizze.png', png(300, 200)),
  note: onDisk('Notiz.txt', 'Eine Notiz.'),
  wages: onDisk('Lohnliste der Küche.txt', 'Löhne'),
  table: onDisk('Zahlen.xlsx', 'PK'),
  program: onDisk('Rechner.exe', 'MZ'),
});

async function plannedId(page: Page): Promise<string> {
  const planned = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'planned');
  return planned?.id ?? '';
}

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

const choose = (area: Locator, ...chosen: string[]) =>
  area.locator('input[type="file"]').setInputFiles(chosen);

/** Lets go of a file above the zone, as a clerk who drags it there. `size`: of one that holds nothing but zeros. */
async function drop(zone: Locator, name: string, { text = '', size = 0 }): Promise<void> {
  await zone.evaluate(
    (node, [fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.effectAllowed = 'all';
      const part = typeof content === 'string' ? content : new Uint8Array(content);
      dataTransfer.items.add(new File([part], fileName));
      const { x, y } = node.getBoundingClientRect();
      const at = { bubbles: true, cancelable: true, clientX: x + 5, clientY: y + 5 };
      for (const type of ['dragenter', 'dragover', 'drop'])
        node.dispatchEvent(new DragEvent(type, { dataTransfer, ...at }));
    },
    [name, size > 0 ? size : text] as const,
  );
}

async function itemAttachments(page: Page, item: string): Promise<Locator> {
  await page.getByRole('button', { name: `Punkt ${item}: Aktionen` }).click();
  await page.getByRole('menuitem', { name: 'Anlagen …' }).click();
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  return dialog;
}

const tick = (page: Page, name: string | RegExp) => tickAt(page.getByRole('checkbox', { name }));

/** It shows what is stored, and so only once it is. */
async function makePublic(page: Page, title: string): Promise<void> {
  const name = `„${title}“ ist öffentlich`;
  await tickAt(page.getByRole('checkbox', { name }));
}

describe.skipIf(!testBrowser())('Anlagen of a meeting', () => {
  test('six files, two of them non-public, come in, are looked at and go out with the invitation', async () => {
    const { dataFile } = await prepared((core) =>
      core('lists.save', { id: null, name: 'Runde', source: 'own', clearance: 'nonPublic', entries }),
    );
    const { page, answer } = await openProgram(dataFile);
    const own = files();
    const id = await plannedId(page);
    await open(page, `/sitzungen/${id}/tagesordnung`);
    const ofMeeting = page.getByRole('region', { name: 'Anlagen zur Sitzung' });
    await ofMeeting.getByText('Noch keine Anlage.').waitFor();
    await choose(ofMeeting, own.plan, own.picture);
    await ofMeeting.getByRole('button', { name: 'Raumskizze', exact: true }).waitFor();
    await drop(ofMeeting.locator('.drop-zone'), 'Gezogen.txt', { text: 'Hierher gezogen.' });
    await ofMeeting.getByRole('button', { name: 'Gezogen', exact: true }).waitFor();
    const dialog = await itemAttachments(page, '1');
    await choose(dialog, own.note, own.wages, own.table);
    await dialog.getByRole('button', { name: 'Zahlen', exact: true }).waitFor();
    await look(page, 'am-punkt');
    for (const name of ['Notiz', 'Zahlen']) await makePublic(page, name);
    await leave(dialog);
    for (const name of ['Kostenplan 2027', 'Gezogen']) await makePublic(page, name);
    await ofMeeting.scrollIntoViewIfNeeded();
    await look(page, 'an-der-sitzung');
    await lookAtPreviews(page, ofMeeting);
    await open(page, `/sitzungen/${id}/versand`);
    await sendToMembers(page, answer);
    await refusedForThePress(page);
  });

  test('a program is opened by the system, after a warning', async () => {
    const { page, events } = await openProgram();
    const { program } = files();
    await open(page, `/sitzungen/${await plannedId(page)}/tagesordnung`);
    const own = page.getByRole('region', { name: 'Anlagen zur Sitzung' });
    await choose(own, program);
    await own.getByRole('button', { name: 'Rechner', exact: true }).click();
    const question = page.getByRole('alertdialog');
    await question.getByText(/auch ein schädliches/).waitFor();
    await look(page, 'warnung');
    await question.getByRole('button', { name: 'Trotzdem öffnen' }).click();
    await question.waitFor({ state: 'detached' });
    const opened = events.filter((one) => one.type === 'shell' && one.operation === 'openPath');
    expect(opened).toMatchObject([{ target: expect.stringMatching(/Rechner\.exe$/) as string }]);
  });

  test('in a browser a file of 200 MB shows how far it is, and is given up in between', async () => {
    const web = await launchWeb();
    onTestFinished(async () => {
      await web.quit();
    });
    const { page } = web;
    await call(page, 'setup.loadSample', {});
    await page.reload();
    const id = await plannedId(page);
    await open(page, `/sitzungen/${id}/tagesordnung`);
    const own = page.getByRole('region', { name: 'Anlagen zur Sitzung' });
    await own.getByText('Noch keine Anlage.').waitFor();
    await drop(own.locator('.drop-zone'), 'Luftbild.bin', { size: 200 * 1024 * 1024 });
    const progress = own.getByRole('progressbar', { name: '„Luftbild.bin“ wird hinzugefügt' });
    await progress.waitFor();
    await look(page, 'kommt-an');
    await own.getByRole('button', { name: '„Luftbild.bin“ abbrechen' }).click();
    await progress.waitFor({ state: 'detached' });
    await own.getByText('Noch keine Anlage.').waitFor();
    const stored = await call(page, 'attachments.list', { owner: { kind: 'meeting', id } });
    expect(stored.attachments).toEqual([]);
  });
});

/** The first page of the PDF is really drawn, and the picture has its size. */
async function lookAtPreviews(page: Page, own: Locator): Promise<void> {
  await own.getByRole('button', { name: 'Kostenplan 2027', exact: true }).click();
  const sheet = page.getByRole('img', { name: 'Seite 1 von 1' });
  await sheet.waitFor();
  const isDrawn = () =>
    sheet.evaluate((node) => {
      if (!(node instanceof HTMLCanvasElement) || node.width === 0) return false;
      const { data } = node.getContext('2d')?.getImageData(0, 0, node.width, node.height) ?? { data: [] };
      return [...data].some((value, at) => at % 4 === 0 && value < 100 && (data[at + 3] ?? 0) > 100);
    });
  await expect.poll(isDrawn).toBe(true);
  await page.getByText('Kostenplan Miete und Material').waitFor({ state: 'attached' });
  await look(page, 'pdf');
  await leave(page.getByRole('dialog'));
  await own.getByRole('button', { name: 'Raumskizze', exact: true }).click();
  const picture = page.getByRole('img', { name: 'Raumskizze' });
  await expect
    .poll(() => picture.evaluate((node) => (node instanceof HTMLImageElement ? node.naturalWidth : 0)))
    .toBe(300);
  await look(page, 'bild');
  await leave(page.getByRole('dialog'));
}

type Answer = Awaited<ReturnType<typeof openProgram>>['answer'];

async function sendToMembers(page: Page, answer: Answer): Promise<void> {
  await tick(page, /^Einladung/);
  await page.getByRole('group', { name: 'Anlagen mitsenden' }).getByRole('button', { name: 'Alle' }).click();
  await page.getByRole('checkbox', { name: /^Lohnliste/, checked: true }).waitFor();
  await tick(page, /^Runde/);
  await look(page, 'versand');
  const filePath = path.join(folder, 'Einladung.eml');
  answer('showSaveDialog', { canceled: false, filePath });
  await page.getByRole('button', { name: 'E-Mail-Entwurf speichern …' }).click();
  await page.getByText(`Gespeichert: ${filePath}`).waitFor();
  const mail = await PostalMime.parse(readFileSync(filePath));
  expect(mail.attachments.map(({ filename }) => filename)).toEqual([
    expect.stringMatching(/^Einladung.*\.docx$/),
    'Kostenplan 2027.pdf',
    'Raumskizze.png',
    'Gezogen.txt',
    'Notiz.txt',
    'Lohnliste der Küche.txt',
    'Zahlen.xlsx',
    expect.stringMatching(/\.ics$/),
  ]);
}

/** The press never gets the two; without them, what everybody may read goes out. */
async function refusedForThePress(page: Page): Promise<void> {
  await expect.poll(() => page.getByRole('checkbox', { name: /^Einladung/ }).isChecked()).toBe(false);
  const offered = page.getByRole('group', { name: 'Anlagen mitsenden' });
  await tick(page, /^Bekanntmachung/);
  await offered.getByRole('button', { name: 'Alle' }).click();
  await offered.getByRole('checkbox', { name: /^Lohnliste/, checked: true }).waitFor();
  await tick(page, /^Presse/);
  await page.getByText(/„Presse“ ist öffentlich; „Lohnliste der Küche\.txt“/).waitFor();
  await page.getByText(/„Presse“ ist öffentlich; „Raumskizze\.png“/).waitFor();
  await look(page, 'presse-abgelehnt');
  await offered.getByRole('button', { name: 'Nur öffentliche' }).click();
  await page.getByText(/„Presse“ ist öffentlich; „Lohnliste/).waitFor({ state: 'detached' });
  await page.getByText(/Was in „Zahlen\.xlsx“ steht, kann Ratsfeder nicht lesen/).waitFor();
  await look(page, 'presse');
}
