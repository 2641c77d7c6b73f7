import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { call } from '../support/call.ts';
import { testBrowser } from '../support/browser.ts';
import { isMissing } from '../support/docx.ts';
import { readPdf } from '../support/pdf.ts';
import { sampleProgram } from '../support/program.ts';
import { focusIn, mouse } from './hands.ts';

const openProgram = sampleProgram();

const passphrase = 'vier Wörter gegen Neugier';

/** The program with the sample: a meeting whose minutes are being written (6.), and the next one (7.). */
async function openSample() {
  const app = await openProgram();
  const { page } = app;
  const rows = await call(page, 'meetings.list', {});
  const idOf = (number: number) => {
    const row = rows.find((one) => one.number === number);
    if (!row) throw new Error(`The sample has no ${number}th meeting.`);
    return row.id;
  };
  const go = (to: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, to);
  return { app, page, past: idOf(6), next: idOf(7), go };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const pane = (page: Page) => page.getByRole('region', { name: 'Niederschrift (vollständig)' });

/** Gives a reason for every error that stands. */
async function explainErrors(page: Page, meetingId: string) {
  const checks = await call(page, 'checks.list', { meetingId, kind: 'minutes' });
  const errors = checks.filter(
    ({ severity, overrideReason }) => severity === 'error' && overrideReason === null,
  );
  const explain = button(page, 'Begründen …');
  for (let left = errors.length; left > 0; left--) {
    await expect.poll(() => explain.count()).toBe(left);
    await explain.first().click();
    await page.getByLabel('Warum das so stehen bleibt').fill('So in der Sitzung festgestellt.');
    await button(page, 'Begründung festhalten').click();
  }
  await expect.poll(() => explain.count()).toBe(0);
}

/** A key for everyone whose consent is missing, as the chairs made them before. */
async function makeKeys(page: Page, meetingId: string) {
  const rows = await call(page, 'documents.list', { meetingId });
  const waiting = rows.flatMap(({ documents }) => documents.flatMap(({ waitingFor }) => waitingFor));
  const ids = new Set(waiting.map(({ personId }) => personId));
  for (const personId of ids) {
    const holder = waiting.find((one) => one.personId === personId)?.name ?? '';
    await call(page, 'keys.create', { personId, holder, passphrase });
  }
  await page.reload();
  return waiting.length;
}

async function decide(page: Page, name: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Passphrase/).fill(passphrase);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Finishes the minutes of the sample's past meeting; then the Niederschrift is shown. */
async function finishMinutes(page: Page, past: string, go: (to: string) => Promise<void>) {
  await go(`/sitzungen/${past}/protokoll`);
  await button(page, 'Niederschrift fertigstellen').click();
  await pane(page).waitFor();
  await page.getByRole('heading', { name: 'Prüfungen' }).waitFor();
}

async function present(page: Page, meetingId: string) {
  await explainErrors(page, meetingId);
  await button(page, 'Zur Freigabe geben').click();
  await pane(page).getByText('zur Freigabe · Fassung 1').first().waitFor();
}

describe.skipIf(!testBrowser())('the documents of a meeting', () => {
  test('before its end the invitation is shown, and other documents lie one click away', async () => {
    const { page, next, go } = await openSample();
    await go(`/sitzungen/${next}/dokumente`);
    await page.getByRole('region', { name: 'Vorschau der Einladung' }).locator('section').first().waitFor();
    const list = page.getByRole('navigation', { name: 'Dokumente der Sitzung' });
    // Folded links are no part of what is read.
    await expect.poll(() => list.locator('a').count()).toBeGreaterThanOrEqual(11);
    await list.getByText('In der Sitzung').click();
    await list.getByRole('link', { name: /Anwesenheitsliste/ }).click();
    await page.getByRole('region', { name: 'Vorschau der Anwesenheitsliste' }).waitFor();
    expect(page.url()).toMatch(/dokumente\/attendanceSheet$/);
    await list.getByText('später oder auf Wunsch (2)').first().click();
    await list.getByRole('link', { name: /Nachtragstagesordnung/ }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /Nachtrag/ })
      .waitFor();
    await expect.poll(() => button(page, 'Als Word-Datei speichern').count()).toBe(0);
  });

  test('an extract has an address of its own, and the list of extracts is searched', async () => {
    const { page, past, go } = await openSample();
    const rows = await call(page, 'documents.list', { meetingId: past });
    const extract = rows.find(({ kind }) => kind === 'resolutionExtract');
    await go(`/sitzungen/${past}/dokumente/resolutionExtract:${extract?.subjectId ?? ''}`);
    await page
      .getByRole('region', { name: 'Vorschau des Beschlussauszugs' })
      .locator('section')
      .first()
      .waitFor();
    const list = page.getByRole('navigation', { name: 'Dokumente der Sitzung' });
    const current = list.locator('[aria-current="page"]');
    await expect.poll(() => current.textContent()).toContain(extract?.subject);
    await list.getByLabel('Beschluss suchen').fill('gibt es nicht');
    await list.getByText('Kein Beschluss passt zu „gibt es nicht“.').waitFor();
  });

  test('the minutes are checked, presented, released on this computer and saved as they were signed', async () => {
    const { app: host, page, past, go } = await openSample();
    await go(`/sitzungen/${past}/dokumente`);
    await pane(page).waitFor();
    await page.getByText(/sobald sie fertiggestellt ist/).waitFor();
    expect(await button(page, 'Zur Freigabe geben').isDisabled()).toBe(true);

    await finishMinutes(page, past, go);
    await present(page, past);
    const count = await makeKeys(page, past);
    for (let left = count; left > 0; left--) {
      await button(page, 'Freigeben …').click();
      await focusIn(page.getByRole('dialog'));
      await decide(page, 'Freigeben');
      await expect.poll(() => page.getByText(/^Freigegeben durch/).count()).toBeGreaterThan(count - left);
    }
    await pane(page).getByText('freigegeben · Fassung 1').first().waitFor();
    await page.getByText('Freigegeben. Dieses Dokument ändert sich nicht mehr.').waitFor();

    const file = path.join(host.dir, 'freigegeben.docx');
    host.answer('showSaveDialog', { canceled: false, filePath: file });
    await button(page, 'Als Word-Datei speichern').click();
    await page.getByText(/^Gespeichert: /).waitFor();
    const rows = await call(page, 'documents.list', { meetingId: past });
    const released = rows.find(({ kind }) => kind === 'minutes')?.documents[0];
    const stored = await call(page, 'documents.stored', { id: released?.id ?? '' });
    expect(readFileSync(file).equals(stored.bytes)).toBe(true);

    const archive = path.join(host.dir, 'Archiv.pdf');
    host.answer('showSaveDialog', { canceled: false, filePath: archive });
    await button(page, 'PDF für das Archiv').click();
    await page.getByText(/^Gespeichert: .*Archiv\.pdf/).waitFor();
    const { attached } = await readPdf(readFileSync(archive));
    expect(Buffer.from(attached[0]?.bytes ?? []).equals(stored.bytes)).toBe(true);

    await page.getByRole('radio', { name: 'Jetziger Stand' }).check({ force: true });
    await expect.poll(() => page.getByRole('radio', { name: 'Jetziger Stand' }).isChecked()).toBe(true);
    await page.getByText('Prüfsumme und Dateiname').waitFor({ state: 'attached' });
    await expect.poll(() => page.getByText(`SHA-256: ${released?.sha256}`).count()).toBe(1);
    await enterObjection(page);
  });

  test('a file edited by hand becomes the draft, and building anew asks first', async () => {
    const { app: host, page, next, go } = await openSample();
    await go(`/sitzungen/${next}/dokumente/invitation`);
    const { bytes } = await call(page, 'documents.export', { meetingId: next, kind: 'invitation' });
    const file = path.join(host.dir, 'Einladung geändert.docx');
    writeFileSync(file, bytes);
    const chosen = page.waitForEvent('filechooser');
    await button(page, 'Von Hand bearbeitete Datei übernehmen …').click();
    await (await chosen).setFiles(file);
    await page.getByText('von Hand bearbeitet · Fassung 1').first().waitFor();
    await page.getByText('Einladung geändert.docx', { exact: true }).first().waitFor();
    host.answer('showSaveDialog', { canceled: false, filePath: path.join(host.dir, 'Einladung.pdf') });
    await button(page, 'Als PDF speichern').click();
    await page.getByText(/^Gespeichert: .*wurde in Word bearbeitet/).waitFor();
    await expect.poll(() => page.locator('.print-root').count()).toBe(0);
    await button(page, 'Neu erzeugen').click();
    await page.getByRole('alertdialog').getByText('haben Sie in Word bearbeitet', { exact: false }).waitFor();
    await button(page, 'Abbrechen').click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByText('von Hand bearbeitet · Fassung 1').first().waitFor();
    await button(page, 'Neu erzeugen').click();
    await button(page, 'Verwerfen und neu erzeugen').click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByText('von Hand bearbeitet · Fassung 1').count()).toBe(0);
  });

  test('a PDF is tagged, has an outline, and says what the Word file says', async () => {
    if (isMissing('pdftotext')) return;
    const { app: host, page, past, go } = await openSample();
    await go(`/sitzungen/${past}/dokumente/minutes`);
    await page
      .getByRole('region', { name: 'Vorschau der Niederschrift' })
      .locator('section')
      .first()
      .waitFor();
    const file = path.join(host.dir, 'Niederschrift.pdf');
    host.answer('showSaveDialog', { canceled: false, filePath: file });
    await button(page, 'Als PDF speichern').click();
    await page.getByText(/^Gespeichert: /).waitFor();
    expect(existsSync(file)).toBe(true);
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain('Niederschrift');
    expect(text).toMatch(/Seite 1 von \d+/);
    expect(text).toContain('Zuschuss an den Verein');
    expect(text, 'a tab goes to its stop').toMatch(/Ort: {6,}Rathaus/);
    const { bookmarks, xmp } = await readPdf(readFileSync(file));
    expect(bookmarks).toContain('Anwesend:');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(await button(page, 'PDF für das Archiv').count()).toBe(0);
  });
});

async function enterObjection(page: Page) {
  const dialog = page.getByRole('dialog');
  await button(page, 'Einwendung eintragen …').click();
  await focusIn(dialog);
  await dialog.getByLabel('Erhoben von').fill('Herr Muster');
  await dialog.getByLabel('Einwendung', { exact: true }).fill('Die Wortmeldung fehlt.');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('noch nicht behandelt').waitFor();
  await button(page, 'Einwendung von Herrn Muster bearbeiten').click();
  await focusIn(dialog);
  await mouse(page).choose(dialog.getByRole('button', { name: /Entscheidung/ }), 'zurückgewiesen');
  await dialog.getByLabel('Wortlaut der Entscheidung').fill('Die Niederschrift bleibt, wie sie ist.');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Die Niederschrift bleibt, wie sie ist.').waitFor();
  await button(page, 'Einwendung von Herrn Muster bearbeiten').click();
  await focusIn(dialog);
  await dialog.getByRole('button', { name: 'Einwendung löschen …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Einwendung löschen' }).click();
  await page.getByText('Es wurde keine Einwendung erhoben.').waitFor();
}
