import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../shared/domain/ids.ts';
import { fromPlain } from '../../shared/domain/richText.ts';
import { blankVote } from '../../shared/domain/vote/vote.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { sampleProgram } from '../support/program.ts';
import { countingKeys } from './countingHands.ts';
import { focused } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

/** A resolution that was voted on and has all that a card can show. */
async function adopted(page: Page, itemId: ItemId, words: string): Promise<void> {
  const added = await call(page, 'resolutions.add', { itemId, text: fromPlain(words) });
  const vote = { ...blankVote('counts'), yes: 12, no: 2, abstain: 1, takenAt: '18:30' };
  await call(page, 'resolutions.save', { ...added, vote, outcome: 'adopted' });
}

describe.skipIf(!testBrowser())('the keys that a job takes, each counted as it is pressed', () => {
  const openProgram = sampleProgram();
  /** The Protokoll of a running meeting in which everybody expected has come, written on at "Mitteilungen". */
  const openMinutes = async (before?: (page: Page, itemId: ItemId) => Promise<void>) => {
    const begun = await runningMeeting();
    const { page } = await openProgram(begun.dataFile);
    const { meetingId, item } = begun;
    await call(page, 'attendance.fill', { meetingId });
    await before?.(page, item.id);
    await page.evaluate((to) => {
      location.hash = to;
    }, `/sitzungen/${meetingId}/protokoll/${item.id}`);
    const text = page.getByRole('textbox', { name: `Text zu TOP ${item.number}`, exact: true });
    await text.click();
    await focused(text);
    return { ...begun, page, text, keys: countingKeys(page) };
  };

  test('a counted resolution takes at most twelve beside its text', async () => {
    const { page, item, keys } = await openMinutes();
    const card = page.getByRole('region', { name: /^Beschluss 1/ });
    await keys.to('F2', card.getByRole('textbox', { name: /^Text von/ }));
    await page.keyboard.type('Der Integrationsrat nimmt den Bericht zur Kenntnis.');
    await keys.to('F3', card.getByLabel('Ja', { exact: true }));
    await keys.type('12');
    await keys.to('Tab', card.getByLabel('Nein', { exact: true }));
    await keys.type('2');
    await keys.to('Tab', card.getByLabel('Enth.', { exact: true }));
    await keys.type('1');
    await keys.to('Enter', card.getByRole('radio', { name: 'beschlossen', exact: true }));
    await keys.press('Space');
    const stored = async () => (await call(page, 'minutes.get', { itemId: item.id })).resolutions[0];
    await expect
      .poll(stored)
      .toMatchObject({ outcome: 'adopted', vote: { yes: 12, no: 2, abstain: 1 }, printedResultIsOwn: false });
    expect(keys.count()).toBeLessThanOrEqual(12);
  });

  test('somebody who comes late is entered with at most eight', async () => {
    const { page, meetingId, keys } = await openMinutes();
    const { attendees, people } = await call(page, 'attendance.get', { meetingId });
    const late = attendees.findLast(({ group }) => group === 'members');
    const person = people.find(({ id }) => id === late?.personId);
    if (!late || !person) throw new Error('The sample has no members.');
    await call(page, 'attendance.save', { ...late, status: 'excused' });
    await page.reload();
    await page.getByRole('textbox', { name: /^Text zu TOP/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Wer kommt oder geht?' });
    await keys.to('F4', dialog.getByRole('combobox', { name: 'Person' }));
    await keys.type(person.familyName.slice(0, 3));
    await page.getByRole('option').first().waitFor();
    await keys.press('Enter');
    await dialog.getByRole('button', { name: 'Kommt' }).waitFor();
    await keys.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const stored = async () =>
      (await call(page, 'attendance.get', { meetingId })).attendees.find(({ id }) => id === late.id);
    await expect.poll(stored).toMatchObject({ status: 'present', stays: [{ fromTime: /\d\d:\d\d/ }] });
    expect(keys.count()).toBeLessThanOrEqual(8);
  });

  test('a member who is not there is recorded together with the deputy with at most three', async () => {
    const { page, meetingId, keys } = await openMinutes();
    await page.evaluate((to) => {
      location.hash = to;
    }, `/sitzungen/${meetingId}/anwesenheit`);
    const members = page.getByRole('list', { name: 'Mitglieder' }).getByRole('checkbox');
    const tick = members.nth(1);
    await tick.focus();
    await keys.press('v');
    await expect.poll(() => tick.isChecked()).toBe(false);
    await focused(tick);
    const deputies = async () => {
      const { attendees } = await call(page, 'attendance.get', { meetingId });
      const away = attendees.filter(({ status }) => status === 'excused').map(({ personId }) => personId);
      return attendees.filter(({ substitutesFor }) => away.some((id) => id === substitutesFor));
    };
    await expect.poll(deputies).toMatchObject([{ group: 'deputies', status: 'present' }]);
    expect(keys.count()).toBeLessThanOrEqual(3);
  });

  test('from the text to the tabs of the meeting it is at most three', async () => {
    const { page, text, keys } = await openMinutes();
    const tab = (name: string) => page.getByRole('tab', { name });
    await keys.press('Control+Shift+F6');
    await focused(page.getByRole('navigation', { name: 'Tagesordnungspunkte' }).locator('[aria-current]'));
    await keys.to('Control+Shift+F6', tab('Protokoll'));
    expect(keys.count()).toBeLessThanOrEqual(3);
    // Where the digit is known, one is enough, and there is a way back.
    await keys.to('Control+1', tab('Tagesordnung'));
    await keys.to('Control+3', text);
  });

  test('from the text past three done resolutions to the room it is at most eight, and as many back', async () => {
    const { page, text, keys } = await openMinutes(async (program, itemId) => {
      for (const words of ['Erstens.', 'Zweitens.', 'Drittens.']) await adopted(program, itemId, words);
    });
    const room = page.getByRole('complementary', { name: 'Im Raum' });
    await page.getByRole('region', { name: 'Beschluss 3' }).waitFor();
    const isIn = (area: Locator) => area.evaluate((node) => node.contains(document.activeElement));
    while (keys.count() < 99 && !(await isIn(room))) await keys.press('Tab');
    const there = keys.count();
    expect(there).toBeLessThanOrEqual(8);
    while (keys.count() < 99 && !(await isIn(text))) await keys.press('Shift+Tab');
    expect(keys.count() - there).toBeLessThanOrEqual(8);
  });

  test('Enter goes into a done resolution, and from then on each of its fields is a stop', async () => {
    const { page, keys } = await openMinutes((program, itemId) => adopted(program, itemId, 'Erstens.'));
    const card = page.getByRole('region', { name: 'Beschluss 1' });
    await card.waitFor();
    await keys.to('Tab', card);
    await keys.to('Enter', card.getByRole('combobox', { name: 'Art' }));
    await keys.to('Tab', card.getByLabel('Teil', { exact: true }));
    await keys.to('Shift+Tab', card.getByRole('combobox', { name: 'Art' }));
    await keys.to('Shift+Tab', card);
    // A click and F3 lead to a field as ever.
    await card.getByLabel('Nein', { exact: true }).click();
    await focused(card.getByLabel('Nein', { exact: true }));
    await keys.to('F3', card.getByLabel('Ja', { exact: true }));
  });

  test('a roll call of everybody in the room is one stop', async () => {
    const { page, keys } = await openMinutes(async (program, itemId) => {
      await call(program, 'resolutions.add', { itemId, vote: { ...blankVote('names'), takenAt: '18:30' } });
    });
    const card = page.getByRole('region', { name: 'Beschluss 1' });
    await page.locator('[data-voter]').first().waitFor();
    const inRoll = () => page.evaluate(() => document.activeElement?.closest('.roll') !== null);
    await keys.to('F3', page.locator('[data-voter] input').first());
    await keys.press('Tab');
    expect(await inRoll()).toBe(false);
    await focused(card.getByRole('radio', { name: 'beschlossen', exact: true }));
    await keys.press('Shift+Tab');
    expect(await inRoll()).toBe(true);
    await keys.press('Shift+Tab');
    expect(await inRoll()).toBe(false);
  });
});
