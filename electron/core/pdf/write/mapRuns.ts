import type { PdfBlock, PdfCell, PdfRun } from './block.ts';

/** The same block with other runs, in the order in which they are read; those within links and notes are not met. */
export function mapRuns(block: PdfBlock, map: (runs: PdfRun[]) => PdfRun[]): PdfBlock {
  const each = (blocks: readonly PdfBlock[]) => blocks.map((one) => mapRuns(one, map));
  const cells = (row: readonly PdfCell[]) => row.map((cell) => ({ ...cell, blocks: each(cell.blocks) }));
  switch (block.kind) {
    case 'line':
      return { ...block, runs: map(block.runs), behindTab: block.behindTab && map(block.behindTab) };
    case 'entry':
      return { ...block, label: map(block.label), title: map(block.title) };
    case 'frames':
      return { ...block, frames: block.frames.map((one) => ({ ...one, blocks: each(one.blocks) })) };
    case 'row':
      return { ...block, cells: block.cells.map((cell) => ({ ...cell, runs: map(cell.runs) })) };
    case 'list':
      return { ...block, points: block.points.map((point) => ({ ...point, blocks: each(point.blocks) })) };
    case 'table':
      return {
        ...block,
        headerRows: block.headerRows.map(cells),
        rows: block.rows.map((row) => ({ ...row, cells: cells(row.cells) })),
      };
    case 'contents':
      return block;
  }
}
