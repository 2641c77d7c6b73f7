/** Kinds of personal data, each kept for one purpose, for one time, on one ground (german/privacy.ts). */
export const holdings = [
  'contact',
  'membership',
  'attendance',
  'replies',
  'votes',
  'minutes',
  'papers',
  'reports',
  'dispatch',
  'release',
  'files',
  'imports',
  'log',
  'office',
] as const;
export type Holding = (typeof holdings)[number];

/** Columns by their names, each as somebody reads it who asks what is known of them. */
export type Columns = Readonly<Record<string, string>>;

/** A table, with every column in one of two lists: what says something of people, and what does not. */
export type Shelf = {
  /** As the interface calls it. */
  label: string;
  /** Why it is kept, of every column in `personal`. */
  holding: Holding;
  personal: Columns;
  /** Keys of other rows, versions, positions in an order, and what says nothing of anybody. */
  other: readonly string[];
  /** Columns that say by its key whose row it is: then the whole row is theirs. */
  keys?: readonly string[];
  /** Whose the row of this table is, theirs is this one. */
  belongsTo?: { column: string; table: string };
  /** An address that says whose row it is. */
  address?: string;
};

/** One in which nothing says anything of anybody. */
export type BareShelf = { label: string; other: readonly string[] };

export const columns = (names: string): readonly string[] => names.split(' ').filter((name) => name !== '');
