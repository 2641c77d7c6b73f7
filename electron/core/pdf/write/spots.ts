import type { PdfBlock, PdfRun } from './block.ts';
import type { PdfDocument } from './document.ts';
import { mapRuns } from './mapRuns.ts';

/** So many letters, and the word that they end in, can be missed at the most: two lines. */
const between = /.{1,120}\S*\s*/gsu;

/**
 * Where pictures or notes stand in a list or a table, Typst sometimes drops what finds no room at the end of a page. There
 * spots are set into the text that can be counted afterwards. `count`: of them.
 */
export function withSpots(document: PdfDocument): { document: PdfDocument; count: number } {
  let count = 0;
  const spot = (): PdfRun => ({ kind: 'spot', number: (count += 1) });
  const spotted = (runs: readonly PdfRun[]): PdfRun[] =>
    runs.flatMap((run): PdfRun[] => {
      if (run.kind === 'link' || run.kind === 'footnote')
        return [{ ...run, runs: spotted(run.runs) }, spot()];
      if (run.kind !== 'text') return [run, spot()];
      return (run.text.match(between) ?? []).flatMap((text) => [spot(), { ...run, text }, spot()]);
    });
  const blockWith = (block: PdfBlock): PdfBlock => (canLose(block) ? mapRuns(block, spotted) : block);
  const parts = document.parts.map((part) => ({
    ...part,
    sections: part.sections.map((blocks) => blocks.map(blockWith)),
  }));
  return count === 0 ? { document, count } : { document: { ...document, parts }, count };
}

function canLose(block: PdfBlock): boolean {
  if (block.kind !== 'list' && block.kind !== 'table') return false;
  let found = false;
  mapRuns(block, (runs) => {
    found ||= runs.some(({ kind }) => kind === 'footnote' || kind === 'picture');
    return runs;
  });
  return found;
}
