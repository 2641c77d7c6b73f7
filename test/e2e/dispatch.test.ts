import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Call } from '../../shared/client.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import type { AppUnderTest } from '../support/launch.ts';
import { prepared, sampleProgram } from '../support/program.ts';
import { hostCertificate, PASSWORD, reply, type SmtpHost, smtpHost, USER } from '../support/smtpHost.ts';
import { paste } from './clipboard.ts';
import { focusIn, mouse } from './hands.ts';

const GONE = 'weg@example.org';

let app: AppUnderTest;
let host: SmtpHost;
/** Everybody the server was asked to take a message for. */
let asked: string[];
beforeEach(async () => {
  asked = [];
  host = await smtpHost({
    onRcptTo: ({ address }, _session, answer) => {
      asked.push(address);
      answer(address === GONE ? reply(550, 'Postfach unbekannt') : null);
    },
  });
});
afterEach(() => host.close());

const temporary = () => mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-versand-'));

const certificate = path.join(temporary(), 'stelle.pem');
writeFileSync(certificate, hostCertificate.cert);
/** This computer takes the test server's certificate for good. */
const openProgram = sampleProgram({ NODE_EXTRA_CA_CERTS: certificate });

/** The sample office. `sends`: this server is set up for sending, and Anna stands on a list of her own, "Runde". */
async function office({ sends = false } = {}): Promise<Page> {
  const { dataFile } = await prepared(async (core) => sends && setUpMail(core));
  app = await openProgram(dataFile);
  // The program keeps it from one test to the next.
  await call(app.page, 'mail.setPassword', { password: sends ? PASSWORD : '', remember: false });
  return app.page;
}

async function setUpMail(core: Call) {
  const sender = { fromName: 'Geschäftsstelle', fromEmail: 'rat@lindenau.example' };
  const server = { host: '127.0.0.1', port: host.port, security: 'starttls', user: USER } as const;
  const { version } = await core('mail.settings', {});
  await core('mail.save', { ...sender, ...server, way: 'smtp', version });
  const entries = [{ name: 'Anna', email: 'anna@example.org' }];
  return core('lists.save', { id: null, name: 'Runde', source: 'own', clearance: 'nonPublic', entries });
}

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Types the settings as a clerk does. */
async function fillSettings(page: Page, port: number): Promise<void> {
  const { write, choose } = mouse(page);
  await open(page, '/einstellungen/versand');
  await choose(page.getByRole('button', { name: /Üblicher Versandweg/ }), 'unmittelbar über den Mailserver');
  await write(page.getByRole('textbox', { name: 'Name des Absenders' }), 'Geschäftsstelle Lindenau');
  await write(page.getByRole('textbox', { name: 'E-Mail-Adresse des Absenders' }), 'rat@lindenau.example');
  await write(page.getByRole('textbox', { name: 'Server', exact: true }), '127.0.0.1');
  await write(page.getByRole('textbox', { name: 'Port' }), String(port));
  await write(page.getByRole('textbox', { name: 'Benutzername' }), USER);
}

