import { cellsOf } from './cells.ts';
import type { Line } from './source.ts';
import { isOffice, isPersonName } from './persons.ts';

/** Names beside each other, and their offices below, that lost the room between them: each is a cell again. */
export function withNamesApart(lines: readonly Line[]): Line[] {
  const apart = [...lines];
  for (const [at, line] of lines.entries()) {
    const below = lines[at + 1];
    if (line.cells.length !== 1 || below?.cells.length !== 1) continue;
    const offices = officesIn(below.text);
    const names = offices.length > 0 ? namesIn(line.text) : [];
    if (names.length < 2 || (offices.length > 1 && offices.length !== names.length)) continue;
    apart[at] = inCells(line, names);
    apart[at + 1] = inCells(below, offices);
  }
  return apart;
}

/** Only where each word is one. */
function officesIn(text: string): string[] {
  const words = text.match(/(?:(?:Stv|Stellv)\. )?\S+/g) ?? [];
  return words.every(isOffice) ? [...words] : [];
}

/** In pairs of a first name and a surname. */
function namesIn(text: string): string[] {
  const words = text.match(/(?:(?:Dr|Prof)\. )*\S+/g) ?? [];
  if (words.length % 2 === 1) return [];
  const names = Array.from({ length: words.length / 2 }, (_, n) => words.slice(2 * n, 2 * n + 2).join(' '));
  return names.every(isPersonName) ? names : [];
}

const inCells = (line: Line, texts: readonly string[]): Line => {
  const text = texts.join('\t');
  return { ...line, text, cells: cellsOf(text) };
};
