import { describe, expect, test } from 'vitest';
import { columnShares } from '../../shared/domain/columnShares.ts';
import { type Block, plainText, type Table } from '../../shared/domain/richText.ts';
import { gridOf } from '../../shared/domain/tableGrid.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { sampleProgram } from '../support/program.ts';
import { paste } from './clipboard.ts';
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

  const alignsIn = (content: readonly Block[]) =>
    content.flatMap((block) =>
      block.type === 'table'
        ? block.content.map((row) => row.content.map(({ attrs }) => attrs?.align ?? 'left'))
        : [],
    );

  test('is inserted, filled, aligned, merged and left on both sides with the keys alone', async () => {
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
    await keyboard.press('Control+r');
    await expect.poll(async () => alignsIn(await stored())[0]).toEqual(['right', 'right', 'left']);
    await press('Zellen verbinden');
    await expect.poll(async () => (shown(await stored()).at(1) as string[][])[0]).toHaveLength(2);
  });

  test('takes a footnote into the cell that was clicked last, however fast the tool is pressed', async () => {
    const { page, editor, stored } = await openText();
    await paste(editor, {
      'text/html': '<table><tr><td>Süd</td><td>5</td></tr><tr><td>Nord</td><td>7</td></tr></table>',
    });
    const toolbar = page.getByRole('toolbar', { name: /^Format: Text zu TOP/ });
    await toolbar.getByRole('button', { name: 'Tabelle' }).click();
    const menu = page.getByRole('menu', { name: 'Tabelle' });
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await focused(toolbar.getByRole('button', { name: 'Tabelle' }));
    const [cell, tool] = await Promise.all([
      editor.getByText('Nord').boundingBox(),
      toolbar.getByRole('button', { name: 'Einfügen …' }).boundingBox(),
    ]);
    const click = (box: typeof cell) => page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + 8);
    await Promise.all([click(cell), click(tool)]);
    await page.getByRole('menuitem', { name: /^Fußnote/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Fußnote' });
    await dialog.getByRole('textbox').fill('Stand Mai');
    await dialog.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await expect
      .poll(async () => shown(await stored())[0])
      .toEqual([
        ['Süd', '5'],
        [expect.stringMatching(/Fußnote: Stand Mai.*Nord|Nord.*Fußnote: Stand Mai/), '7'],
      ]);
  });

  test('pasted from Excel is kept as it is shown: its alignment, in columns as wide as in the Word file', async () => {
    const { editor, stored } = await openText();
    await paste(editor, { 'text/html': excelPage });
    const kept = async () => (await stored()).flatMap((block) => (block.type === 'table' ? [block] : []));
    await expect.poll(async () => (await kept()).length).toBe(2);
    const tables = await kept();
    const alignsOf = ({ content }: Table) =>
      content.map((row) => row.content.map(({ attrs }) => attrs?.align ?? 'start').join(' '));
    expect(tables.map(alignsOf)).toEqual([
      ['center center center', 'start right right', 'start right start'],
      ['start right', 'start center start'],
    ]);
    const seen = await editor.evaluate(tablesIn);
    expect(seen.map(({ aligns }) => aligns.map((row) => row.join(' ').replaceAll('end', 'right')))).toEqual(
      tables.map(alignsOf),
    );
    for (const [at, table] of tables.entries())
      for (const [column, share] of columnShares(gridOf(table)).entries())
        expect(Math.abs((seen[at]?.widths[column] ?? 0) - share)).toBeLessThan(5);
  });
});

/** As Excel writes it: figures say it of themselves, what somebody aligned says it by a rule. */
const excelPage = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style><!--table {mso-displayed-decimal-separator:"\\,";} td {padding-top:1px; text-align:general;}
.xl65 {mso-style-parent:style0; text-align:center;} .xl66 {mso-number-format:"0"; text-align:right;}--></style></head>
<body><!--StartFragment--><table border=0 cellpadding=0 width=300 style='border-collapse:collapse;width:225pt'>
<col width=120 style='width:90pt'><col width=90 span=2>
<tr><td class=xl65 width=120>Einrichtung</td><td class=xl65>Plätze im Stadtteil</td><td class=xl65>Kosten</td></tr>
<tr><td>Süd</td><td align=right>25</td><td class=xl66>1.250,00 €</td></tr>
<tr><td>Nord</td><td align=right>7</td><td>offen</td></tr></table>
<p>und</p><table><tr><td colspan=2>Summe</td><td align=right>32</td></tr>
<tr><td>Nachrichtlich</td><td class=xl65>x</td><td>im Haushalt</td></tr></table><!--EndFragment--></body></html>`;

/** Runs in the page: of each table how its cells stand, and of its last row how wide they are, in per mille. */
function tablesIn(box: Element): { aligns: string[][]; widths: number[] }[] {
  return [...box.querySelectorAll('table')].map((table) => {
    const rows = [...table.rows].map(({ cells }) => [...cells]);
    const whole = table.getBoundingClientRect().width;
    return {
      aligns: rows.map((cells) => cells.map((cell) => getComputedStyle(cell).textAlign)),
      widths: (rows.at(-1) ?? []).map((cell) => (1000 * cell.getBoundingClientRect().width) / whole),
    };
  });
}

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
