import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { fromPlain } from '../../shared/domain/richText.ts';
import { sampleProgram } from '../support/program.ts';
import { runningMeeting } from './runningMeeting.ts';

const openProgram = sampleProgram();

/** The window that the program opened for an address. */
async function windowWith(page: Page, address: string): Promise<Page> {
  const found = () =>
    page
      .context()
      .pages()
      .find((one) => one !== page && one.url().includes(address));
  await expect
    .poll(() =>
      found()
        ?.evaluate(() => typeof window.ratsfeder)
        .catch(() => ''),
    )
    .toBe('object');
  const shown = found();
  if (!shown) throw new Error(`No window shows ${address}`);
  return shown;
}

describe.skipIf(!testBrowser())('the Saalansicht', () => {
  test('follows what is called in the Protokoll, and never shows a word of the non-public part', async () => {
    const { dataFile, meetingId, item, next } = await runningMeeting();
    const { page } = await openProgram(dataFile);
    await page.evaluate((to) => {
      location.hash = to;
    }, `/sitzungen/${meetingId}/protokoll/${item.id}`);
    await page.getByRole('link', { name: 'Saalansicht' }).click();
    const wall = await windowWith(page, '/saal/');
    await wall.getByRole('heading', { name: 'Integrationsrat' }).waitFor();
    const secret = 'Vergabe der Dolmetschleistungen';
    await call(page, 'motions.record', {
      meetingId,
      mover: '',
      reason: '',
      effect: { kind: 'add', title: secret, isPublic: false, beforeItemId: null },
      outcome: 'adopted',
      vote: null,
      text: fromPlain('Die Tagesordnung wird erweitert.'),
      printedResult: '',
    });
    await call(page, 'resolutions.add', {
      itemId: item.id,
      text: fromPlain(
        'Der Integrationsrat nimmt die Mitteilungen entgegen und bittet um einen Bericht im Frühjahr.',
      ),
      printedResult: '- mit Mehrheit bei 2 Enthaltungen beschlossen -',
    });
    const items = await call(page, 'agenda.list', { meetingId });
    const editor = page.locator('.minutes-item .ProseMirror').first();
    await page.getByRole('button', { name: 'Aufrufen' }).click();
    await page.getByText(/^aufgerufen um/).waitFor();
    await editor.click();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    // As a clerk does, who does not wait for the screen.
    await page.keyboard.type('Herr Erle fragt.');
    await expect.poll(() => editor.innerText()).toBe('Herr Erle fragt.');
    await wall.getByRole('heading', { name: next.title }).waitFor();
    await call(page, 'agenda.call', { id: item.id });
    await wall.getByRole('heading', { name: item.title }).waitFor();
    await wall.getByText('mit Mehrheit bei 2 Enthaltungen beschlossen').waitFor();
    if (process.env['BILDER']) await wall.screenshot({ path: path.join('test-results', 'saal.png') });
    expect(items.map(({ title }) => title)).toContain(secret);
    for (const called of items.filter(({ isHeading, status }) => !isHeading && status !== 'removed')) {
      await call(page, 'agenda.call', { id: called.id });
      const name = called.isPublic ? called.title : 'Nichtöffentlicher Teil';
      await wall.getByRole('heading', { name }).waitFor();
      const words = await wall.locator('body').innerText();
      expect(words).not.toContain(secret);
    }
    if (process.env['BILDER'])
      await wall.screenshot({ path: path.join('test-results', 'saal-nichtoeffentlich.png') });
  });
});
