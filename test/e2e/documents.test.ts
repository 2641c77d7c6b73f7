import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../shared/client.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { call } from '../support/call.ts';
import { testBrowser } from '../support/browser.ts';
import { isMissing } from '../support/docx.ts';
import { prepared, sampleProgram } from '../support/program.ts';
import { answerChecks } from '../support/release.ts';
import { focused, focusIn, mouse } from './hands.ts';

const openProgram = sampleProgram();

const passphrase = 'vier Wörter gegen Neugier';

type Numbers = { past: MeetingId; next: MeetingId };

/**
 * The program with the sample: a meeting whose minutes are being written (6.), and the next one (7.), as `before` has
 * left them.
 */
async function openSample(
  before: (core: Call, meetings: Numbers) => Promise<unknown> = () => Promise.resolve(),
) {
  const { dataFile, ...meetings } = await prepared(async (core) => {
    const rows = await core('meetings.list', {});
    const idOf = (number: number) => {
      const row = rows.find((one) => one.number === number);
      if (!row) throw new Error(`The sample has no ${number}th meeting.`);
      return row.id;
    };
    const found = { past: idOf(6), next: idOf(7) };
    await before(core, found);
    return found;
  });
  const app = await openProgram(dataFile);
  const { page } = app;
  const go = (to: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, to);
  return { app, page, ...meetings, go };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const pane = (page: Page) => page.getByRole('region', { name: 'Niederschrift (vollständig)' });

/** The minutes of a meeting finished. */
async function finish(core: Call, id: MeetingId) {
  const { version } = await core('meetings.get', { id });
  await core('meetings.setState', { id, version, state: 'minutesReady', reason: '' });
}

/** A document before the chair, who has a key on this computer: as often as consent is asked for, the answer says. */
async function presentTo(core: Call, meetingId: MeetingId, kind: 'minutes' | 'invitation') {
  await answerChecks({ call: core }, meetingId, kind);
  const { waitingFor } = await core('documents.present', { meetingId, kind });
  const holders = new Map(waitingFor.map(({ personId, name }) => [personId, name]));
  for (const [personId, holder] of holders) await core('keys.create', { personId, holder, passphrase });
  return waitingFor.length;
}

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

/** The Niederschrift of the past meeting as it lies before the chair, whose key is on this computer. */
async function openPresented() {
  let asked = 0;
  const { page, past, go } = await openSample(async (core, meetings) => {
    await finish(core, meetings.past);
    asked = await presentTo(core, meetings.past, 'minutes');
  });
  await go(`/sitzungen/${past}/dokumente`);
  await pane(page).getByText('zur Freigabe · Fassung 1').first().waitFor();
  return { page, past, asked };
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
    await expect.poll(() => list.getByRole('link').count()).toBeGreaterThanOrEqual(11);
    await list.getByRole('link', { name: /Anwesenheitsliste/ }).click();
    await page.getByRole('region', { name: 'Vorschau der Anwesenheitsliste' }).waitFor();
    expect(page.url()).toMatch(/dokumente\/attendanceSheet$/);
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

    await page.getByRole('radio', { name: 'Jetziger Stand' }).check({ force: true });
    await expect.poll(() => page.getByRole('radio', { name: 'Jetziger Stand' }).isChecked()).toBe(true);
    await page.getByText('Prüfsumme und Dateiname').waitFor({ state: 'attached' });
    await expect.poll(() => page.getByText(`SHA-256: ${released?.sha256}`).count()).toBe(1);
    await enterObjection(page);
  });

  test('what the chair returns comes back with remarks that lead to their items', async () => {
    const { page, past } = await openPresented();
    await button(page, 'Zurückgeben …').click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await mouse(page).choose(
      dialog.getByRole('button', { name: /Stelle/ }).first(),
      'TOP 2 ' + (await titleOf(page, past, '2')),
    );
    await dialog.getByLabel('Anmerkung 1', { exact: true }).fill('Bitte den Namen prüfen.');
    await dialog.getByLabel(/^Passphrase/).fill('falsch geraten, leider');
    await dialog.getByRole('button', { name: 'Zurückgeben', exact: true }).click();
    await dialog.getByText(/Die Passphrase passt nicht/).waitFor();
    await expect.poll(() => dialog.getByLabel(/^Passphrase/).inputValue()).toBe('');
    await focused(dialog.getByLabel(/^Passphrase/));
    expect(await dialog.getByLabel('Anmerkung 1', { exact: true }).inputValue()).toBe(
      'Bitte den Namen prüfen.',
    );
    await decide(page, 'Zurückgeben');
    const remarks = page.getByRole('region', { name: 'Anmerkungen zur Rückgabe' });
    await remarks.getByText('Bitte den Namen prüfen.').waitFor();
    await remarks.getByRole('link', { name: /^Zur Stelle/ }).click();
    await page.getByRole('tab', { name: 'Protokoll', selected: true }).waitFor();
    await page
      .getByRole('heading', { name: await titleOf(page, past, '2') })
      .first()
      .waitFor();
  });

  test('where the only chair refuses to sign, what is left to do is said (R33)', async () => {
    const { page, asked } = await openPresented();
    expect(asked).toBe(1);
    await button(page, 'Unterschrift verweigern …').click();
    await focusIn(page.getByRole('dialog'));
    await decide(page, 'Unterschrift verweigern');
    const note = page.getByRole('status').filter({ hasText: 'Ohne Zustimmung des Vorsitzes' });
    await note
      .getByText(/^Legen Sie die Niederschrift noch einmal vor: .* die Unterschrift verweigert/)
      .waitFor();
    await note.getByText(/^Stimmt niemand zu, .* von Hand unterschreiben \(§ 52 Abs\. 1 GO NRW\)/).waitFor();
    await button(page, 'Zur Freigabe geben').waitFor();
  });

  test('a remark stays with the consent; what has not changed since is not presented again', async () => {
    const { page, next, go } = await openSample((core, meetings) =>
      presentTo(core, meetings.next, 'invitation'),
    );
    await go(`/sitzungen/${next}/dokumente/invitation`);
    await page.getByText('zur Freigabe · Fassung 1').first().waitFor();
    await button(page, 'Freigeben …').click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByRole('button', { name: 'Anmerkung schreiben' }).click();
    await dialog.getByLabel('Anmerkung 1', { exact: true }).fill('Bitte rechtzeitig aushängen.');
    await decide(page, 'Freigeben');
    await page.getByRole('heading', { name: 'Fassungen' }).click();
    await page.getByText('Zum ganzen Dokument: Bitte rechtzeitig aushängen.').waitFor();
    await button(page, 'Neue Fassung zur Freigabe geben').click();
    await page
      .getByRole('alert')
      .getByText(/^Seit der Freigabe von Fassung 1 hat sich an diesem Dokument nichts geändert/)
      .waitFor();
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
    expect(readFileSync(file, 'latin1')).toContain('/Outlines');
    expect(execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8' })).toMatch(/H1[^]*H2/);
    await expect.poll(() => page.locator('.print-root').count()).toBe(0);
  });
});

