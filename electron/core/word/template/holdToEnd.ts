import { element, elements, everything, properties, textOf } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { addProperty } from './paragraphProperties.ts';

/** Letters: more than a greeting, or a point of a list; and no more paragraphs than these. */
const enoughText = 30;
const mostParagraphs = 3;

/** Keeps what stands before a signature on its page: nobody signs a page on which nothing else stands. */
export function holdToEnd(parent: Element, signature: Element): void {
  const before = elements(parent).slice(0, elements(parent).indexOf(signature)).toReversed();
  for (const one of before.slice(0, mostParagraphs)) {
    if (one.name !== 'w:p') return;
    addProperty(properties(one, 'w:pPr'), element('w:keepNext'));
    if (lengthOf(one) >= enoughText) return;
  }
}

const lengthOf = (paragraph: Element): number =>
  [...everything(paragraph)]
    .filter(({ name }) => name === 'w:t')
    .reduce((sum, text) => sum + textOf(text).length, 0);
