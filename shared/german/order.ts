/** Umlauts beside their vowel, or as two letters (DIN 5007-1 and -2): Öztürk behind Oz or behind Oe. */
export type Umlauts = 'base' | 'two';

const collators = {
  base: new Intl.Collator('de'),
  two: new Intl.Collator('de-u-co-phonebk'),
} as const satisfies Record<Umlauts, Intl.Collator>;

export const collatorOf = (umlauts: Umlauts): Intl.Collator => collators[umlauts];

/** German dictionary order: adler, Ärger, Öztürk, Zander. No database has it. */
export const compareGerman = (a: string, b: string): number => collators.base.compare(a, b);

/** Rows by their name in German order; equal names by id, so that the order is always the same. */
export const germanOrder =
  <Row extends { id: string }>(nameOf: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    compareGerman(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : Number(a.id > b.id));