const titleOf = async (page: Page, meetingId: string, number: string): Promise<string> =>
  (await call(page, 'agenda.list', { meetingId })).find((row) => row.number === number)?.title ?? '';

async function enterObjection(page: Page) {
  const dialog = page.getByRole('dialog');
  await button(page, 'Einwendung eintragen …').click();
  await focusIn(dialog);
  await dialog.getByLabel('Erhoben von').fill('Herr Muster');
  await dialog.getByLabel('Einwendung', { exact: true }).fill('Die Wortmeldung fehlt.');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('noch nicht behandelt').waitFor();
  await button(page, 'Einwendung von Herr Muster bearbeiten').click();
  await focusIn(dialog);
  await mouse(page).choose(dialog.getByRole('button', { name: /Entscheidung/ }), 'zurückgewiesen');
  await dialog.getByLabel('Wortlaut der Entscheidung').fill('Die Niederschrift bleibt, wie sie ist.');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Die Niederschrift bleibt, wie sie ist.').waitFor();
  await button(page, 'Einwendung von Herr Muster bearbeiten').click();
  await focusIn(dialog);
  await dialog.getByRole('button', { name: 'Einwendung löschen …' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Einwendung löschen' }).click();
  await page.getByText('Es wurde keine Einwendung erhoben.').waitFor();
}
