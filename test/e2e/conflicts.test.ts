import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromPlain, plainText } from '../../shared/domain/richText.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { launchWeb, type WebUnderTest } from '../support/launchWeb.ts';

/** Where pictures of what the clerk sees go, for whoever wants to look; nowhere without it. */
const pictures = process.env['RATSFEDER_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

const told = 'Diese Angaben wurden inzwischen in einem anderen Fenster geändert.';
const theirs = 'Andere Fassung übernehmen';
const mine = 'Meine Fassung wieder einsetzen';

describe.skipIf(!testBrowser())('two windows of the browser', () => {
  let host: WebUnderTest;
  /** `page` is the window that comes too late; `other` saves first. */
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    host = await launchWeb();
    page = host.page;
    await page.getByRole('button', { name: 'Beispielsitzung laden' }).click();
    await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
    other = await page.context().newPage();
    await other.goto(new URL('/', host.url).href);
    await page.bringToFront();
  });
  afterAll(() => host.quit());

  const open = (address: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, address);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const save = () => button('Speichern').click();

  test('a text module: both versions stay, and the clerk saves one’s own on top', async () => {
    await open('/einstellungen/textbausteine');
    await page.getByText('Keine Aussprache').click();
    await page.getByLabel('Bezeichnung').fill('Ohne Aussprache');
    const module = (await call(other, 'textModules.list', {})).find(({ code }) => code === 'ka');
    if (!module) throw new Error('The sample has no such module.');
    const changed = { ...module, title: 'Keine Debatte', text: fromPlain('Niemand wünscht das Wort.') };
    await call(other, 'textModules.save', changed);
    await save();
    await page.getByText(told).waitFor();
    await picture(page, 'textbaustein');
    expect(await page.getByLabel('Bezeichnung').inputValue()).toBe('Ohne Aussprache');
    await button(theirs).click();
    expect(await page.getByLabel('Bezeichnung').inputValue()).toBe('Keine Debatte');
    await page.getByRole('textbox', { name: 'Text' }).getByText('Niemand wünscht das Wort.').waitFor();
    await picture(page, 'textbaustein-andere');
    await button(mine).click();
    expect(await page.getByLabel('Bezeichnung').inputValue()).toBe('Ohne Aussprache');
    await save();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const stored = (await call(other, 'textModules.list', {})).find(({ code }) => code === 'ka');
    expect(stored?.title).toBe('Ohne Aussprache');
    expect(stored && plainText(stored.text)).toBe(plainText(module.text));
  });

  test('the rules of the body: the other version can be taken over', async () => {
    await open('/einstellungen/gremium');
    await page.getByRole('button', { name: /^Bearbeiten: Regelung/ }).click();
    await page.getByLabel('Rechtsgrundlage').fill('Hauptsatzung');
    const [body] = await call(other, 'bodies.list', {});
    const rules = body?.rules[0];
    if (!rules) throw new Error('The sample has no rules.');
    await call(other, 'rules.save', { ...rules, majority: 'twoThirds' });
    await save();
    await page.getByText(told).waitFor();
    await picture(page, 'regelung');
    await button(theirs).click();
    expect(await page.getByLabel('Rechtsgrundlage').inputValue()).toBe(rules.legalBasis);
    await save();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const stored = (await call(other, 'bodies.list', {}))[0]?.rules[0];
    expect(stored).toMatchObject({ majority: 'twoThirds', legalBasis: rules.legalBasis });
  });

  test('the mail settings: saved once more, one’s own stand there', async () => {
    await open('/einstellungen/versand');
    await page.getByLabel('Name des Absenders').fill('Geschäftsstelle');
    const settings = await call(other, 'mail.settings', {});
    await call(other, 'mail.save', { ...settings, fromName: 'Ratsbüro' });
    await save();
    await page.getByText(told).waitFor();
    await picture(page, 'versand');
    await save();
    await page.getByText(told).waitFor({ state: 'detached' });
    expect(await call(other, 'mail.settings', {})).toMatchObject({ fromName: 'Geschäftsstelle', version: 2 });
    await page.getByLabel('Name des Absenders').fill('Stadt Lindenau');
    await save();
    await expect.poll(async () => (await call(other, 'mail.settings', {})).version).toBe(3);
  });

  test('the attendance: a tick and a dialog', async () => {
    const meeting = (await call(other, 'meetings.list', {})).find(({ state }) => state === 'closed');
    if (!meeting) throw new Error('The sample has no such meeting.');
    await open(`/sitzungen/${meeting.id}/anwesenheit`);
    const { attendees, people } = await call(other, 'attendance.get', { meetingId: meeting.id });
    const attendee = attendees.find(({ status, group }) => status === 'present' && group === 'members');
    if (!attendee) throw new Error('Nobody is there.');
    const name = people.find(({ id }) => id === attendee.personId)?.listName ?? '';
    const tick = page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    await tick.waitFor();
    await call(other, 'attendance.save', { ...attendee, note: 'kam mit dem Zug' });
    await tick.locator('xpath=ancestor::label').click();
    const notice = page.getByText(`${name} wurde inzwischen in einem anderen Fenster geändert`);
    await notice.waitFor();
    await page.getByText('kam mit dem Zug').waitFor();
    await picture(page, 'anwesenheit-haken');
    await button('Trotzdem eintragen: entschuldigt').click();
    await notice.waitFor({ state: 'detached' });
    const stored = async () =>
      (await call(other, 'attendance.get', { meetingId: meeting.id })).attendees.find(
        ({ id }) => id === attendee.id,
      );
    expect(await stored()).toMatchObject({ status: 'excused', note: 'kam mit dem Zug' });

    await page.getByRole('button', { name: `Einzelheiten: ${name}` }).click();
    await page.getByLabel('Bemerkung').fill('krank');
    const now = await stored();
    if (now) await call(other, 'attendance.save', { ...now, note: 'Urlaub' });
    await save();
    await page.getByText(told).waitFor();
    await picture(page, 'anwesenheit-dialog');
    await save();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await stored()).toMatchObject({ note: 'krank' });
  });

  test('the log names who changed it', async () => {
    await open('/einstellungen/vorgaenge');
    await page
      .getByText(/Durch .+ \(.+\)\./)
      .first()
      .waitFor();
    await picture(page, 'vorgaenge');
  });
});
