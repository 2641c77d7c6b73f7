import { bareAddress } from '../domain/address.ts';
import { addressIn, type Inline, partText } from '../domain/inline.ts';
import {
  type Block,
  type BulletList,
  type Counting,
  countingOf,
  type OrderedList,
  type RichText,
  type Table,
  type TextLine,
} from '../domain/richText.ts';
import { gridOf } from '../domain/tableGrid.ts';

/** The words of a text, one line per paragraph, with numbers and dashes as in the Niederschrift: for cells of tables. */
export const markedText = ({ content }: RichText): string =>
  content
    .flatMap((block) => rowsOf(block, 0))
    .join('\n')
    .trim();

function rowsOf(block: Block, level: number): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineText(block).trim().split('\n');
    case 'bulletList':
    case 'orderedList':
      return rowsOfList(block, level);
    case 'table':
      return rowsOfTable(block);
  }
}

const lineText = ({ content = [] }: TextLine): string =>
  content.map((part, at) => partText(part) + leading(part, content[at + 1])).join('');

/** Behind the last words that lead there; an address that stands there itself is said. */
function leading(part: Inline, next: Inline | undefined): string {
  const address = addressIn(part);
  const isSaid = address === null || partText(part).includes(bareAddress(address));
  return isSaid || (next && addressIn(next) === address) ? '' : ` (${address})`;
}

/** Cells kept apart and in their columns, also where some are empty or reach over others. */
function rowsOfTable(table: Table): string[] {
  const { width, rows } = gridOf(table);
  return rows.map((cells) => {
    const columns = Array.from({ length: width }, () => '');
    for (const { cell, column } of cells)
      columns[column] = (cell?.content ?? []).flatMap((block) => rowsOf(block, 0)).join('\n');
    return columns.join(' | ').replaceAll(/ {2,}/g, ' ').trim();
  });
}

function rowsOfList(list: BulletList | OrderedList, level: number): string[] {
  return list.content.flatMap((item, index) => {
    const [first = '', ...more] = item.content.flatMap((inner) => rowsOf(inner, level + 1));
    const mark =
      list.type === 'bulletList'
        ? bulletAt(level)
        : numberIn(countingOf(list, level), (list.attrs?.start ?? 1) + index);
    return [`${mark}\u{A0}${first}`, ...more];
  });
}

const bulletAt = (level: number): string => '–•◦'.charAt(level % 3);

/** Digits where letters would not be read as a number. */
function numberIn(counting: Counting, n: number): string {
  if (counting === '1') return `${n}.`;
  const isReadable = n >= 1 && n <= 26;
  if (!isReadable) return `${n})`;
  const small = counting.toLowerCase() === 'a' ? String.fromCodePoint(96 + n) : roman(n);
  return counting === 'a' || counting === 'i' ? `${small})` : `${small.toUpperCase()}.`;
}

const numerals = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(n: number): string {
  const largest = numerals.find(([value]) => value <= n);
  return largest ? largest[1] + roman(n - largest[0]) : '';
}
