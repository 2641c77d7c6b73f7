import { type Position, visitShown } from '../read/positions.ts';
import type { WordPackage } from '../read/package.ts';
import type { Element } from '../read/xml.ts';

/** A paragraph and where the clerk finds it in Word; `isCell`: it stands directly in a cell of a table in the text. */
export type Spot = Pick<Position, 'foundAt' | 'part' | 'parent' | 'isFree' | 'isCopy'> & {
  paragraph: Element;
  isCell: boolean;
};

/** Every paragraph of the body, headers, footers and notes. */
export function spotsOf(template: WordPackage): Spot[] {
  const found: Spot[] = [];
  visitShown(template, ({ element: paragraph, foundAt, part, parent, isFree, isCopy, box }) => {
    if (paragraph.name !== 'w:p') return;
    const isCell = parent.name === 'w:tc' && part === template.main && box === undefined;
    found.push({ paragraph, foundAt, part, parent, isFree, isCopy, isCell });
  });
  return found;
}
