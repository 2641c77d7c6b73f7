import { captionEdgeFor } from '../../word/write/layout.ts';
import type { LaidOut } from '../../word/write/document.ts';
import { lineStyles, points } from '../../word/write/lineStyles.ts';
import type { Look } from '../../word/write/look.ts';
import { type BundleMark, type PageWords, type Piece, pieceAddress } from '../join/order.ts';
import type { PdfContents, PdfTarget } from './block.ts';
import { pdfHead, pdfPart, type PdfDocument, type PdfPart } from './document.ts';

/** A row of the contents and, where something stands below it, a bookmark. `depth`: from 0. */
export type BundleRow = {
  depth: number;
  label: string;
  title: string;
  note: string;
  content: BundleContent;
};

/** Documents of our own, pages of others, or nothing but a caption. `file`: by its number in the thread that joins. */
type BundleContent =
  | { kind: 'own'; parts: readonly LaidOut[] }
  | { kind: 'file'; file: number; pages: number }
  | { kind: 'none' };

export type Bundle = {
  /** Its last section ends with the heading above the contents. */
  cover: LaidOut;
  rows: readonly BundleRow[];
  /** Of the columns of the contents. */
  headings: readonly [string, string, string];
  words: PageWords;
  look: Look;
  families: readonly string[];
  /** The office's wall clock, YYYY-MM-DDTHH:MM:SS. */
  madeAt: string;
};

type Laid = {
  document: PdfDocument;
  pictures: Map<string, Uint8Array>;
  pieces: readonly Piece[];
  marks: readonly BundleMark[];
};

/** What Typst prints of a bundle, and how the pages of others come in between. */
export function laidBundle(bundle: Bundle): Laid {
  const pictures = new Map<string, Uint8Array>();
  const { parts, pieces, targets, begins, pages } = sequenceOf(bundle, pictures);
  const contents = contentsOf(
    bundle,
    begins.map((piece) => (piece === null ? null : (targets[piece] ?? null))),
  );
  const [cover, ...others] = parts;
  const sections = cover?.sections.map((blocks, at, all) =>
    at === all.length - 1 ? [...blocks, contents] : blocks,
  );
  return {
    pictures,
    pieces,
    marks: marksOf(bundle, begins),
    document: {
      ...pdfHead(bundle.cover.properties, bundle.madeAt),
      enclosed: [],
      parts: cover && sections ? [{ ...cover, sections }, ...others] : [],
      bundle: { pages, words: bundle.words },
    },
  };
}

type Sequence = {
  parts: PdfPart[];
  pieces: Piece[];
  /** Of each piece. */
  targets: PdfTarget[];
  /** Of each row the piece with which it begins; null where nothing but a caption is. */
  begins: (number | null)[];
  /** Of others, so far. */
  pages: number;
};

function sequenceOf({ cover, rows, families }: Bundle, pictures: Map<string, Uint8Array>): Sequence {
  const sequence: Sequence = { parts: [], pieces: [], targets: [], begins: [], pages: 0 };
  const addOwn = (laidOut: LaidOut): void => {
    const { parts, pieces, targets, pages: before } = sequence;
    const part = parts.length;
    targets.push({ part, from: 'start', plus: before, address: pieceAddress(pieces.length) });
    pieces.push({ own: part });
    parts.push({ ...pdfPart(laidOut, { families, stamp: '' }, pictures, part), before });
  };
  const addFile = (file: number, pages: number): void => {
    const { parts, pieces, targets } = sequence;
    const plus = sequence.pages + 1;
    targets.push({ part: parts.length - 1, from: 'end', plus, address: pieceAddress(pieces.length) });
    pieces.push({ file });
    sequence.pages += pages;
  };
  addOwn(cover);
  for (const { content } of rows) {
    sequence.begins.push(content.kind === 'none' ? null : sequence.pieces.length);
    if (content.kind === 'own') content.parts.forEach(addOwn);
    else if (content.kind === 'file') addFile(content.file, content.pages);
  }
  return sequence;
}

function contentsOf(
  { cover, rows, headings, look }: Bundle,
  targets: readonly (PdfTarget | null)[],
): PdfContents {
  return {
    kind: 'contents',
    above: 8,
    holdsNext: false,
    size: lineStyles(cover.styles)('Normal').size,
    labelWidth: points(captionEdgeFor(look)) / 2,
    headings,
    entries: rows.map(({ depth, label, title, note }, at) => ({
      depth,
      label,
      title,
      note,
      target: targets[at] ?? null,
    })),
  };
}

/** A caption leads to the first that stands below it; where nothing does there is nothing to lead to. */
function marksOf({ rows, headings }: Bundle, begins: readonly (number | null)[]): BundleMark[] {
  return rows.flatMap(({ depth, label, title }, at) => {
    const piece = begins[at] ?? firstBelow(rows, begins, at);
    return piece === null
      ? []
      : [{ title: label === '' ? title : `${headings[0]} ${label} ${title}`, depth, piece }];
  });
}

function firstBelow(
  rows: readonly BundleRow[],
  begins: readonly (number | null)[],
  at: number,
): number | null {
  const depth = rows[at]?.depth ?? 0;
  const end = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return begins.slice(at + 1, end === -1 ? undefined : end).find((piece) => piece !== null) ?? null;
}
