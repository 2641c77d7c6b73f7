import { continuedLevel } from '../../word/write/indentStyles.ts';
import type { Line } from '../../word/write/line.ts';
import { points } from '../../word/write/lineStyles.ts';
import type { PdfList } from './block.ts';
import { pdfLine } from './lines.ts';
import { markAt } from './marks.ts';
import type { Setting } from './setting.ts';

export const isOfList = ({ style, numbering }: Line): boolean =>
  numbering !== undefined || continuedLevel(style) !== null;

type Numbered = Line & { numbering: NonNullable<Line['numbering']> };
const isNumbered = (line: Line | undefined): line is Numbered => line?.numbering !== undefined;

/**
 * Lines of lists, one below the other, as lists within lists. `lines` begins with a numbered one; all those that the
 * list takes up are taken from it. `parentLeft`: where the marks stand that this list lies below, in points.
 */
export function takeList(lines: Line[], above: number, parentLeft: number, setting: Setting): PdfList | null {
  const [first] = lines;
  if (!isNumbered(first)) return null;
  const { numbering } = first;
  const { style, format } = setting.lists.levelOf(numbering);
  const step = points(style.paragraph.indent.hanging);
  const left = points(style.paragraph.indent.left) - step;
  const { size, after } = setting.styleOf(first.style);
  const taken: Line[] = [];
  const list: PdfList['points'] = [];
  for (let line = lines[0]; line && isOfList(line); line = lines[0]) {
    const point = list.at(-1);
    if (isNumbered(line) && line.numbering.level > numbering.level) {
      const inner = takeList(lines, after, left, setting);
      if (inner) point?.blocks.push(inner);
      continue;
    }
    if (isNumbered(line) && !isSameList(line.numbering, numbering)) break;
    if (!isNumbered(line) && isFurtherOut(line, numbering.level)) break;
    lines.shift();
    taken.push(line);
    const block = pdfLine(line, after, setting);
    const flush = block.kind === 'line' ? { ...block, left: 0, firstLine: 0 } : block;
    if (isNumbered(line)) list.push({ mark: markAt(line.numbering, setting), blocks: [flush] });
    else point?.blocks.push(flush);
  }
  return {
    kind: 'list',
    above,
    left: left - parentLeft,
    step,
    size,
    between: after,
    points: list,
    isNumbered: format !== 'bullet',
    ...held(taken, setting),
  };
}

const isSameList = (a: Numbered['numbering'], b: Numbered['numbering']): boolean =>
  a.reference === b.reference && a.instance === b.instance && a.level === b.level;

/** Styles tell three depths apart; deeper lines belong to the list that is open. */
const isFurtherOut = ({ style }: Line, level: number): boolean =>
  (continuedLevel(style) ?? 0) < Math.min(level, 2);

function held(lines: readonly Line[], { styleOf }: Setting): Pick<PdfList, 'holdsNext' | 'holdsLines'> {
  const holds = lines.map(({ style }) => styleOf(style).holdsNext);
  return {
    holdsNext: holds.at(-1) === true,
    holdsLines: holds.length > 1 && holds.slice(0, -1).every(Boolean),
  };
}
