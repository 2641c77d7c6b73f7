import { datesIn } from './dates.ts';
import { type Line } from './source.ts';

/** A numbered item: its number, and all lines up to the next one. */
export type Item = { no: string; lines: Line[] };

const numbered = /^(?:(?:zu\s+)?(?:frage|ziffer|punkt)?\s*)?\(?(\d{1,2})[.):]{1,3}\s*(?=\S)/i;

/** Text before the first item, and the items 1, 2, 3 … ; a number out of turn stays inside its item. */
export function itemsIn(lines: readonly Line[]): { before: Line[]; items: Item[] } {
  const before: Line[] = [];
  const items: Item[] = [];
  let ones = 0;
  for (const line of lines) {
    const no = numbered.exec(line.text)?.[1];
    const isNumbered = no !== undefined && !/^\d{1,2}\.\d/.test(line.text) && !isDayAhead(line.text);
    const last = Number(items.at(-1)?.no ?? 0);
    if (isNumbered && Number(no) === last + 1) items.push({ no, lines: [line] });
    // A list of which each number came out as 1 goes on counting.
    else if (isNumbered && no === '1' && ones === last && last > 0 && !/^zu\s/i.test(line.text))
      items.push({ no: String(last + 1), lines: [line] });
    else {
      (items.at(-1)?.lines ?? before).push(line);
      continue;
    }
    ones += no === '1' ? 1 : 0;
  }
  return { before, items };
}

/** "3. Mai 2019" begins with a day, not with the third item. */
const isDayAhead = (text: string): boolean => datesIn(text)[0]?.at === 0;

/** The items a), b), c) …, where a text begins with the first of them. */
export function letteredIn(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  for (const line of lines) {
    const letter = lettered.exec(line.text)?.[1];
    if (letter !== undefined && letter === letters[items.length]) items.push({ no: letter, lines: [line] });
    else if (items.length === 0) return [];
    else items.at(-1)?.lines.push(line);
  }
  return items;
}
const letters = 'abcdefghij';
const lettered = /^\(?([a-j])\s?\)\s+(?=\S)/;
export const withoutLetter = (text: string): string => text.replace(lettered, '');

/** The number that a text begins with; null where it has none. */
export const numberOf = (text: string): string | null => numbered.exec(text)?.[1] ?? null;
export const withoutNumber = (text: string): string => text.replace(numbered, '');

/**
 * Whether a row of a table stands between two numbered items: those before it end with a number, and the first line
 * behind its rows has the next one. What its cells say is of the item, be it the word of a caption.
 */
export function isBetweenItems(before: readonly Line[], lines: readonly Line[], at: number): boolean {
  const isRow = ({ cells }: Line): boolean => cells.length > 1;
  const behind = lines.slice(at).find((line) => line.text !== '' && !isRow(line));
  const last = itemsIn(before).items.at(-1)?.no;
  return (
    lines[at] !== undefined && isRow(lines[at]) && numberOf(behind?.text ?? '') === String(Number(last) + 1)
  );
}