async function enterPassword(page: Page, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Passwort des Mailkontos' });
  await focusIn(dialog);
  await mouse(page).write(dialog.getByRole('textbox', { name: /^Passwort/ }), password);
  await dialog.getByRole('button', { name: 'Weiter' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Creates a list of one's own with pasted addresses. */
async function addList(page: Page, name: string, allows: string, addresses: string): Promise<void> {
  const { write, choose } = mouse(page);
  await open(page, '/einstellungen/verteiler');
  await page.getByRole('button', { name: 'Verteiler anlegen' }).click();
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  await write(dialog.getByRole('textbox', { name: /^Name \(/ }), name);
  await choose(dialog.getByRole('button', { name: /Was sie erhalten dürfen/ }), allows);
  const first = dialog.getByRole('textbox', { name: 'Name, Eintrag 1' });
  await first.click();
  await paste(first, { 'text/plain': addresses });
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The tab of the planned meeting, with nothing but the invitation chosen. */
async function newDispatch(page: Page): Promise<void> {
  const meetings = await call(page, 'meetings.list', {});
  const planned = meetings.find(({ state }) => state === 'planned');
  await open(page, `/sitzungen/${planned?.id}/versand`);
  // What was sent before has let go of it.
  await expect.poll(() => page.getByRole('checkbox', { name: /^Einladung/ }).isChecked()).toBe(false);
  await tick(page, /^Einladung/);
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Betreff' }).inputValue())
    .toMatch(/^Einladung zur 7\. Sitzung/);
}

/** By the keyboard, which does not miss a button that what was prepared has just moved. */
async function askToSend(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Versenden …' });
  await expect.poll(() => button.isEnabled()).toBe(true);
  await button.press('Enter');
}

/** The other way round from how it is. */
async function tick(page: Page, name: RegExp): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  const before = await box.isChecked();
  await mouse(page).press(box);
  await expect.poll(() => box.isChecked()).toBe(!before);
}

/** One by one; they are open already where the first look at the dispatch found a problem. */
async function showRecipients(page: Page, summary: string): Promise<void> {
  const details = latest(page).locator('details').filter({ hasText: summary });
  if (!(await details.evaluate((node) => node.hasAttribute('open'))))
    await details.locator('summary').click();
  await details.getByRole('list', { name: 'Empfänger im Einzelnen' }).waitFor();
}

const openDialogs = (page: Page) => page.getByRole('dialog');
const latest = (page: Page) => page.getByRole('article').first();
const attachments = (mail: Awaited<ReturnType<typeof PostalMime.parse>>) =>
  mail.attachments.map(({ filename }) => filename ?? '');

describe.skipIf(!testBrowser())('sending', () => {
  test('straight through the mail server: set up, checked, sent once to each, a refused one tried again', async () => {
    const page = await office();
    await fillSettings(page, host.port);
    await page.getByRole('button', { name: 'Verbindung prüfen' }).click();
    await enterPassword(page, PASSWORD);
    await page.getByText('Die Verbindung steht').waitFor();
    expect(host.stored).toEqual([]);

    await addList(
      page,
      'Runde',
      'auch Nichtöffentliches',
      `Öztürk, Anna <anna@example.org>\nBernd Groß\tbernd@example.org; carla@example.org\nDoro <${GONE}>`,
    );
    await newDispatch(page);
    await tick(page, /^Runde/);
    await askToSend(page);
    const question = page.getByRole('alertdialog');
    await question.getByText('4 Empfänger erhalten je eine Nachricht').waitFor();
    await question.getByRole('button', { name: 'Versenden' }).click();

    await latest(page).getByText('3 von 4 versandt, 1 nicht versandt').waitFor({ timeout: 30_000 });
    expect(host.stored.map(({ to }) => to.join()).toSorted()).toEqual([
      'anna@example.org',
      'bernd@example.org',
      'carla@example.org',
    ]);
    const mail = await PostalMime.parse(host.stored[0]?.raw ?? '');
    expect(mail.from?.address).toBe('rat@lindenau.example');
    expect(attachments(mail)).toEqual([
      expect.stringMatching(/Einladung.*\.docx$/),
      expect.stringMatching(/^Sitzung .*\.ics$/),
    ]);
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);

    await showRecipients(page, '4 Empfänger im Einzelnen');
    const again = latest(page).getByRole('button', { name: 'Noch einmal versuchen: Doro' });
    await latest(page)
      .getByText(/nimmt die Adresse .* nicht an\. Antwort des Servers: „550 Postfach unbekannt“/)
      .waitFor();
    await again.click();
    await expect.poll(() => asked.filter((address) => address === GONE).length).toBe(2);
    await latest(page).getByText('3 von 4 versandt, 1 nicht versandt').waitFor();
    expect(host.stored).toHaveLength(3);
    expect(app.events.filter(({ type }) => type === 'page-error')).toEqual([]);
  });

  test('a draft is saved as a message to be opened; what the clerk wrote is in it, all recipients are hidden', async () => {
    const page = await office();
    const { write } = mouse(page);
    await addList(page, 'Runde', 'auch Nichtöffentliches', 'Anna <anna@example.org>\nbernd@example.org');
    await newDispatch(page);
    await write(page.getByRole('textbox', { name: 'Betreff' }), 'Einladung – bitte vormerken');
    await tick(page, /^Runde/);
    await tick(page, /^Bekanntmachung der Sitzung/);
    await page.getByRole('tab', { name: 'Tagesordnung' }).click();
    await page.getByRole('textbox', { name: 'Betreff' }).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Versand' }).click();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Betreff' }).inputValue())
      .toBe('Einladung – bitte vormerken');

    const filePath = path.join(temporary(), 'Einladung.eml');
    app.answer('showSaveDialog', { canceled: true, filePath: '' });
    await page.getByRole('button', { name: 'E-Mail-Entwurf speichern …' }).click();
    await page.getByText('Der E-Mail-Entwurf ist verzeichnet, aber noch nicht gespeichert.').waitFor();
    app.answer('showSaveDialog', { canceled: false, filePath });
    await page.getByRole('button', { name: 'E-Mail-Entwurf jetzt speichern …' }).click();
    await page.getByText(`Gespeichert: ${filePath}`).waitFor();

    const mail = await PostalMime.parse(readFileSync(filePath));
    expect(mail.subject).toBe('Einladung – bitte vormerken');
    expect(mail.text).toContain(
      'anbei erhalten Sie die Einladung, die Bekanntmachung und einen Eintrag für Ihren Kalender',
    );
    expect(mail.bcc?.map(({ address }) => address)).toEqual(['anna@example.org', 'bernd@example.org']);
    expect(mail.to ?? []).toEqual([]);
    expect(attachments(mail)).toHaveLength(3);
    await expect.poll(() => latest(page).textContent()).toContain('E-Mail-Entwurf für 2 Empfänger');
    await page.getByText('geplant', { exact: true }).waitFor();
    await page.getByRole('form', { name: 'Haben Sie die Nachricht versandt?' }).waitFor();
    await page.getByRole('button', { name: 'Ja, versandt' }).press('Enter');
    await page.getByText('eingeladen', { exact: true }).waitFor();
    await page.getByText('Der Versand ist vermerkt.').waitFor();
    await expect.poll(() => latest(page).textContent()).toContain('von Hand versandt an 2 Empfänger');
    await expect.poll(() => page.getByRole('checkbox', { name: /^Einladung/ }).isChecked()).toBe(false);
  });

  test('a draft whose saving was cancelled is saved later, from the list of what was sent', async () => {
    const page = await office({ sends: true });
    await newDispatch(page);
    await tick(page, /^Runde 1 Empfänger/);
    await mouse(page).choose(
      page.getByRole('button', { name: /Versandweg/ }),
      'als E-Mail-Entwurf im Mailprogramm',
    );
    app.answer('showSaveDialog', { canceled: true, filePath: '' });
    await page.getByRole('button', { name: 'E-Mail-Entwurf speichern …' }).click();
    await page.getByText('Der E-Mail-Entwurf ist verzeichnet, aber noch nicht gespeichert.').waitFor();
    await page.getByRole('tab', { name: 'Tagesordnung' }).click();
    await page.getByRole('tabpanel', { name: 'Tagesordnung' }).waitFor();
    await page.getByRole('tab', { name: 'Versand' }).click();

    const again = latest(page).getByRole('button', {
      name: /^E-Mail-Entwurf noch einmal speichern … Einladung/,
    });
    const filePath = path.join(temporary(), 'Einladung.eml');
    app.answer('showSaveDialog', { canceled: false, filePath });
    await again.click();
    await latest(page).getByText(`Gespeichert: ${filePath}`).waitFor();
    const mail = await PostalMime.parse(readFileSync(filePath));
    expect(mail.subject).toMatch(/^Einladung zur 7\. Sitzung/);
    expect(mail.bcc?.map(({ address }) => address)).toEqual(['anna@example.org']);
    expect(attachments(mail)).toEqual([
      expect.stringMatching(/Einladung.*\.docx$/),
      expect.stringMatching(/^Sitzung .*\.ics$/),
    ]);
  });

  test('files go into a folder; one that is there is only replaced after a question', async () => {
    const page = await office();
    const folder = temporary();
    await newDispatch(page);
    await mouse(page).choose(page.getByRole('button', { name: /Versandweg/ }), 'als Dateien im Ordner');
    const put = page.getByRole('button', { name: 'Dateien ablegen …' });
    app.answer('showOpenDialog', { canceled: false, filePaths: [folder] });
    await put.click();
    await page.getByText(`Gespeichert: ${folder}`).waitFor();
    const [invitation = '', calendar = ''] = readdirSync(folder)
      .toSorted((a, b) => b.localeCompare(a))
      .toReversed();
    expect([invitation, calendar].join()).toMatch(/\.docx.*\.ics/);
    writeFileSync(path.join(folder, invitation), 'etwas anderes');

    await newDispatch(page);
    await mouse(page).choose(page.getByRole('button', { name: /Versandweg/ }), 'als Dateien im Ordner');
    app.answer('showOpenDialog', { canceled: false, filePaths: [folder] });
    app.answer('showMessageBox', { response: 1 });
    await put.click();
    await page.getByText('Die Dateien sind verzeichnet, aber noch nicht abgelegt.').waitFor();
    expect(readFileSync(path.join(folder, invitation), 'utf8')).toBe('etwas anderes');
    app.answer('showOpenDialog', { canceled: false, filePaths: [folder] });
    app.answer('showMessageBox', { response: 0 });
    await page.getByRole('button', { name: 'Dateien jetzt ablegen …' }).click();
    await page.getByText(`Gespeichert: ${folder}`).waitFor();
    expect(readFileSync(path.join(folder, invitation), 'latin1')).toMatch(/^PK/);
    expect(await openDialogs(page).count()).toBe(0);
  });
});
