import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { aMeetingWithPapers } from '../support/bundle.ts';
import { readBundle } from '../support/bundlePdf.ts';
import { prepared, sampleProgram } from '../support/program.ts';
import { focusIn } from './hands.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/bundle');
mkdirSync(results, { recursive: true });
const openProgram = sampleProgram();

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(results, `${name}.png`) });
  expect((await accessibilityFaults(page)).map(({ rule }) => rule)).toEqual([]);
}

test('the Sitzungsmappe is put together from the meeting, by keys, and opens with its bookmarks', async () => {
  const { meetingId, dataFile } = await prepared(async (call) => {
    const bodyId = (await call('bodies.list', {}))[0]?.id ?? '';
    return { meetingId: await aMeetingWithPapers(call, bodyId, { number: 8, date: '2027-03-10' }) };
  });
  const app = await openProgram(dataFile);
  const { page } = app;
  await page.evaluate((id) => {
    location.hash = `/sitzungen/${id}/dokumente`;
  }, meetingId);
  await page.getByRole('button', { name: 'Sitzungsmappe …' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sitzungsmappe' });
  await dialog.waitFor();
  await focusIn(dialog);
  await dialog.getByRole('radio', { name: /^Für die Mitglieder/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => dialog.getByRole('radio', { name: /^Für alle/ }).isChecked()).toBe(true);
  await page.keyboard.press('ArrowUp');
  await look(page, 'dialog');
  const file = path.join(app.dir, 'Mappe.pdf');
  app.answer('showSaveDialog', { canceled: false, filePath: file });
  await dialog.getByRole('button', { name: 'Zusammenstellen und speichern' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Gespeichert: .*Mappe\.pdf \(\d+ Seiten\)/).waitFor();
  await dialog.getByText(/Rechnung; Gutachten/).waitFor();
  await look(page, 'saved');
  const { pages, bookmarks } = await readBundle(readFileSync(file));
  expect(bookmarks.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['TOP 1 Sprachcafé im Stadtteil Nord', 'Anlage: Konzept', 'Anlagen zur Sitzung']),
  );
  expect(pages.at(-1)?.text).toContain('Anfahrt Blatt 1');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});
