import type { Frame } from '../../word/write/lineStyles.ts';

/** What the PDF program reads, in printing order; lengths in points. It says where a text stands, never what it does. */
export type PdfBlock = PdfLine | PdfEntry | PdfFrames | PdfRow | PdfList | PdfTable | PdfContents;

/** Inside of a cell or of the point of a list Typst loses what holds together and finds no room. */
export const loose = <Block extends PdfBlock>(block: Block): Block => ({
  ...block,
  holdsNext: false,
  ...('holdsLines' in block && { holdsLines: false }),
});

type InFlow = {
  /** From what stands above. */
  above: number;
  /** Stays on the page of what follows. */
  holdsNext: boolean;
};

export type PdfLine = InFlow & {
  kind: 'line';
  /** Of headings, from 1 and none left out; 0 for text. */
  level: number;
  size: number;
  bold: boolean;
  italic: boolean;
  left: number;
  firstLine: number;
  align: 'left' | 'center' | 'right';
  holdsLines: boolean;
  /** No line ends within a word. */
  keepsWords: boolean;
  /** Of an empty line; null where it is as high as its letters. */
  height: number | null;
  runs: PdfRun[];
  /** What stands behind a tab, at `left`; null without one. */
  behindTab: PdfRun[] | null;
  /** All words of a heading, for the bookmarks; '' for text. */
  plain: string;
  /** By which others lead to it. */
  anchor?: string;
};

/** A row of an overview: what leads to the line with this anchor, dots, and the page on which it stands. */
export type PdfEntry = InFlow & {
  kind: 'entry';
  size: number;
  /** From the margin: where the title begins behind its number, and how much is kept for the page at the right. */
  left: number;
  right: number;
  anchor: string;
  label: PdfRun[];
  title: PdfRun[];
};

/** From the corner of the page's text; what follows keeps its own distance from the upper edge. */
export type PdfFrames = InFlow & {
  kind: 'frames';
  frames: (Frame & { blocks: PdfBlock[] })[];
};

/** Beside each other: the lines to sign on, or the names below them. */
export type PdfRow = InFlow & {
  kind: 'row';
  size: number;
  keepsWords: boolean;
  /** `width`: null up to the right margin. */
  cells: { from: number; width: number | null; isRuled: boolean; runs: PdfRun[] }[];
};

export type PdfList = InFlow & {
  kind: 'list';
  isNumbered: boolean;
  left: number;
  /** From a mark to where its text begins. */
  step: number;
  between: number;
  size: number;
  holdsLines: boolean;
  points: { mark: string; blocks: PdfBlock[] }[];
};

export type PdfTable = InFlow & {
  kind: 'table';
  left: number;
  columns: number[];
  headerRows: PdfCell[][];
  /** On every page that the table reaches. */
  repeatsHeader: boolean;
  rows: PdfTableRow[];
};
/** `leads`: names those below it and never stands without one of them. */
export type PdfTableRow = { leads: boolean; cells: PdfCell[] };
export type PdfCell = {
  blocks: PdfBlock[];
  columns: number;
  rows: number;
  maySplit: boolean;
  /** Kept free above the first line and below the last. */
  before: number;
  after: number;
};

/** What a bundle holds, a row each, with the page on which it begins. */
export type PdfContents = InFlow & {
  kind: 'contents';
  size: number;
  /** Of the first column, where numbers stand. */
  labelWidth: number;
  headings: readonly [string, string, string];
  entries: { depth: number; label: string; title: string; note: string; target: PdfTarget | null }[];
};

/** So many pages behind the first or the last page of a part; `address`: of the link to it. */
export type PdfTarget = { part: number; from: 'start' | 'end'; plus: number; address: string };

export type PdfRun =
  /** `language`: where it is not that of the document, which is German. */
  | { kind: 'text'; text: string; bold: boolean; italic: boolean; underline: boolean; language?: string }
  | { kind: 'gap' }
  | { kind: 'break' }
  | { kind: 'link'; address: string; runs: PdfRun[] }
  | { kind: 'footnote'; runs: PdfRun[] }
  /** Of a note that stands below its block; `isAtNote`: before the note itself. */
  | { kind: 'noteNumber'; number: number; isAtNote: boolean }
  /** Nothing to be seen; it tells that what stands before and behind it is there. */
  | { kind: 'spot'; number: number }
  | {
      kind: 'picture';
      file: string;
      format: 'png' | 'jpg';
      width: number;
      height: number;
      description: string;
    };
