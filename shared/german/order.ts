/** Umlauts beside their vowel, or as two letters (DIN 5007-1 and -2): Öztürk behind Oz or behind Oe. */
export type Umlauts = 'base' | 'two';

const collators = {
  base: new Intl.Collator('de'),
  two: new Intl.Collator('de-u-co-phonebk'),
} as const satisfies Record<Umlauts, Intl.Collator>;

const numbered = new Intl.Collator('de', { numeric: true });

type Compare = (a: string, b: string) => number;

/** Kılıç stands at Kilic, not behind Kiz, and D’Amico at Damico; of two that are alike so, the letters themselves decide. */
const foreignLike =
  ({ compare }: Intl.Collator): Compare =>
  (a, b) =>
    compare(plain(a), plain(b)) || compare(a, b);

const plain = (text: string): string =>
  isForeign.test(text) ? text.replaceAll('ı', 'i').replaceAll(/['’‘ʼʿʾ]/gu, '') : text;
const isForeign = /[ı'’‘ʼʿʾ]/u;

const orders = { base: foreignLike(collators.base), two: foreignLike(collators.two) };

export const orderOf = (umlauts: Umlauts): Compare => orders[umlauts];

/** German dictionary order: adler, Ärger, Öztürk, Zander. No database has it. */
export const compareGerman: Compare = orders.base;

/** The same with numbers by what they count: TOP 2 before TOP 10. */
export const compareNumbered: Compare = foreignLike(numbered);

/** Rows by their name in German order; equal names by id, so that the order is always the same. */
export const germanOrder =
  <Row extends { id: string }>(nameOf: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    compareGerman(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : Number(a.id > b.id));
