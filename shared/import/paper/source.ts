import type { Block, Flow } from '../../domain/richText.ts';

/**
 * A foreign paper as lines, in reading order. A tab stands between the cells of a row; in a file without cells, between
 * what stands clearly apart. `page` counts from 1 and is 1 throughout where the file knows no pages.
 */
export type SourceLine = {
  text: string;
  page: number;
  isHeading?: boolean;
  /** Stands on every page, or below the text. */
  isFurniture?: boolean;
};

/** A block of the text as it looks in the file, and the lines that say the same: their numbers, from 1. */
export type FormedBlock = { from: number; to: number; block: Block; points?: FormedPoint[] };
/** A point of a list alone, without its number. */
export type FormedPoint = { from: number; to: number; content: Flow[] };

/**
 * `isWrapped`: a line ends where the page did, not where the paragraph does (PDF, text files). `formed`: where a file
 * has a look, what of it is told, outer blocks before those in them. `pictures`: their bytes, by the SHA-256 that they are
 * shown by.
 */
export type PaperSource = {
  lines: SourceLine[];
  isWrapped: boolean;
  formed?: FormedBlock[];
  pictures?: ReadonlyMap<string, Uint8Array>;
};

/** Words apart from each other, where each begins in its line, and how many tabs stand before it. */
export type Cell = { text: string; at: number; column: number };
/** A line that is ready to be recognised; `no` counts from 1 in the source. */
export type Line = {
  no: number;
  page: number;
  text: string;
  cells: Cell[];
  isHeading: boolean;
  isFurniture: boolean;
  /** The first line of a page, as far as the file tells. */
  isPageStart: boolean;
};

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text === '';
