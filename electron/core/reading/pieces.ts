import type { Flow, Heading, Paragraph } from '../../../shared/domain/richText.ts';
import type { FormedBlock, SourceLine } from '../../../shared/import/paper/source.ts';
import type { Element } from '../word/read/xml.ts';
import { type Formed, placed } from './formed.ts';
import { blockOf, byItself, flowOf, listsOf, piecesIn, pointsOf } from './formedLists.ts';
import { formedTable, type ReadRow } from './formedTable.ts';
import type { Counted } from './numbering.ts';
import { paragraphOf, type Run } from './runs.ts';

/** `around`: what it stands in, be it the text, a cell or a box. */
type InText = { element: Element; around: Element; lines: SourceLine[] };
/**
 * A paragraph or a table of a foreign file, and the lines that were made of it. `counted`: the number or bullet before it;
 * `isFurther`: goes on with the point before; `aligned`: how it stands, in the words of the file.
 */
export type Piece =
  | (InText & { kind: 'table' })
  | (InText & {
      kind: 'paragraph';
      runs: Run[];
      counted: Counted | null;
      heading: number | null;
      isFurther: boolean;
      aligned: string;
    });
type ParagraphPiece = Extract<Piece, { kind: 'paragraph' }>;

/** What a cell says, and how its lines stand. */
export type CellText = { content: Flow[]; aligned: readonly string[] };
/** The rows of a table; null where it is none but stands around other tables to place them. */
export type ReadRows = (table: Element, textOf: (cell: Element) => CellText) => ReadRow[] | null;

/** What the pieces of a file look like, by the lines of the source that say the same. */
export function formedPieces(
  pieces: readonly Piece[],
  lines: readonly SourceLine[],
  readRows: ReadRows,
): FormedBlock[] {
  const within = Map.groupBy(pieces, ({ around }) => around);
  const textOf = (cell: Element): CellText => {
    const own = within.get(cell) ?? [];
    return {
      content: blocksOf(own).map(({ block }) => flowOf(block)),
      aligned: own.filter(isFilled).flatMap((piece) => (piece.kind === 'paragraph' ? piece.aligned : [])),
    };
  };
  const blocksOf = (own: readonly Piece[]): Formed[] =>
    inRuns(own).flatMap((run): Formed[] => {
      if (run.kind === 'points') return listsIn(run.points);
      if (run.kind === 'paragraph') return [{ lines: run.lines, block: textBlock(run) }];
      const rows = readRows(run.element, textOf);
      const block = rows && formedTable(rows);
      return block === null ? [] : [{ lines: run.lines, block }];
    });
  return placed([...within.values()].flatMap(blocksOf), lines);
}

const isFilled = ({ lines }: Piece): boolean => lines.some(({ text }) => text.trim() !== '');

/** Points that follow one another. */
type Points = { kind: 'points'; points: ParagraphPiece[] };

/** Points together, all else alone. */
function inRuns(pieces: readonly Piece[]): (Piece | Points)[] {
  const runs: (Piece | Points)[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (piece.kind === 'table' || (piece.counted === null && !(piece.isFurther && last?.kind === 'points')))
      runs.push(piece);
    else if (last?.kind === 'points') last.points.push(piece);
    else runs.push({ kind: 'points', points: [piece] });
  }
  return runs;
}

const listsIn = (points: readonly ParagraphPiece[]): Formed[] =>
  listsOf(points).map((node) => ({
    lines: piecesIn(node).flatMap(({ lines }) => lines),
    block: blockOf(node, textBlock),
    points: pointsOf(node, textBlock).map(({ pieces, content }) => ({
      lines: pieces.flatMap(({ lines }) => lines),
      content: content.map((one) => byItself(one)),
    })),
  }));

function textBlock({ runs, heading }: ParagraphPiece, before = ''): Paragraph | Heading {
  const paragraph = paragraphOf(before === '' ? runs : [{ text: before, marks: [] }, ...runs]);
  const level = Math.min(heading ?? 0, 3);
  return (level === 1 || level === 2 || level === 3) && paragraph.content
    ? { ...paragraph, type: 'heading', attrs: { level } }
    : paragraph;
}
