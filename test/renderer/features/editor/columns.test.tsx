import { screen, waitFor } from '@testing-library/dom';
import { afterEach, describe, expect, test } from 'vitest';
import { pdfIn } from '../../../../electron/core/pdf/pdfFile.ts';
import { plainLook } from '../../../../electron/core/word/write/look.ts';
import { sheetDocx } from '../../../../electron/core/word/write/sheet.ts';
import { pagesOf } from '../../../../renderer/features/meeting/documents/wordPages.ts';
import type { SheetModel } from '../../../../shared/documents/model.ts';
import type { RichText, TableCell } from '../../../../shared/domain/richText.ts';
import { documentXml } from '../../../support/docx.ts';
import { positionsIn } from '../../../support/pdfPositions.ts';
import { closeEditor, openEditor } from './editing.tsx';

afterEach(closeEditor);

const cell = (text: string, colspan = 1): TableCell => ({
  type: 'tableCell',
  ...(colspan > 1 && { attrs: { colspan, rowspan: 1 } }),
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const tableOf = (...rows: TableCell[][]): RichText => ({
  type: 'doc',
  content: [{ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }],
});
const head = [cell('Kita'), cell('Bemerkungen der Verwaltung'), cell('2026')];
const plain = tableOf(head, [cell('Süd'), cell('Der Träger baut an und nimmt im Herbst auf.'), cell('25')]);
const merged = tableOf(head, [cell('Süd und der Rest der Stadt zusammen', 2), cell('1.250')]);

/** Per mille of the whole, to the next one. */
function sharesOf(widths: readonly number[]): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => Math.round((1000 * width) / sum));
}

const shownIn = (element: Element): number[] =>
  sharesOf([...element.querySelectorAll('col')].map(({ style }) => Number.parseFloat(style.width)));

const sheetOf = (text: RichText): SheetModel => ({
  properties: { title: 'Blatt', subject: '', creator: '' },
  letterhead: [],
  title: 'Blatt',
  subtitles: [],
  blocks: [{ kind: 'richText', text }],
  footer: '',
  page: 'upright',
});

async function inPdf(text: RichText): Promise<number[]> {
  const { bytes } = await pdfIn('readable', {
    model: { form: 'sheet', sheet: sheetOf(text) },
    look: plainLook,
    pictures: new Map(),
    name: 'Blatt',
    madeAt: '2026-11-27T09:30:15',
    stamp: '',
    data: '',
    word: () => Promise.resolve(new Uint8Array()),
  });
  const found = await positionsIn(bytes);
  return ['Kita', 'Bemerkungen', '2026'].flatMap(
    (word) => [...found].find(([said]) => said.startsWith(word))?.[1].from ?? [],
  );
}

const differences = (edges: readonly number[]): number[] =>
  edges.slice(1).map((edge, n) => edge - (edges[n] ?? 0));

describe('the columns of a table', () => {
  test.each([
    ['with no cell over several', plain],
    ['with one over two columns', merged],
  ])('are as wide in the editor as in the Word file, its preview and the PDF: %s', async (_, text) => {
    const { box } = await openEditor(text);
    const shares = shownIn(box);
    expect(shares[1]).toBeGreaterThan(2 * (shares[0] ?? 1000));
    const columns = shares.map((share) => `minmax(0, ${share}fr)`).join(' ');
    expect(box.querySelector<HTMLElement>('.tableWrapper')?.style.getPropertyValue('--columns')).toBe(
      columns,
    );
    const word = await sheetDocx(sheetOf(text), plainLook, '', new Map());
    const inWord = [...documentXml(word).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(sharesOf(inWord)).toEqual(shares);
    expect(shownIn((await pagesOf(new Blob([Uint8Array.from(word)]))).pages)).toEqual(shares);
    const width = inWord.reduce((sum, each) => sum + each, 0) / 20;
    const [first, second] = differences(await inPdf(text)).map((each) => Math.round((1000 * each) / width));
    expect([first, second]).toEqual(shares.slice(0, 2));
  });

  test('follow the words once nobody types, and a new column at once', async () => {
    const { box, user, press } = await openEditor(plain);
    const [, before] = shownIn(box);
    // The cursor is in the last cell.
    await user.keyboard(' Plätze im nächsten Kindergartenjahr');
    await waitFor(() => expect(shownIn(box)[1]).toBeLessThan(before ?? 0));
    await press('Tabelle');
    await user.click(await screen.findByRole('menuitem', { name: 'Spalte dahinter einfügen' }));
    await waitFor(() => expect(shownIn(box)).toHaveLength(4));
  });
});
