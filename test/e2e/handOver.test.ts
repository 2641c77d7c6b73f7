import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fromPlain } from '../../shared/domain/richText.ts';
import { accessibilityFaults } from '../support/axe.ts';
import { call } from '../support/call.ts';
import { copiedSample, launchOver, sampleProgram } from '../support/program.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/handOver');
mkdirSync(results, { recursive: true });
const openProgram = sampleProgram();

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(results, `${name}.png`) });
  expect((await accessibilityFaults(page)).map(({ rule }) => rule)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

async function write(page: Page, itemId: string, words: string): Promise<void> {
  const { textVersion: baseVersion } = await call(page, 'minutes.get', { itemId });
  await call(page, 'minutes.saveText', { itemId, text: fromPlain(words), baseVersion });
}

test('a meeting goes along as a file, is worked on elsewhere and in the office, and comes back, decided side by side', async () => {
  const office = await openProgram(await copiedSample());
  const { page } = office;
  await page.setViewportSize({ width: 1024, height: 768 });
  const planned = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'planned');
  const meetingId = planned?.id ?? '';
  const items = (await call(page, 'agenda.list', { meetingId })).filter(({ kind }) => kind === 'item');
  const [first, second, third] = items;

  await go(page, `/sitzungen/${meetingId}/tagesordnung`);
  await page.getByRole('button', { name: 'Weitere Schritte' }).click();
  await page.getByRole('menuitem', { name: 'Sitzung mitnehmen …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sitzung mitnehmen' });
  await dialog.getByLabel('Wohin?').fill('Laptop Rathaus');
  await look(page, '1-mitnehmen');
  const taken = path.join(path.dirname(office.dataFile), 'stick.sqlite');
  office.answer('showSaveDialog', { canceled: false, filePath: taken });
  await dialog.getByRole('button', { name: 'Datei speichern …' }).click();
  await dialog.getByText('Gespeichert:').waitFor();
  await look(page, '2-gespeichert');
  await dialog.getByRole('button', { name: 'Fertig' }).click();
  await page.getByText(/Mitgenommen am .*: Laptop Rathaus/).waitFor();
  await look(page, '3-im-buero');

  const laptop = await launchOver(taken);
  await laptop.page.getByRole('heading', { level: 1 }).waitFor();
  await go(laptop.page, `/sitzungen/${meetingId}/protokoll/${first?.id ?? ''}`);
  await laptop.page.getByText('Mitgenommene Datei', { exact: true }).waitFor();
  await look(laptop.page, '4-auf-dem-laptop');
  await write(
    laptop.page,
    first?.id ?? '',
    'Die Vorsitzende begrüßt die Gäste aus der Partnerstadt und führt ein.',
  );
  await write(laptop.page, second?.id ?? '', 'Auf dem Laptop geschrieben.');
  await laptop.quit();

  await write(page, first?.id ?? '', 'Die Vorsitzende begrüßt die Gäste und führt kurz ein.');
  await write(page, third?.id ?? '', 'Im Büro geschrieben.');
  await go(page, '/einstellungen/datei');
  await page.getByRole('heading', { name: 'Mitgenommene Sitzungen' }).waitFor();
  await look(page, '5-einstellungen');
  await page.getByRole('main').locator('input[type="file"]').setInputFiles(taken);
  await page.getByRole('heading', { name: 'Auf beiden Seiten geändert' }).waitFor();
  await page.getByText('Noch 1 von 1 Entscheidungen offen.').waitFor();
  await look(page, '6-entscheiden');
  await page.getByRole('radio', { name: 'Mitgenommene Datei' }).check({ force: true });
  await look(page, '7-entschieden');
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await page.getByText(/Die Sitzung ist zusammengeführt/).waitFor();
  await look(page, '8-uebernommen');

  const textOf = async (itemId = '') => (await call(page, 'minutes.get', { itemId })).text;
  expect(await textOf(first?.id)).toEqual(
    fromPlain('Die Vorsitzende begrüßt die Gäste aus der Partnerstadt und führt ein.'),
  );
  expect(await textOf(second?.id)).toEqual(fromPlain('Auf dem Laptop geschrieben.'));
  expect(await textOf(third?.id)).toEqual(fromPlain('Im Büro geschrieben.'));
  await page.getByRole('link', { name: 'Zur Sitzung' }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('Mitgenommene Sitzung zurückgebracht.').waitFor();
  expect(await textOf(second?.id)).not.toEqual(fromPlain('Auf dem Laptop geschrieben.'));
});
