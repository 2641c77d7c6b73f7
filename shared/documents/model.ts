import type { RichText } from '../domain/richText.ts';
import type { Caption, ResolutionModel, Signature } from '../minutes/model.ts';

/**
 * What a sheet of a meeting says, in printing order, other than the Niederschrift, which has a model of its own.
 * Every sentence, number and order is decided here; the Word file and the preview only lay it out.
 */
export type SheetModel = {
  properties: { title: string; subject: string; creator: string };
  /** Lines at the top of the first page. */
  letterhead: string[];
  title: string;
  /** "zur 7. Sitzung des Integrationsrates", "am 02.12.2026" */
  subtitles: string[];
  blocks: DocumentBlock[];
  /** Stands at the foot of each page, before the page number. */
  footer: string;
  page: 'upright' | 'landscape';
  /** Stands where a window of an envelope shows it, with the office's details beside it (DIN 5008, form B). */
  letter?: LetterHead;
  /** Set larger than the office's other documents, for eyes that look up and down again. */
  isReadAloud?: boolean;
};

/** `sender`: '' where the office gives none. */
export type LetterHead = { sender: string; address: string[]; details: Caption[] };

export type DocumentBlock =
  /** "Ort:", "Beginn:" and what stands behind them. */
  | { kind: 'captions'; captions: Caption[] }
  | { kind: 'heading'; text: string; startsOnNewPage?: boolean }
  | { kind: 'subheading'; text: string }
  /** `isClosing`: the end of a letter, with room above it. */
  | { kind: 'text'; text: string; emphasis?: 'note' | 'strong'; isClosing?: boolean }
  | { kind: 'richText'; text: RichText }
  | { kind: 'list'; entries: string[] }
  /** Items with number and title; details below them (paper, presenter). */
  | { kind: 'agenda'; entries: AgendaEntry[] }
  | { kind: 'item'; label: string; title: string; isSubItem: boolean; details: string[] }
  | { kind: 'resolution'; resolution: ResolutionModel }
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  /** A form of cells, some of them over several columns; `weights`: shares of the width. */
  | { kind: 'grid'; weights: number[]; rows: GridRow[] }
  /** Boxes behind each other, after their `label`; `about`: what somebody is told who reads but one of them. */
  | { kind: 'ticks'; about: string; label: string; boxes: TickBox[] }
  | { kind: 'signatures'; signatures: Signature[] };

/** `isOfLastLevel`: 9.1.11, below a sub-item. */
export type AgendaEntry = {
  label: string;
  title: string;
  isSubItem: boolean;
  isOfLastLevel?: boolean;
  details: string[];
};

/** `isForHand`: leaves room to write in it. */
export type GridRow = { isHeader: boolean; isForHand?: boolean; cells: GridCell[] };
/** `label`: stands out before the text; `span`: in columns. */
export type GridCell = { text: string; label?: string; span?: number };

/** A box that nobody ticked is empty, whether that was decided or not. */
export type TickBox = { isTicked: boolean; caption: string };

/** `weight`: share of the width; 'sign' leaves room for a hand-written signature. */
export type Column = { heading: string; weight: number; use: 'text' | 'sign' };
