import { startTransition, useEffect, useState } from 'react';

/** More than any window shows at once. */
const inSight = 40;

/**
 * What is drawn of a long list: first the rows in sight, and the others once these are on the screen, so that it comes as
 * quickly as with few. `needed`: so many must be there from the beginning, such as up to one that a link leads to.
 */
export function useRowsInTurn<Row>(rows: readonly Row[], needed = 0): readonly Row[] {
  const first = Math.max(inSight, needed);
  const [isWhole, setWhole] = useState(rows.length <= first);
  useEffect(() => {
    if (isWhole) return;
    // The second frame begins when the first, with these rows, has been drawn; React alone may take the time of several.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setWhole(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, [isWhole]);
  return isWhole ? rows : rows.slice(0, first);
}
