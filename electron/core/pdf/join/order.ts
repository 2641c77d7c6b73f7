/** In which order pages of our own and of others follow each other. `own`, `file`: their index. */
export type Piece = { own: number } | { file: number };

/** `piece`: to whose first page it leads; `depth`: from 0, none more than one deeper than the one before. */
export type BundleMark = { title: string; depth: number; piece: number };

/** What is asked of the thread, one after the other. */
export type Order =
  /** A file of somebody else. Those whose pages came in are numbered, from 0. */
  | { kind: 'add'; bytes: Uint8Array }
  /** `begins`: on which page of `own` each of its parts does. `words`: before the number of a page, and before all. */
  | {
      kind: 'join';
      own: Uint8Array;
      begins: readonly number[];
      pieces: readonly Piece[];
      marks: readonly BundleMark[];
      words: PageWords;
    };
export type PageWords = readonly [string, string];

/** Why no page of a file can be taken over; `otherPages`: its pages are not what it shows. */
export type FileFault = 'damaged' | 'encrypted' | 'tooLarge' | 'otherPages';

export type Added = { pages: number } | { fault: FileFault };
export type Joined = { bytes: Uint8Array; pages: number };
export type Answer = Added | Joined;

/** The address of a link to a piece, before there are pages to lead to. */
export const pieceAddress = (piece: number): string => `piece:${piece}`;

/** The piece that a link leads to; null for any other link. */
export function pieceAt(address: string): number | null {
  const number = /^piece:(\d+)$/.exec(address)?.[1];
  return number === undefined ? null : Number(number);
}
