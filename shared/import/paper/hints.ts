import type { Cell, Line } from './source.ts';

/** Tells whoever fills the form in what to do, in a cell beside what the form is about. */
const begins = /^(?:wenn|falls) die \p{L}+ länger als\b/iu;
const mostLines = 5;

/** A form without the hints beside its values; what goes on below a hint in its column belongs to it. `hinted`: lines with one. */
export function withoutHints(lines: readonly Line[]): { kept: Line[]; hinted: Line[] } {
  const kept = [...lines];
  const hinted = new Set<Line>();
  for (const [at, line] of lines.entries()) {
    const hint = line.cells.find(({ text }) => begins.test(text));
    if (!hint || line.cells.length < 2) continue;
    for (let below = at; below < at + mostLines; below += 1) {
      const own = kept[below];
      if (!own?.cells.some((cell) => isUnder(cell, hint))) break;
      const cells = own.cells.filter((cell) => !isUnder(cell, hint));
      hinted.add(lines[below] ?? own);
      kept[below] = { ...own, cells, text: cells.map(({ text }) => text).join('\t') };
    }
  }
  return { kept, hinted: [...hinted] };
}

const isUnder = (cell: Cell, hint: Cell): boolean =>
  hint.column > 0 ? cell.column === hint.column : Math.abs(cell.at - hint.at) <= 1;
