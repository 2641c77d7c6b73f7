import type { Line, Row } from '../../word/write/line.ts';
import type { LineStyle } from '../../word/write/lineStyles.ts';
import { loose, type PdfBlock } from './block.ts';
import { takeFrames } from './frames.ts';
import { pdfLine } from './lines.ts';
import { isOfList, takeList } from './lists.ts';
import type { Setting } from './setting.ts';
import { pdfTable } from './tables.ts';

/** Lines as Word has them, one below the other, as paragraphs, lists and tables. `width`: of their text, in points. */
export function blocksOf(lines: readonly Line[], width: number, setting: Setting): PdfBlock[] {
  const left = [...lines];
  const blocks: PdfBlock[] = [];
  let before: Line | undefined;
  for (let [line] = left; line; [line] = left) {
    const above = distance(before, line, setting);
    const count = left.length;
    blocks.push(takeBlock(left, line, above, width, setting));
    before = lines[lines.length - left.length - 1];
    if (left.length === count) throw new Error('A line was left over');
  }
  return blocks;
}

/** The block that begins here; its lines are taken from `left`. */
function takeBlock(left: Line[], line: Line, above: number, width: number, setting: Setting): PdfBlock {
  if (line.row) {
    const rows = takeRows(left, line.row);
    return pdfTable(rows, above, setting, (inner, cellWidth) =>
      blocksOf(inner, cellWidth, setting).map(loose),
    );
  }
  if (setting.styleOf(line.style).frame) return takeFrames(left, setting, blocksOf);
  const list = isOfList(line) ? takeList(left, above, { left: 0, width }, setting) : null;
  if (list) return list;
  left.shift();
  return pdfLine(line, above, setting);
}

/** Rows of one shape follow each other in one table. */
function takeRows(left: Line[], { shape }: Row): Row[] {
  const end = left.findIndex(({ row }) => !row || row.shape !== shape);
  return left.splice(0, end === -1 ? left.length : end).flatMap(({ row }) => row ?? []);
}

/** What Word keeps free between two paragraphs: the larger of both distances. A table has none of its own. */
function distance(before: Line | undefined, line: Line, { styleOf }: Setting): number {
  const styleIf = (one: Line | undefined): LineStyle | null => (one && !one.row ? styleOf(one.style) : null);
  const [upper, lower] = [styleIf(before), styleIf(line)];
  if (upper && upper === lower && lower.isContextual) return 0;
  return Math.max(upper?.after ?? 0, lower?.before ?? 0);
}
