import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { sampleProgram } from '../support/program.ts';
import { keyboard, keyTo, pick, typeAt, untilSaved } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

const openProgram = sampleProgram();

/** The Protokoll of a running meeting with a new election, its first field focused. */
async function openElection() {
  const { dataFile, meetingId, item } = await runningMeeting();
  const { page } = await openProgram(dataFile);
  await page.evaluate((to) => {
    location.hash = to;
  }, `/sitzungen/${meetingId}/protokoll/${item.id}`);
  await page.getByRole('textbox', { name: /^Text zu TOP/ }).waitFor();
  const card = page.getByRole('region', { name: 'Wahl 1' });
  await keyTo('F8', card.getByRole('textbox', { name: 'Wahl: wofür?' }));
  const stored = async () => (await call(page, 'minutes.get', { itemId: item.id })).resolutions[0];
  return { page, card, stored, meetingId, hands: keyboard(page) };
}

/** Types a name or list where it is asked for and takes it in. */
async function takeIn(page: Page, field: Locator, name: string): Promise<void> {
  await keyboard(page).write(field, name);
  await page.keyboard.press('Enter');
  await expect.poll(() => field.inputValue()).toBe('');
}

const wording = (card: Locator) => card.getByRole('textbox', { name: /Wortlaut in der Niederschrift/ });

/** A picture of the card, where pictures are asked for. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['BILDER']) await page.screenshot({ path: path.join('test-results', `${name}.png`) });
}

describe.skipIf(!testBrowser())('an election by keyboard alone', () => {
  test('four candidates, a run-off, the lot and the acceptance', async () => {
    const { page, card, stored, hands } = await openElection();
    const count = (name: string, votes: number) =>
      hands.write(card.getByRole('textbox', { name }), String(votes));
    await typeAt(card.getByRole('textbox', { name: 'Wahl: wofür?' }), 'Vorsitz');
    const next = card.getByRole('combobox', { name: 'Weiterer Wahlvorschlag' });
    const names = ['Frau Ahorn', 'Herr Birke', 'Frau Eiche', 'Herr Linde'];
    for (const name of names) await takeIn(page, next, name);
    for (const [index, name] of names.entries())
      await count(`1. Wahlgang: Stimmen für ${name}`, [5, 4, 2, 1][index] ?? 0);
    await hands.press(card.getByRole('button', { name: 'Weiterer Wahlgang' }));
    await count('engere Wahl: Stimmen für Frau Ahorn', 5);
    await count('engere Wahl: Stimmen für Herr Birke', 5);
    await count('engere Wahl: Enthaltungen', 2);
    await hands.write(card.getByRole('combobox', { name: 'gezogen von' }), 'Herr Erle');
    await page.keyboard.press('Escape');
    await pick(page, card.getByRole('radiogroup', { name: 'Das Los fällt auf' }), 'Herr Birke');
    await untilSaved(page, () =>
      pick(page, card.getByRole('radiogroup', { name: 'Herr Birke nimmt die Wahl an' }), 'ja'),
    );
    await picture(page, 'wahl-einzel');
    expect(await wording(card).inputValue()).toBe(
      'Im ersten Wahlgang erreicht niemand mehr als die Hälfte der gültigen Stimmen. In der engeren Wahl entfallen auf Frau Ahorn und Herrn Birke je 5 Stimmen bei zwei Enthaltungen. Durch das von Herrn Erle gezogene Los ist Herr Birke gewählt. Er nimmt die Wahl an.',
    );
    expect(await stored()).toMatchObject({ outcome: 'elected', label: 'Wahl', vote: null });
  });

  test('several on one list, with ballot papers', async () => {
    const { page, card, stored, hands } = await openElection();
    await typeAt(card.getByRole('textbox', { name: 'Wahl: wofür?' }), 'Beirat');
    await hands.choose(card.getByRole('button', { name: /Wahlart/ }), 'gemeinsame Liste');
    await pick(page, card.getByRole('radiogroup', { name: 'Abgestimmt wird' }), 'Stimmzettel');
    const next = card.getByRole('combobox', { name: /^Weiterer Name/ });
    for (const name of ['Frau Ahorn', 'Herr Birke', 'Frau Eiche']) await takeIn(page, next, name);
    await hands.write(card.getByRole('textbox', { name: /Stimmen für/ }), '10');
    await hands.write(card.getByRole('textbox', { name: /Nein-Stimmen/ }), '2');
    await untilSaved(page, () => hands.press(card.getByRole('button', { name: 'Alle nehmen die Wahl an' })));
    await picture(page, 'wahl-liste');
    expect(await wording(card).inputValue()).toBe(
      'Gewählt wird mit Stimmzetteln.\nDer gemeinsame Wahlvorschlag wird mit 10 Ja-Stimmen bei zwei Nein-Stimmen angenommen. Damit sind gewählt: Frau Ahorn, Herr Birke und Frau Eiche. Die Gewählten nehmen die Wahl an.',
    );
    expect((await stored())?.election?.nominations[0]?.candidates).toHaveLength(3);
  });

  test('12 seats by proportion among three lists', async () => {
    const { page, card, stored, hands } = await openElection();
    await typeAt(card.getByRole('textbox', { name: 'Wahl: wofür?' }), 'Mitglieder des Ausschusses');
    await hands.choose(card.getByRole('button', { name: /Wahlart/ }), 'Verhältniswahl');
    await hands.write(card.getByRole('textbox', { name: 'Sitze' }), '12');
    await hands.choose(card.getByRole('button', { name: /Verteilung nach/ }), 'd’Hondt');
    const next = card.getByRole('combobox', { name: 'Weitere Liste' });
    const lists = { Linde: 7, Ahorn: 4, Birke: 1 };
    for (const list of Object.keys(lists)) await takeIn(page, next, list);
    for (const [list, names] of Object.entries(lists)) {
      const name = card.getByRole('combobox', { name: `Weiterer Name: ${list}` });
      for (let n = 1; n <= names; n++) await takeIn(page, name, `Frau ${list} ${n}`);
    }
    for (const [list, votes] of Object.entries({ Linde: 7, Ahorn: 4, Birke: 1 }))
      await hands.write(card.getByRole('textbox', { name: `Stimmen für ${list}` }), String(votes));
    await untilSaved(page, () => hands.press(card.getByRole('button', { name: 'Alle nehmen die Wahl an' })));
    await picture(page, 'wahl-listen');
    expect(await wording(card).inputValue()).toMatch(
      /Die 12 Sitze verteilen sich nach d’Hondt wie folgt: Linde 7, Ahorn 4 und Birke 1\.\nGewählt sind:\nLinde: Frau Linde 1, /,
    );
    expect(await stored()).toMatchObject({ outcome: 'elected' });
  });
});
