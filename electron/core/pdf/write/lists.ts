import { continuedLevel } from '../../word/write/indentStyles.ts';
import type { Line } from '../../word/write/line.ts';
import { points } from '../../word/write/lineStyles.ts';
import { loose, type PdfList } from './block.ts';
import { fitTogether } from './height.ts';
import { pdfLine } from './lines.ts';
import { markAt } from './marks.ts';
import type { Setting } from './setting.ts';

export const isOfList = ({ style, numbering }: Line): boolean =>
  numbering !== undefined || continuedLevel(style) !== null;

type Numbered = Line & { numbering: NonNullable<Line['numbering']> };
const isNumbered = (line: Line | undefined): line is Numbered => line?.numbering !== undefined;

/** In points: how far from the margin a text begins that the list is part of, and how wide it is. */
export type Room = { left: number; width: number };

/**
 * Lines of lists, one below the other, as lists within lists. `lines` begins with one of a list; all that the list
 * takes up are taken from it. Null where the first has no number of its own.
 */
export function takeList(lines: Line[], above: number, room: Room, setting: Setting): PdfList | null {
  const [first] = lines;
  if (!isNumbered(first)) return null;
  const { size, after } = setting.styleOf(first.style);
  const { left, step } = indentOf(first, room, setting);
  const inner = { left: room.left + left + step, width: room.width - left - step };
  const all = [...lines];
  const list: PdfList['points'] = [];
  for (let line = lines[0]; line && goesOn(line, first); line = lines[0]) {
    const within = isNumbered(line) && isDeeper(line, first) ? takeList(lines, after, inner, setting) : null;
    if (within) list.at(-1)?.blocks.push(loose(within));
    else addLine(list, lines, after, setting);
  }
  return {
    kind: 'list',
    above,
    left,
    step,
    size,
    between: after,
    points: list,
    isNumbered: setting.lists.levelOf(first.numbering).format !== 'bullet',
    ...held(all.slice(0, all.length - lines.length), setting),
  };
}

/** The next line as a point of its own, or as more of the last one. */
function addLine(list: PdfList['points'], lines: Line[], above: number, setting: Setting): void {
  const line = lines.shift();
  if (!line) return;
  const block = loose(pdfLine(line, above, setting));
  const flush = block.kind === 'line' ? { ...block, left: 0, firstLine: 0 } : block;
  if (isNumbered(line)) list.push({ mark: markAt(line.numbering, setting), blocks: [flush] });
  else list.at(-1)?.blocks.push(flush);
}

/** A few words; deep lists in narrow cells give up their indents for them. */
const narrowest = 40;

/** Where the marks stand, seen from the text around the list, and how far behind them the points. */
function indentOf({ numbering }: Numbered, room: Room, { lists }: Setting): { left: number; step: number } {
  const { left, hanging } = lists.levelOf(numbering).style.paragraph.indent;
  const spare = Math.max(0, room.width - narrowest);
  const step = Math.min(points(hanging), spare);
  return { step, left: Math.min(Math.max(0, points(left - hanging) - room.left), spare - step) };
}

/** Whether a line belongs to the list that begins with this one, or to a list within it. */
const goesOn = (line: Line, first: Numbered): boolean =>
  isNumbered(line)
    ? isDeeper(line, first) || isSameList(line.numbering, first.numbering)
    : isOfList(line) && !isFurtherOut(line, first.numbering.level);

const isDeeper = ({ numbering }: Numbered, first: Numbered): boolean =>
  numbering.level > first.numbering.level;

const isSameList = (a: Numbered['numbering'], b: Numbered['numbering']): boolean =>
  a.reference === b.reference && a.instance === b.instance && a.level === b.level;

/** Styles tell three depths apart; deeper lines belong to the list that is open. */
const isFurtherOut = ({ style }: Line, level: number): boolean =>
  (continuedLevel(style) ?? 0) < Math.min(level, 2);

function held(lines: readonly Line[], { styleOf }: Setting): Pick<PdfList, 'holdsNext' | 'holdsLines'> {
  const holds = lines.map(({ style }) => styleOf(style).holdsNext);
  return {
    holdsNext: holds.at(-1) === true && fitTogether(lines),
    holdsLines: holds.length > 1 && holds.slice(0, -1).every(Boolean) && fitTogether(lines),
  };
}
