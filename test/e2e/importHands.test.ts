import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { sampleProgram } from '../support/program.ts';
import { timedHands } from './countingHands.ts';
import { focused } from './hands.ts';

const heads = ['Name', 'Vorname', 'Anrede', 'Liste', 'Funktion', 'ab', 'E-Mail'];

const familyNames =
  'Abendroth Balcerzak Cetinkaya Dombrowe Eskandari Falkenrath Gjonaj Hovhannisyan Ilgaz Jankowiak Kowalczuk Lindqvist Mutombo Nowosad Oyelaran Petkova Quandt Rahimi Sarpong Tchernov Ünlü Vranješ Wachowiak Xhaferi Yeboah Zielonka Adeyemi Bogdanow Czarnecki Demirci Elezi Fofana Grabowska Habtemariam Isaksen Jovanović Kurtaj Lemaire'.split(
    ' ',
  );

/** As towns keep them: one row for each member, of four lists. */
const tidy = familyNames.map((name, n) => [
  name,
  n % 2 === 0 ? 'Mira' : 'Tomas',
  n % 2 === 0 ? 'Frau' : 'Herr',
  `Liste ${'ABCD'[n % 4]}`,
  'Mitglied',
  '01.11.2025',
  `mitglied${n}@lindenau.example`,
]);

/** Two addresses that are none, a function nobody knows, and somebody who stands there twice. */
const untidy = [
  ...tidy.map((row, n) => {
    if (n === 4) return row.with(6, 'mitglied4@@lindenau.example');
    if (n === 17) return row.with(6, 'mitglied17.lindenau.example');
    return n === 25 ? row.with(4, 'Kassenwart') : row;
  }),
  tidy[9] ?? [],
];

const lines = (rows: string[][], between: string) =>
  [heads, ...rows].map((row) => row.join(between)).join('\n');

/** 38 people come in within this, as hands go, from the list of people to the sentence that they are there. */
const allowedMinutes = 3;

describe.skipIf(!testBrowser())('38 people come in from a spreadsheet in three minutes of hands', () => {
  const openProgram = sampleProgram();
  const openPeople = async () => {
    const { page } = await openProgram();
    const before = (await call(page, 'people.list', {})).length;
    await page.evaluate(() => {
      location.hash = '/mitglieder';
    });
    const way = page.getByRole('link', { name: 'Mitglieder einlesen …' });
    await way.waitFor();
    const arrived = async () => (await call(page, 'people.list', {})).length - before;
    return { page, way, arrived, hands: timedHands(page) };
  };
  const takeOver = (page: Page) => page.getByRole('button', { name: '38 Personen übernehmen' });

  test('of a file whose rows are in order', async () => {
    const { page, way, arrived, hands } = await openPeople();
    await hands.click(way);
    const opened = page.waitForEvent('filechooser');
    await hands.click(page.getByRole('button', { name: 'Datei wählen …' }));
    const file = { name: 'mitglieder.csv', mimeType: 'text/csv', buffer: Buffer.from(lines(tidy, ';')) };
    // Its name is typed into the dialog of the system, and Enter.
    hands.elsewhere(file.name.length + 1);
    await (await opened).setFiles(file);
    await hands.click(takeOver(page));
    await page.getByText('38 Personen angelegt.').waitFor();
    expect(await arrived()).toBe(38);
    expect(hands.minutes()).toBeLessThanOrEqual(allowedMinutes);
  });

  test('of copied rows of which four are not in order', async () => {
    const { page, way, arrived, hands } = await openPeople();
    const spreadsheet = await page.context().newPage();
    await spreadsheet.setContent('<textarea></textarea>');
    await spreadsheet.locator('textarea').fill(lines(untidy, '\t'));
    await spreadsheet.locator('textarea').press('Control+a');
    await spreadsheet.locator('textarea').press('Control+c');
    await spreadsheet.close();
    // Strg A, Strg C and over to the program.
    hands.elsewhere(3);
    await hands.click(way);
    const pasted = page.getByRole('textbox', { name: 'Aus der Zwischenablage' });
    await focused(pasted);
    await hands.press('Control+v', 'Tab', 'Enter');
    await page.getByRole('table', { name: 'Vorschau' }).waitFor();
    // Only what is in question.
    await hands.click(page.getByRole('radio', { name: /^prüfen/ }).locator('xpath=ancestor::label'));
    for (const [name, email] of [
      ['Eskandari, Mira', 'mitglied4@lindenau.example'],
      ['Rahimi, Tomas', 'mitglied17@lindenau.example'],
    ] as const) {
      await hands.click(page.getByRole('textbox', { name: `E-Mail berichtigen: ${name}` }));
      await hands.press('Control+a');
      await hands.type(email);
      await hands.press('Enter');
      await page.getByRole('textbox', { name: `E-Mail berichtigen: ${name}` }).waitFor({ state: 'detached' });
    }
    await hands.click(page.getByRole('button', { name: 'als Mitglied: Zielonka, Tomas' }));
    // The double stays behind.
    await hands.click(takeOver(page));
    await page.getByText('38 Personen angelegt.').waitFor();
    await page.getByText('1 Zeile blieb liegen.').waitFor();
    expect(await arrived()).toBe(38);
    expect(hands.minutes()).toBeLessThanOrEqual(allowedMinutes);
  });
});
