import { type Position, visitShown } from '../read/positions.ts';
import type { WordPackage } from '../read/package.ts';
import type { Element } from '../read/xml.ts';

/** A paragraph and where the clerk finds it in Word. */
export type Spot = Pick<Position, 'foundAt' | 'part' | 'isFree' | 'isCopy'> & { paragraph: Element };

/** Every paragraph of the body, headers, footers and notes. */
export function spotsOf(template: WordPackage): Spot[] {
  const found: Spot[] = [];
  visitShown(template, ({ element: paragraph, foundAt, part, isFree, isCopy }) => {
    if (paragraph.name === 'w:p') found.push({ paragraph, foundAt, part, isFree, isCopy });
  });
  return found;
}
