import type { Heading, Paragraph, Table } from '../../../shared/domain/richText.ts';
import type { FormedBlock, SourceLine } from '../../../shared/import/paper/source.ts';
import { all, child, val } from '../word/read/tree.ts';
import type { Element } from '../word/read/xml.ts';
import { cellsOf, columnsOf, isContinued, isGone, rowShape, rowsOf } from './docxTable.ts';
import { placed, type Formed } from './formed.ts';
import { blockOf, flowOf, listsOf, piecesIn } from './formedLists.ts';
import { formedTable, type ReadCell } from './formedTable.ts';
import type { Counted } from './numbering.ts';
import { paragraphOf, type Run } from './runs.ts';

type InText = { element: Element; /** What it stands in: the text, a cell or a box. */ around: Element };
/** A paragraph or a table of a Word file, and the lines that were made of it. `isFurther`: goes on with the point before. */
export type Piece =
  | (InText & { kind: 'table'; lines: SourceLine[] })
  | (InText & {
      kind: 'paragraph';
      lines: SourceLine[];
      runs: Run[];
      counted: Counted | null;
      heading: number | null;
      isFurther: boolean;
    });
type ParagraphPiece = Extract<Piece, { kind: 'paragraph' }>;

/** What the pieces of a Word file look like, by the lines of the source that say the same. */
export function formedPieces(pieces: readonly Piece[], lines: readonly SourceLine[]): FormedBlock[] {
  const within = Map.groupBy(pieces, ({ around }) => around);
  return placed(
    [...within.values()].flatMap((each) => blocksOf(each, within)),
    lines,
  );
}

type Within = ReadonlyMap<Element, readonly Piece[]>;

function blocksOf(pieces: readonly Piece[], within: Within): Formed[] {
  return inRuns(pieces).flatMap((run): Formed[] => {
    if (run.kind === 'points')
      return listsOf(run.points).map((node) => ({
        lines: piecesIn(node).flatMap(({ lines }) => lines),
        block: blockOf(node, textBlock),
      }));
    const block = run.kind === 'table' ? tableOf(run.element, within) : textBlock(run);
    return block === null ? [] : [{ lines: run.lines, block }];
  });
}

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

function textBlock({ runs, heading }: ParagraphPiece, before = ''): Paragraph | Heading {
  const paragraph = paragraphOf(before === '' ? runs : [{ text: before, marks: [] }, ...runs]);
  const level = Math.min(heading ?? 0, 3);
  return (level === 1 || level === 2 || level === 3) && paragraph.content
    ? { ...paragraph, type: 'heading', attrs: { level } }
    : paragraph;
}

/** Null where a text cannot hold it, or where it stands around other tables to place them. */
function tableOf(table: Element, within: Within): Table | null {
  if (all(table, 'w:tbl').length > 1) return null;
  const rows = rowsOf(table).filter((row) => !isGone(row));
  return formedTable(
    rows.map((row) => ({ ...rowShape(row), cells: cellsOf(row).map((cell) => cellOf(cell, within)) })),
  );
}

function cellOf(cell: Element, within: Within): ReadCell {
  const pieces = within.get(cell) ?? [];
  return {
    content: blocksOf(pieces, within).map(({ block }) => flowOf(block)),
    aligned: pieces.filter(isFilled).map(({ element }) => alignedIn(element)),
    columns: columnsOf(cell),
    rows: 1,
    isContinued: isContinued(cell),
  };
}

const isFilled = ({ lines }: Piece): boolean => lines.some(({ text }) => text.trim() !== '');

const alignedIn = (paragraph: Element): string => val(child(child(paragraph, 'w:pPr'), 'w:jc'));
