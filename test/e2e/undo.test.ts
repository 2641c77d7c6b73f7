import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { sampleProgram } from '../support/program.ts';
import { addResolution, focusIn } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/undo');
mkdirSync(results, { recursive: true });

const go = (page: Page, to: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, to);
const shown = async (page: Page, name: string) =>
  process.env['BILDER'] === '1' && (await page.screenshot({ path: path.join(results, `${name}.png`) }));
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

describe.skipIf(!testBrowser())('undoing by key, in a real browser', () => {
  const openProgram = sampleProgram();

  test('an item that was removed comes back and has the focus; nothing is out of sight or hard to read', async () => {
    const { page } = await openProgram();
    await page.setViewportSize({ width: 1024, height: 768 });
    const planned = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'planned');
    await go(page, `/sitzungen/${planned?.id}/tagesordnung`);
    const row = page.getByRole('row', { name: /Mitteilungen/ }).first();
    await row.focus();
    await page.keyboard.press('Delete');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Entfernen' }).click();
    await page.getByRole('button', { name: 'Rückgängig' }).waitFor();
    await shown(page, 'tagesordnung-entfernt');
    expect((await accessibilityFaults(page)).filter(({ isSerious }) => isSerious)).toEqual([]);
    await page.keyboard.press('Control+z');
    await told(page, 'Rückgängig gemacht:');
    await focusIn(row);
    await page.locator('[data-is-back]').waitFor();
    await shown(page, 'tagesordnung-zurueck');
    await page.emulateMedia({ colorScheme: 'dark' });
    await shown(page, 'tagesordnung-dunkel');
    expect((await accessibilityFaults(page)).filter(({ isSerious }) => isSerious)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await shown(page, 'tagesordnung-kontrast');
    await page.emulateMedia({ forcedColors: 'none' });
  });

  test('an outcome is undone from outside the text, while Strg Z in the text takes back what was typed there', async () => {
    const { meetingId, item, dataFile } = await runningMeeting();
    const { page } = await openProgram(dataFile);
    await page.setViewportSize({ width: 1024, height: 768 });
    await go(page, `/sitzungen/${meetingId}/protokoll/${item.id}`);
    await page.getByRole('textbox', { name: /^Text zu TOP/ }).click();
    const card = await addResolution(page);
    await page.keyboard.type('So sei es.');
    const outcome = async () =>
      (await call(page, 'minutes.get', { itemId: item.id })).resolutions[0]?.outcome;
    await card.getByRole('radiogroup', { name: 'Ergebnis' }).getByText('abgelehnt').click();
    await expect.poll(outcome).toBe('rejected');
    await page.keyboard.press('Control+z');
    await told(page, 'Rückgängig gemacht:');
    expect(await outcome()).toBe('open');
    await shown(page, 'protokoll-zurueck');
    const text = card.getByRole('textbox', { name: /^Text von/ });
    expect(await text.textContent()).toBe('So sei es.');
    await text.click();
    await page.keyboard.type(' Nun.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => text.textContent()).not.toContain('Nun.');
    expect(await outcome()).toBe('open');
  });
});
