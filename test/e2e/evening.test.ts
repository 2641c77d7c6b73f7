import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Page, Request } from 'playwright-core';
import type { AgendaRow } from '../../shared/contract/agenda.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { fromPlain, plainText } from '../../shared/domain/richText.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { launchWeb } from '../support/launchWeb.ts';
import { sampleProgram } from '../support/program.ts';
import { paste } from './clipboard.ts';
import { addResolution, clickAndType, focused, focusIn, keyboard, keyTo, mouse, typeAt } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

type RunningMeeting = Awaited<ReturnType<typeof runningMeeting>>;
type Item = Pick<AgendaRow, 'id' | 'number'>;

/** Goes to "Mitteilungen" in the Protokoll of a running meeting. */
async function showMinutes(page: Page, { meetingId, item, next }: RunningMeeting) {
  await showItem(page, meetingId, item);
  const stored = () => call(page, 'minutes.get', { itemId: item.id });
  const storedNext = () => call(page, 'minutes.get', { itemId: next.id });
  const state = async () => (await call(page, 'meetings.get', { id: meetingId })).state;
  return { page, meetingId, stored, storedNext, state };
}

async function showItem(page: Page, meetingId: MeetingId, { id, number }: Item) {
  await page.evaluate((to) => {
    location.hash = to;
  }, `/sitzungen/${meetingId}/protokoll/${id}`);
  await page.getByRole('textbox', { name: `Text zu TOP ${number}`, exact: true }).waitFor();
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const editor = (page: Page) => page.getByRole('textbox', { name: /^Text zu TOP/ });
const card = (page: Page) => page.getByRole('region', { name: /^Beschluss 1/ });
const saved = (page: Page) => page.getByText(/Gespeichert \d\d:\d\d:\d\d/).waitFor();

const votes = (page: Page, side: 'Ja' | 'Nein') => card(page).getByLabel(side, { exact: true });

const pastes: [string, Record<string, string>, string][] = [
  ['a list numbered from -3', { 'text/html': '<ol start="-3"><li>erstens</li></ol>' }, 'erstens'],
  ['a list numbered from "abc"', { 'text/html': '<ol start="abc" type="a"><li>b</li></ol>' }, 'b'],
  [
    'a list number no computer counts to',
    { 'text/html': '<ol start="99999999999999999999"><li>c</li></ol>' },
    'c',
  ],
  ['a control character of its own', { 'text/html': '<p>vor <b>\u0001</b>nach</p>' }, 'vor nach'],
  [
    'a table',
    { 'text/html': '<table><tr><th>Stelle</th><th>Euro</th></tr><tr><td>A</td><td>5</td></tr></table>' },
    'Stelle\nEuro\nA\n5',
  ],
  ['many lines', { 'text/plain': 'eins\nzwei\n\ndrei' }, 'eins\nzwei\ndrei'],
  ['very much text', { 'text/plain': 'x'.repeat(200_001) }, 'x'.repeat(200_001)],
];

describe.skipIf(!testBrowser())('an evening with the minutes', () => {
  const openProgram = sampleProgram();
  const openEvening = async () => {
    const begun = await runningMeeting();
    return showMinutes((await openProgram(begun.dataFile)).page, begun);
  };
  /** The same in the loopback host, which a test may end. */
  const openWeb = async () => {
    const begun = await runningMeeting();
    const web = await launchWeb({ dir: path.dirname(begun.dataFile) });
    onTestFinished(async () => void (await web.quit()));
    return { ...web, ...(await showMinutes(web.page, begun)) };
  };

  test('whatever is pasted is saved and is still there after a reload', async () => {
    const { page, meetingId } = await openEvening();
    const items = (await call(page, 'agenda.list', { meetingId })).filter(({ kind }) => kind === 'item');
    const pasted = pastes.map(([what, data, expected], index) => {
      const item = items[index];
      if (!item) throw new Error('The agenda has fewer items than there are things to paste.');
      return { what, data, expected, item, shown: expected.split('\n').at(-1) ?? '' };
    });
    for (const { what, data, expected, item } of pasted) {
      await showItem(page, meetingId, item);
      await editor(page).click();
      await paste(editor(page), data);
      const stored = async () => plainText((await call(page, 'minutes.get', { itemId: item.id })).text);
      await expect.poll(stored, { message: what }).toBe(expected);
    }
    // The page asks to stay as long as something is on its way.
    await saved(page);
    await page.reload();
    for (const { what, item, shown } of pasted) {
      await showItem(page, meetingId, item);
      await expect.poll(() => editor(page).textContent(), { message: what }).toContain(shown);
    }
  });

  test('in a text of many pages keys lead to its beginning, its end and back, and what is typed at once stands there', async () => {
    const { page, stored } = await openEvening();
    await editor(page).click();
    const paragraphs = Array.from({ length: 200 }, (_, n) => `Absatz ${n + 1}`).join('\n');
    await paste(editor(page), { 'text/plain': paragraphs });
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Zuerst: ');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(', zuletzt.');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('End');
    await page.keyboard.type(', weiter oben.');
    const lines = async () => plainText((await stored()).text).split('\n');
    await expect.poll(async () => (await lines()).at(-1)).toBe('Absatz 200, zuletzt.');
    expect((await lines())[0]).toBe('Zuerst: Absatz 1');
    await expect
      .poll(async () => (await lines()).filter((line) => /^Absatz \d+, weiter oben\.$/.test(line)))
      .toHaveLength(1);
  });

  test('a vote typed last is kept when the clerk goes on without leaving the field', async () => {
    const { page, stored } = await openEvening();
    await addResolution(page);
    await keyTo('F3', votes(page, 'Ja'));
    await page.keyboard.type('12');
    await keyTo('Tab', votes(page, 'Nein'));
    await page.keyboard.type('3');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await stored()).resolutions[0]?.vote).toMatchObject({ yes: 12, no: 3 });
  });

  test('the mouse hits what it pressed after the text of a resolution was left', async () => {
    const { page } = await openEvening();
    await addResolution(page);
    await mouse(page).press(card(page).getByRole('radio', { name: 'namentlich' }));
    await card(page)
      .getByRole('button', { name: /^Übrige \d+: Ja$/ })
      .waitFor();
  });

  test('names complete in the case they are used in, and with a title', async () => {
    const { page } = await openEvening();
    await clickAndType(editor(page), 'mit Herrn Te');
    await page.getByRole('option', { name: /Herrn Teepe/, selected: true }).waitFor();
    await page.keyboard.press('Tab');
    await typeAt(editor(page), ' und Frau Dr. Be');
    await page.getByRole('option', { name: /Benhaddou/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => editor(page).textContent()).toBe('mit Herrn Teepe und Frau Dr. Benhaddou');
  });

  test('after a resolution was deleted the clerk goes on in the text', async () => {
    const { page } = await openEvening();
    await addResolution(page);
    await card(page)
      .getByRole('button', { name: /Weitere Schritte/ })
      .click();
    await page.getByRole('menuitem', { name: /Löschen/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).click();
    await card(page).waitFor({ state: 'detached' });
    await focused(editor(page));
  });

  test('Enter pressed once more after the meeting was closed does not finish its minutes', async () => {
    const { page, state } = await openEvening();
    const { press, digits } = keyboard(page);
    await press(page.getByRole('button', { name: /Sitzung schließen/ }));
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    // The time of day at which this runs may be before the meeting's beginning.
    await digits(dialog.getByRole('group', { name: /Ende/ }), '1925');
    await press(dialog.getByRole('button', { name: 'Sitzung schließen' }));
    await dialog.waitFor({ state: 'detached' });
    const next = page.getByRole('button', { name: 'Niederschrift fertigstellen' });
    await next.waitFor();
    await expect.poll(() => focusedText(page)).toBe('geschlossen');
    await page.keyboard.press('Enter');
    await keyTo('Tab', page.getByRole('tab', { name: 'Protokoll', selected: true }));
    await keyTo('Tab', next);
    expect(await state()).toBe('closed');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedText(page)).toBe('Niederschrift fertig');
    expect(await state()).toBe('minutesReady');
  });

  test('minutes that are taken up again can be written at once', async () => {
    const { page, stored } = await openEvening();
    await page.getByRole('button', { name: /Sitzung schließen/ }).click();
    const dialog = page.getByRole('dialog');
    await mouse(page).digits(dialog.getByRole('group', { name: /Ende/ }), '1925');
    await dialog.getByRole('button', { name: 'Sitzung schließen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Niederschrift fertigstellen' }).click();
    await page.getByRole('tab', { name: 'Dokumente', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Protokoll' }).click();
    await page.getByText('kann hier nur gelesen werden').waitFor();
    await page.getByRole('button', { name: 'Weitere Schritte', exact: true }).click();
    await page.getByRole('menuitem', { name: /wieder bearbeiten/ }).click();
    await focusIn(dialog);
    await dialog.getByLabel('Grund').fill('Ein Satz fehlt.');
    await dialog.getByRole('button', { name: /wieder bearbeiten/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await clickAndType(editor(page), 'Nachgetragen.');
    await expect.poll(async () => plainText((await stored()).text)).toBe('Nachgetragen.');
  });

  test('an unreachable program is told once, on every view, until it saves again', async () => {
    const { page, stored } = await openWeb();
    let isDown = true;
    await page.route('**/rpc', (route) => (isDown ? route.abort() : route.continue()));
    await clickAndType(editor(page), 'Trotz Ausfall');
    const failure = page.getByRole('alert').getByText(/Nicht gespeichert – Das Programm antwortet nicht/);
    await failure.waitFor();
    await page.keyboard.type(' weiter');
    expect(await failure.isVisible()).toBe(true);
    await page.getByRole('tab', { name: 'Tagesordnung' }).click();
    await page.getByRole('tabpanel', { name: 'Tagesordnung' }).waitFor();
    await failure.waitFor();
    isDown = false;
    await failure.waitFor({ state: 'detached' });
    expect((await stored()).text).toEqual(fromPlain('Trotz Ausfall weiter'));
  });

  test('a program that has ended is told once on a view that reads many things', async () => {
    const { page, stop } = await openWeb();
    await stop();
    const unanswered = new Set<Request>();
    page.on('request', (request) => unanswered.add(request));
    page.on('requestfailed', (request) => unanswered.delete(request));
    for (const view of ['Versand', 'Dokumente']) {
      await page.getByRole('tab', { name: view }).click();
      const panel = page.getByRole('tabpanel', { name: view });
      await panel.getByRole('alert').first().waitFor();
      await expect.poll(() => unanswered.size).toBe(0);
      const told = async () => (await page.getByRole('alert').allTextContents()).filter(Boolean);
      await expect
        .poll(told, { message: view })
        .toEqual([expect.stringMatching(/^Das Programm antwortet nicht/)]);
    }
  });

  test('who types at once after F2 writes the resolution, and after Alt ↓ the next item', async () => {
    const { page, stored, storedNext } = await openEvening();
    await clickAndType(editor(page), 'Vorab.');
    // No key waits for what the one before brings onto the screen.
    await page.keyboard.press('F2');
    await page.keyboard.type('Der Rat beschließt.');
    const texts = async () => {
      const { text, resolutions } = await stored();
      return [text, ...resolutions.map((one) => one.text)].map(plainText);
    };
    await expect.poll(texts).toEqual(['Vorab.', 'Der Rat beschließt.']);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.type('Sogleich weiter.');
    await expect.poll(async () => plainText((await storedNext()).text)).toBe('Sogleich weiter.');
    expect(await texts()).toEqual(['Vorab.', 'Der Rat beschließt.']);
  });

  test('titles typed one after the other without a pause all become items of their part', async () => {
    const { page } = await openProgram();
    const meetings = await call(page, 'meetings.list', {});
    const meetingId = meetings.find((one) => one.state === 'planned')?.id ?? '';
    await page.evaluate((to) => {
      location.hash = to;
    }, `/sitzungen/${meetingId}/tagesordnung`);
    const parts = {
      'Neuer öffentlicher Punkt': ['A', 'Zweiter'],
      'Neuer nichtöffentlicher Punkt': ['Dritter', 'B'],
    };
    for (const [field, titles] of Object.entries(parts)) {
      await page.getByRole('textbox', { name: field }).click();
      for (const title of titles) {
        await page.keyboard.type(title);
        await page.keyboard.press('Enter');
      }
    }
    const added = async () => {
      const items = await call(page, 'agenda.list', { meetingId });
      const known = new Set(Object.values(parts).flat());
      return items.filter(({ title }) => known.has(title)).map(({ title, isPublic }) => [title, isPublic]);
    };
    await expect.poll(added).toEqual([
      ['A', true],
      ['Zweiter', true],
      ['Dritter', false],
      ['B', false],
    ]);
  });
});
