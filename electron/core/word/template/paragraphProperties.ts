import { remove, child } from '../read/tree.ts';
import { paragraphOrder } from '../write/paragraphOrder.ts';
import type { Element } from '../read/xml.ts';

/** Sets a property of a paragraph, or of a style of paragraphs, at its place. */
export function addProperty(paragraphProperties: Element, property: Element): void {
  const old = child(paragraphProperties, property.name);
  if (old) remove(paragraphProperties, old);
  const { children } = paragraphProperties;
  const own = paragraphOrder.indexOf(property.name);
  const at = children.findLastIndex(
    (node) => typeof node !== 'string' && paragraphOrder.indexOf(node.name) < own,
  );
  children.splice(at + 1, 0, property);
}
