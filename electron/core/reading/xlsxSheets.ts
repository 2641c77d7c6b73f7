import { decodedXml } from '../word/read/decode.ts';
import { damaged, WordFileError } from '../word/read/fault.ts';
import { everything, firstNamed, named, textOf } from '../word/read/tree.ts';
import { unzip } from '../word/read/unzip.ts';
import { type Element, parseXml } from '../word/read/xml.ts';
import type { Sheet } from './sheet.ts';
import { dayOfSerial, isDayFormat, usualDayFormats } from './xlsxDays.ts';

/** Cells beyond are no list of people any more. */
const mostColumns = 60;
const mostRows = 20_000;
const longestCell = 500;
/** Elements, roughly, before they are read: a tree takes far more memory than its text. */
const mostMarks = 4_000_000;

const isWanted = (name: string): boolean =>
  /^xl\/(?:workbook|styles|sharedStrings)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/iu.test(
    name,
  );

type Parts = ReadonlyMap<string, Uint8Array>;

/** The tables of an Excel file that somebody sees, cell by cell as text. A formula is never worked out: what the file says it gave counts. */
export function xlsxSheets(bytes: Uint8Array): Sheet[] {
  const parts = unzip(bytes, isWanted);
  const workbook = treeOf(parts, 'xl/workbook.xml');
  if (!workbook) throw new WordFileError('notAWordFile', 'xl/workbook.xml');
  const targets = targetsOf(treeOf(parts, 'xl/_rels/workbook.xml.rels'));
  const texts = sharedTexts(treeOf(parts, 'xl/sharedStrings.xml'));
  const isDay = dayStyles(treeOf(parts, 'xl/styles.xml'));
  const from1904 = /^(?:1|true)$/u.test(firstNamed(workbook, 'workbookPr')?.attributes.get('date1904') ?? '');
  return named(firstNamed(workbook, 'sheets') ?? workbook, 'sheet')
    .filter((sheet) => !/hidden/iu.test(sheet.attributes.get('state') ?? ''))
    .flatMap((sheet) => {
      const tree = treeOf(parts, targets.get(sheet.attributes.get('r:id') ?? '') ?? '');
      const content = { texts, isDay, from1904 };
      return tree ? [{ name: sheet.attributes.get('name') ?? '', ...rowsOf(tree, content) }] : [];
    });
}

function treeOf(parts: Parts, name: string): Element | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  if (bytes.reduce((sum, byte) => (byte === 0x3c ? sum + 1 : sum), 0) > mostMarks)
    throw new WordFileError('tooLarge', name);
  try {
    return parseXml(decodedXml(bytes));
  } catch {
    throw damaged(name);
  }
}

const targetsOf = (relations: Element | undefined): Map<string, string> =>
  new Map(
    (relations ? named(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes.get('Id') ?? '',
      `xl/${(attributes.get('Target') ?? '').replace(/^\/?(?:xl\/)?/u, '')}`,
    ]),
  );

const sharedTexts = (root: Element | undefined): string[] => (root ? named(root, 'si').map(saidIn) : []);

/** Without what is spoken above signs (Furigana). */
const saidIn = (item: Element): string =>
  [...everything(item)]
    .filter(({ name }) => /(?:^|:)t$/u.test(name))
    .map(textOf)
    .join('');

/** Which styles of cells show a number as a day. */
function dayStyles(root: Element | undefined): (style: string | undefined) => boolean {
  if (!root) return () => false;
  const own = new Map(
    named(firstNamed(root, 'numFmts') ?? root, 'numFmt').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  );
  const formats = named(firstNamed(root, 'cellXfs') ?? root, 'xf').map(({ attributes }) =>
    Number(attributes.get('numFmtId') ?? 0),
  );
  const isDay = formats.map((id) => usualDayFormats.has(id) || isDayFormat(own.get(id) ?? ''));
  return (style) => isDay[Number(style ?? 0)] ?? false;
}

type Content = { texts: readonly string[]; isDay: (style: string | undefined) => boolean; from1904: boolean };

function rowsOf(sheet: Element, content: Content): Required<Omit<Sheet, 'name'>> {
  const data = firstNamed(sheet, 'sheetData');
  const rows = data ? named(data, 'row') : [];
  if (rows.length > mostRows) throw new WordFileError('tooLarge', 'sheetData');
  const lines: number[] = [];
  for (const row of rows) lines.push(Number(row.attributes.get('r')) || (lines.at(-1) ?? 0) + 1);
  const isHidden = (row: Element) =>
    /^(?:1|true)$/u.test(row.attributes.get('hidden') ?? '') || Number(row.attributes.get('ht') ?? 1) === 0;
  const hidden = rows.flatMap((row, at) => (isHidden(row) ? [lines[at] ?? 0] : []));
  return { rows: rows.map((row) => cellsOf(row, content)), lines, hidden };
}

function cellsOf(row: Element, content: Content): string[] {
  const cells: string[] = [];
  for (const cell of named(row, 'c')) {
    const at = columnOf(cell.attributes.get('r')) ?? cells.length;
    if (at >= mostColumns) continue;
    while (cells.length < at) cells.push('');
    cells[at] = saidByCell(cell, content).slice(0, longestCell);
  }
  return cells;
}

/** "AB12" → 27 */
function columnOf(reference: string | undefined): number | null {
  const [letters] = /^[A-Z]{1,3}/u.exec(reference ?? '') ?? [];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
}

function saidByCell(cell: Element, { texts, isDay, from1904 }: Content): string {
  const kind = cell.attributes.get('t') ?? 'n';
  if (kind === 'inlineStr') return saidIn(firstNamed(cell, 'is') ?? cell);
  const value = firstNamed(cell, 'v');
  const said = value ? textOf(value) : '';
  if (kind === 's') return texts[Number(said)] ?? '';
  if (kind === 'd') return said.slice(0, 10);
  if (kind === 'n' && said !== '' && isDay(cell.attributes.get('s')))
    return dayOfSerial(Number(said), from1904) ?? said;
  // "#NAME?" and other faults of formulas are nothing that somebody wrote.
  return kind === 'e' ? '' : said;
}
