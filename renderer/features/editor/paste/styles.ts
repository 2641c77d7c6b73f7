/** An element's own style without its blanks, since Word breaks lines within it: "mso-list:l0level2lfo1". */
export const styleOf = (element: Element): string =>
  (element.getAttribute('style') ?? '').replaceAll(/\s+/g, '').toLowerCase();

/** Elements with a style that fits; the browser's own view of a style knows none of Word's "mso-" words. */
export const withStyle = (root: ParentNode, pattern: RegExp): Element[] =>
  [...root.querySelectorAll('[style]')].filter((element) => pattern.test(styleOf(element)));

/** No-break spaces count as blank: Word fills empty paragraphs with them. */
export const isBlank = (node: Node): boolean =>
  (node.textContent ?? '').trim() === '' && !(node instanceof Element && holdsKept(node));

/** What says something without words. */
const kept = '[data-footnote], [data-sha256]';
const holdsKept = (element: Element): boolean =>
  element.matches(kept) || element.querySelector(kept) !== null;
