import type { WordPackage } from '../read/package.ts';
import { addProperty } from './paragraphProperties.ts';
import { child, element, elements, properties, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/**
 * Our headings carry their number as words ("Zu Punkt 4.1"). Where the office's style counts by itself, the paragraph
 * says that it is not counted; otherwise two numbers would stand side by side, and one of them wrong.
 */
export function keepOwnNumbers(paragraphs: readonly Element[], isCounted: (id: string) => boolean): void {
  for (const paragraph of paragraphs) {
    const own = child(paragraph, 'w:pPr');
    if (child(own, 'w:numPr') || !isCounted(val(child(own, 'w:pStyle')))) continue;
    const none = element('w:numPr', {}, [element('w:numId', { 'w:val': '0' })]);
    addProperty(properties(paragraph, 'w:pPr'), none);
  }
}

/** Whether paragraphs of a style are counted, by its id in the template. */
export function countingStyles(template: WordPackage): (id: string) => boolean {
  const part = template.related(template.main, 'styles');
  const styles = part === undefined ? [] : elements(template.tree(part));
  const byId = new Map(styles.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  return (id) => counts(id, byId);
}

function counts(id: string, byId: ReadonlyMap<string, Element>): boolean {
  const seen = new Set<Element>();
  let style = byId.get(id);
  while (style && !seen.has(style)) {
    const numbering = child(child(style, 'w:pPr'), 'w:numPr');
    if (numbering) return val(child(numbering, 'w:numId')) !== '0';
    seen.add(style);
    style = byId.get(val(child(style, 'w:basedOn')));
  }
  return false;
}
