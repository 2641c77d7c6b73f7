import type { Editor } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../shared/domain/richText.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { sampleProgram } from '../support/program.ts';
import { focused, untilSaved } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

describe.skipIf(!testBrowser())('a text that is typed', () => {
  const openProgram = sampleProgram();

  async function openText() {
    const { dataFile, meetingId, item } = await runningMeeting();
    const { page } = await openProgram(dataFile);
    await page.evaluate((to) => {
      location.hash = to;
    }, `/sitzungen/${meetingId}/protokoll/${item.id}`);
    const editor = page.getByRole('textbox', { name: /^Text zu TOP/ });
    await editor.click();
    await focused(editor);
    const stored = async () => plainText((await call(page, 'minutes.get', { itemId: item.id })).text);
    return { page, editor, stored, marked: editor.locator('.misspelled') };
  }

  test('has its mistakes marked, and another word or an own one chosen by keys alone', async () => {
    const { page, editor, stored, marked } = await openText();
    const { keyboard } = page;
    const text = 'Die Sitzugn am 11. September beriet „Tagesordung“ in der Strasse.';
    // Once it is shown as saved nothing draws the text anew while an arrow moves the cursor.
    await untilSaved(page, () => keyboard.type(text.replaceAll(/[„“]/g, '"')));
    await expect.poll(() => marked.allTextContents()).toEqual(['Sitzugn', 'Tagesordung', 'Strasse']);
    const cursor = () =>
      editor.evaluate((box: HTMLElement & { editor?: Editor }) => box.editor?.state.selection.head);
    /** Marks that are just being drawn hold the cursor where it is: to go to an end twice does no harm. */
    const moved = (key: string, to: number) =>
      expect
        .poll(async () => {
          await keyboard.press(key);
          return cursor();
        })
        .toBe(to);
    const option = (name: string) => list.getByRole('option', { name, exact: true });
    const list = page.getByRole('listbox', { name: 'Vorschläge' });
    await moved('Control+Home', 1);
    for (let n = 0; n < 6; n++) await keyboard.press('ArrowRight');
    await expect.poll(cursor).toBe(7);
    await keyboard.press('Alt+Enter');
    await option('Sitzung').waitFor();
    await keyboard.press('Enter');
    await expect.poll(() => marked.allTextContents()).toEqual(['Tagesordung', 'Strasse']);
    await keyboard.press('Control+z');
    await expect.poll(() => marked.count()).toBe(3);
    await moved('Control+End', text.length + 1);
    await keyboard.press('ArrowLeft');
    await expect.poll(cursor).toBe(text.length);
    await keyboard.press('Shift+F10');
    await option('Straße').waitFor();
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await expect.poll(() => marked.allTextContents()).toEqual(['Sitzugn', 'Tagesordung']);
    await focused(editor);
    expect((await call(page, 'spelling.known', {})).words).toEqual(['Strasse']);
    await expect.poll(stored).toBe('Die Sitzugn am 11. September beriet „Tagesordung“ in der Strasse.');
  });

  test('has nothing marked once the office turns that off', async () => {
    const { page, marked } = await openText();
    await page.keyboard.type('Sitzugn und Haus ');
    await expect.poll(() => marked.count()).toBe(1);
    const here = await page.evaluate(() => location.hash);
    await page.evaluate(() => {
      location.hash = '/einstellungen/rechtschreibung';
    });
    await page.getByText('Rechtschreibung prüfen').click();
    await page.getByRole('textbox', { name: 'Neues Wort' }).fill('Sitzugn');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Entfernen: Sitzugn' }).waitFor();
    await page.evaluate((to) => {
      location.hash = to;
    }, here);
    await page.getByRole('textbox', { name: /^Text zu TOP/ }).click();
    await untilSaved(page, () => page.keyboard.type('Strasse '));
    expect(await marked.count()).toBe(0);
  });
});
