import { type Field, wordsIn } from './fields.ts';
import { named } from './tree.ts';
import type { Element } from './xml.ts';

/**
 * Whether the result of a formula is what Word works out. Sums over a column or a row are worked out here; reckoning
 * with numbers alone ("{NUMPAGES} - 1") gives a number. Other formulas nobody can check.
 */
export function isSum({ instruction, result, position: { table, cell } }: Field): boolean {
  const formula = instruction.replace(/^\s*=/, '');
  const [, direction] = /^\s*SUM\s*\(\s*(ABOVE|LEFT)\s*\)/i.exec(formula) ?? [];
  if (/\p{L}{2}/u.test(result)) return false;
  if (direction === undefined) return !/[\p{L}]\s*\(|\b[a-z]+\d+\b/iu.test(formula);
  const cells = table && cell ? cellsBefore(table, cell, direction.toUpperCase()) : [];
  const total = numbersIn(result);
  return sumsOf(cells.map(wordsIn)).some((sum) => total.some((one) => Math.abs(one - sum) < 0.005));
}

function cellsBefore(table: Element, cell: Element, direction: string): Element[] {
  const rows = named(table, 'tr').map((row) => named(row, 'tc'));
  const at = rows.findIndex((cells) => cells.includes(cell));
  const column = rows[at]?.indexOf(cell) ?? 0;
  return direction === 'LEFT'
    ? (rows[at]?.slice(0, column) ?? [])
    : rows.slice(0, Math.max(at, 0)).flatMap((cells) => cells[column] ?? []);
}

/** Of all cells with a number, and of those alone that have one, up to the first without; in German and in English. */
function sumsOf(texts: readonly string[]): number[] {
  const near = texts.slice(texts.findLastIndex((text) => numbersIn(text).length === 0) + 1);
  return [texts, near].flatMap((some) =>
    [0, 1].map((way) => some.reduce((sum, text) => sum + (numbersIn(text)[way] ?? 0), 0)),
  );
}

/** A number as it is read in German and in English: "1.234,50" and "1,234.50"; none where there is none. */
function numbersIn(text: string): number[] {
  const [digits] = /[-−]?\d[\d.,\s\u{A0}]*/u.exec(text) ?? [];
  if (digits === undefined) return [];
  const plain = digits.replace('−', '-').replaceAll(/[\s\u{A0}]|[.,]$/gu, '');
  return [plain.replaceAll('.', '').replace(',', '.'), plain.replaceAll(',', '')].map(Number);
}
