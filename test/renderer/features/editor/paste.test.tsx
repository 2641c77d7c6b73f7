import { getSchema } from '@tiptap/core';
import { DOMParser as Reader } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { fromEditor } from '../../../../renderer/features/editor/editorText.ts';
import { editorExtensions } from '../../../../renderer/features/editor/extensions.ts';
import { cleanPaste } from '../../../../renderer/features/editor/paste/cleanPaste.ts';
import { markedText } from '../../../../shared/documents/markedText.ts';

const schema = getSchema(editorExtensions({ current: { names: [], modules: [] } }, () => undefined));

/** The lines that the minutes would show, with the numbers of their lists. */
function linesOf(html: string): string[] {
  const box = document.createElement('div');
  box.innerHTML = cleanPaste(html);
  return markedText(fromEditor(Reader.fromSchema(schema).parse(box)))
    .replaceAll('\u{A0}', ' ')
    .split('\n');
}

describe('rows of tables', () => {
  const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`;

  test('keep their columns where cells are empty', () => {
    const html = table(
      '<td>Kita</td><td>2025</td><td>2026</td>',
      '<td>Süd</td><td></td><td>5</td>',
      '<td>&nbsp;</td><td>1</td><td><br></td>',
      '<td></td><td></td><td></td>',
    );
    expect(linesOf(html)).toEqual(['Kita | 2025 | 2026', 'Süd | | 5', '| 1 |']);
  });

  test('keep their columns below and beside cells that reach further', () => {
    const html = table(
      '<td rowspan=2>Süd</td><td>Plätze</td><td>5</td>',
      '<td>frei</td><td>1</td>',
      '<td colspan=2>Summe</td><td>6</td>',
      '<td colspan=3>Ende</td>',
    );
    expect(linesOf(html)).toEqual(['Süd | Plätze | 5', '| frei | 1', 'Summe | | 6', 'Ende']);
  });

  test('drop columns that are empty to the end', () => {
    expect(linesOf(table('<td>A</td><td>B</td><td></td>', '<td>C</td><td>D</td><td></td>'))).toEqual([
      'A | B',
      'C | D',
    ]);
  });

  test('a cell of several paragraphs has as many lines', () => {
    expect(linesOf(table('<td><p>Vorsitz</p></td><td>\n<p>Frau A</p>\n<p>Herr B</p>\n</td>'))).toEqual([
      'Vorsitz | Frau A',
      'Herr B',
    ]);
  });

  test('one column is as many paragraphs, and its caption another', () => {
    expect(linesOf('<table><caption>Plätze</caption><tr><td>A</td></tr><tr><td>B</td></tr></table>')).toEqual(
      ['Plätze', 'A', 'B'],
    );
  });

  test('a table around lists and tables only places them', () => {
    const inner = table('<td>A</td><td>1</td>');
    expect(
      linesOf(table(`<td>Links</td><td>${inner}</td>`, '<td><ul><li>Punkt</li></ul></td><td>Rechts</td>')),
    ).toEqual(['Links', 'A | 1', '– Punkt', 'Rechts']);
  });
});
