import { useDeferredValue } from 'react';

/** More than any window shows at once. */
const inSight = 40;

/**
 * What is drawn of a long list: first the rows in sight, and the others once these are there, so that the screen comes as
 * quickly as with few. `needed`: so many must be there from the beginning, such as up to one that a link leads to.
 */
export function useRowsInTurn<Row>(rows: readonly Row[], needed = 0): readonly Row[] {
  const first = Math.max(inSight, needed);
  const isWhole = useDeferredValue(true, rows.length <= first);
  return isWhole ? rows : rows.slice(0, first);
}
