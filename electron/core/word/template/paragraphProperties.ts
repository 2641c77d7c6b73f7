import { remove, child } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/** What stands before each of them in `w:pPr`, whose order Word insists on (ISO/IEC 29500-1, 17.3.1.26). */
const before: Readonly<Record<string, readonly string[]>> = {
  'w:keepNext': ['w:pStyle'],
  'w:pageBreakBefore': ['w:pStyle', 'w:keepNext', 'w:keepLines'],
  'w:numPr': ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:framePr', 'w:widowControl'],
};

/** Sets a property of a paragraph at its place; those not listed above go to the end. */
export function addProperty(paragraphProperties: Element, property: Element): void {
  const old = child(paragraphProperties, property.name);
  if (old) remove(paragraphProperties, old);
  const { children } = paragraphProperties;
  const earlier = before[property.name];
  const at = earlier
    ? children.findLastIndex((node) => typeof node !== 'string' && earlier.includes(node.name)) + 1
    : children.length;
  children.splice(at, 0, property);
}
