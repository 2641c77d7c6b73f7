import { plainLook } from '../write/look.ts';
import { sheetStylesFor } from '../write/sheetStyles.ts';

const { paragraphStyles = [], characterStyles = [] } = sheetStylesFor(plainLook, { itemEdge: 0, width: 0 });

/** What our own documents call their styles: the same in each, whatever it is about. */
export const ownStyleNames: ReadonlySet<string> = new Set(
  [...paragraphStyles, ...characterStyles].flatMap(({ id, name }) => [id, name ?? id]),
);
