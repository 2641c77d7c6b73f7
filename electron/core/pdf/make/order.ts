import type { PdfDocument } from '../write/document.ts';

/** PDF/UA-1 for everybody to read, PDF/A-3a to keep: with the files that it was made of inside. */
export type Standard = 'ua-1' | 'a-3a';

export type Order = {
  standard: Standard;
  document: PdfDocument;
  /** By the names under which the document refers to them. */
  files: ReadonlyMap<string, Uint8Array>;
};

/** `begins`: the page on which each of its parts does, from 1. */
export type MadePdf = { bytes: Uint8Array; begins: number[] };

/** `spots`: how many of them are there. */
type Made = MadePdf & { spots: number };

/** The file, or what kept it from being made, in Typst's words. */
export type Answer = Made | { faults: string[] };
