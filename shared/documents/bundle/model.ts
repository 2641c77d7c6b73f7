import type { BundledFile } from '../../facts/bundleFacts.ts';
import type { SheetModel } from '../model.ts';

/** What a Sitzungsmappe says and holds, in printing order; how foreign files look is their own matter. */
export type BundleModel = {
  cover: SheetModel;
  entries: readonly BundleEntry[];
};

/** A row of the contents and a bookmark. `depth`: from 0; `label`: the number of an item; `note`: below the title; '' for none. */
export type BundleEntry = {
  depth: number;
  label: string;
  title: string;
  note: string;
  content: BundleContent;
};

export type BundleContent =
  /** A caption above what follows. */
  | { kind: 'none' }
  | { kind: 'sheets'; sheets: readonly SheetModel[] }
  /** `sheet`: stands in for it where its pages cannot come in; its last sentence says why. */
  | { kind: 'file'; file: BundledFile; sheet: SheetModel };
