const collator = new Intl.Collator('de');

/** German dictionary order: adler, Ärger, Öztürk, Zander. No database has it. */
export const compareGerman = (a: string, b: string): number => collator.compare(a, b);

/** Rows by their name in German order; equal names by id, so that the order is always the same. */
export const germanOrder =
  <Row extends { id: string }>(nameOf: (row: Row) => string) =>
  (a: Row, b: Row): number =>
    compareGerman(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : Number(a.id > b.id));
