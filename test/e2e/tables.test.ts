import { describe, expect, test } from 'vitest';
import { type Block, plainText } from '../../shared/domain/richText.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { sampleProgram } from '../support/program.ts';
import { focused, untilSaved } from './hands.ts';
import { runningMeeting } from './runningMeeting.ts';

describe.skipIf(!testBrowser())('a table in the minutes', () => {
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
    const stored = async () => (await call(page, 'minutes.get', { itemId: item.id })).text.content;
    return { page, editor, stored };
  }

  /** Rows as their cells; other blocks as their words. */
  const shown = (content: readonly Block[]): unknown[] =>
    content.map((block) =>
      block.type === 'table'
        ? block.content.map((row) =>
            row.content.map((cell) => plainText({ type: 'doc', content: cell.content })),
          )
        : plainText({ type: 'doc', content: [block] }),
    );

  test('is inserted, filled, merged and left on both sides with the keys alone', async () => {
    const { page, editor, stored } = await openText();
    const { keyboard } = page;
    const toolbar = page.getByRole('toolbar', { name: /^Format: Text zu TOP/ });
    const press = async (name: string) => {
      await toolbar.getByRole('button', { name: 'Tabelle' }).focus();
      await keyboard.press('Enter');
      const entry = page.getByRole('menuitem', { name });
      await entry.waitFor();
      await keyboard.type(name);
      await focused(entry);
      await keyboard.press('Enter');
      await focused(editor);
    };
    await press('Tabelle einfügen');
    for (const words of ['Kita', 'Plätze', 'frei', 'Süd', '5', '1', 'Nord', '7', '0']) {
      await keyboard.type(words);
      if (words !== '0') await keyboard.press('Tab');
    }
    await keyboard.press('ArrowDown');
    // Once it is shown as saved nothing draws the text anew while an arrow moves the cursor.
    await untilSaved(page, () => keyboard.type('darunter'));
    await expect
      .poll(async () => shown(await stored()))
      .toEqual([
        [
          ['Kita', 'Plätze', 'frei'],
          ['Süd', '5', '1'],
          ['Nord', '7', '0'],
        ],
        'darunter',
      ]);
    for (const row of [2, 1, 0]) {
      await keyboard.press('ArrowUp');
      await expect.poll(() => page.evaluate(rowOfCursor)).toBe(row);
      await page.evaluate(nextFrame);
    }
    await keyboard.press('ArrowUp');
    await untilSaved(page, () => keyboard.type('darüber'));
    await expect.poll(async () => shown(await stored()).at(0)).toBe('darüber');
    await keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(rowOfCursor)).toBe(0);
    await page.evaluate(nextFrame);
    await keyboard.press('Shift+ArrowRight');
    await page.locator('.selectedCell').nth(1).waitFor();
    await press('Zellen verbinden');
    await expect.poll(async () => (shown(await stored()).at(1) as string[][])[0]).toHaveLength(2);
  });
});

/** Runs in the page. The editor learns with a frame where the browser put the cursor; no hand is faster than that. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

/** Runs in the page; null outside of a table. */
function rowOfCursor(): number | null {
  return getSelection()?.anchorNode?.parentElement?.closest('tr')?.rowIndex ?? null;
}
