import { type Line } from './source.ts';

/** A numbered item: its number, and all lines up to the next one. */
export type Item = { no: string; lines: Line[] };

const numbered = /^(?:(?:zu\s+)?(?:frage|ziffer|punkt)?\s*)?\(?(\d{1,2})[.):]{1,3}\s*(?=\S)/i;

/** Text before the first item, and the items 1, 2, 3 … ; a number out of turn stays inside its item. */
export function itemsIn(lines: readonly Line[]): { before: Line[]; items: Item[] } {
  const before: Line[] = [];
  const items: Item[] = [];
  for (const line of lines) {
    const no = numbered.exec(line.text)?.[1];
    const isNext =
      no !== undefined && Number(no) === Number(items.at(-1)?.no ?? 0) + 1 && !/^\d{1,2}\.\d/.test(line.text);
    if (isNext) items.push({ no, lines: [line] });
    else (items.at(-1)?.lines ?? before).push(line);
  }
  return { before, items };
}

/** The number that a text begins with; null where it has none. */
export const numberOf = (text: string): string | null => numbered.exec(text)?.[1] ?? null;
export const withoutNumber = (text: string): string => text.replace(numbered, '');
