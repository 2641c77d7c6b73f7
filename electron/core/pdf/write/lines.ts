import { pageEdge } from '../../word/write/layout.ts';
import type { Line } from '../../word/write/line.ts';
import { type LineStyle, points, type TabStop } from '../../word/write/lineStyles.ts';
import type { Run } from '../../word/write/run.ts';
import type { PdfEntry, PdfLine, PdfRow } from './block.ts';
import { fitTogether } from './height.ts';
import { pdfRuns, plainOf } from './runs.ts';
import type { Setting } from './setting.ts';

/** A paragraph; a heading where its style is one and it says something. */
export function pdfLine(line: Line, above: number, setting: Setting): PdfLine | PdfRow | PdfEntry {
  const style = setting.styleOf(line.style);
  const inFlow = { above, holdsNext: style.holdsNext && line.endsHere !== true && fitTogether([line]) };
  const [only] = line.runs;
  if (only?.type === 'reference') return { ...inFlow, ...entryOf(only, style, setting) };
  const keepsWords = style.keepsWords && !hasLongWord(line.runs);
  if (style.tabs.length > 0)
    return {
      kind: 'row',
      ...inFlow,
      size: style.size,
      keepsWords,
      cells: cellsAt(line.runs, style.tabs, setting),
    };
  const { size, bold, italic, left, firstLine, align, height } = style;
  const tab = firstLine < left ? line.runs.findIndex(({ type }) => type === 'tab') : -1;
  const plain = style.level === null ? '' : plainOf(line.runs);
  return {
    kind: 'line',
    ...inFlow,
    size,
    bold,
    italic,
    left,
    firstLine,
    align: line.align ?? align,
    height,
    keepsWords,
    plain,
    level: levelOf(style, plain, setting),
    holdsLines: style.holdsLines && fitTogether([line]),
    runs: pdfRuns(tab === -1 ? line.runs : line.runs.slice(0, tab), setting),
    behindTab: tab === -1 ? null : pdfRuns(line.runs.slice(tab + 1), setting),
    ...(line.anchor !== undefined && { anchor: setting.anchorOf(line.anchor) }),
  };
}

/** Number, title and page, with a tab before each but the first. */
function entryOf(
  { anchor, runs }: Extract<Run, { type: 'reference' }>,
  { size, left }: LineStyle,
  setting: Setting,
): Omit<PdfEntry, 'above' | 'holdsNext'> {
  // The page, behind the second tab, is told by the program.
  const [label = [], title = []] = split(runs)
    .slice(0, 2)
    .map((piece) => pdfRuns(piece, setting));
  return {
    kind: 'entry',
    size,
    left,
    right: points(pageEdge),
    anchor: setting.anchorOf(anchor),
    label,
    title,
  };
}

/** Longer words than this may not fit on a line: they had better be divided than run over its edge. */
const longWord = /[^\s-]{32,}/;
const hasLongWord = (runs: readonly Run[]): boolean => longWord.test(plainOf(runs));

const levelOf = ({ level }: LineStyle, plain: string, { headingLevel }: Setting): number =>
  level === null || plain === '' ? 0 : headingLevel(level);

/** What stands between the tabs, each from its stop to the next; a tab to a ruled stop draws a line up to it. */
function cellsAt(runs: readonly Run[], tabs: readonly TabStop[], setting: Setting): PdfRow['cells'] {
  const pieces = split(runs);
  const edges = [0, ...tabs.map(({ at }) => at)];
  return pieces.flatMap((piece, n) => {
    const from = edges[n] ?? 0;
    const to = edges[n + 1];
    const width = to === undefined ? null : to - from;
    // Behind the last tab there is nothing to rule up to.
    const isRuled = n < pieces.length - 1 && tabs[n]?.isRuled === true;
    return piece.length === 0 && !isRuled ? [] : [{ from, width, isRuled, runs: pdfRuns(piece, setting) }];
  });
}

function split(runs: readonly Run[]): Run[][] {
  const pieces: Run[][] = [[]];
  for (const run of runs) {
    if (run.type === 'tab') pieces.push([]);
    else pieces.at(-1)?.push(run);
  }
  return pieces;
}
