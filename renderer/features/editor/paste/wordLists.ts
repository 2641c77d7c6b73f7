import { type ListMarker, readMarker } from '../../../../shared/domain/listMarker.ts';
import { outline } from '../../../../shared/domain/outline.ts';
import { drawnLists } from './outline.ts';
import { isBlank, styleOf, withStyle } from './styles.ts';
import { conditionalsIn } from './unseen.ts';

/**
 * Word puts lists on the clipboard as paragraphs that only carry a style ("mso-list:l0 level2 lfo1") and a drawn
 * marker. This makes real lists of them, each with its number.
 */
export function makeLists(body: HTMLElement): void {
  const lastNumbers = new Map<string, number>();
  for (const first of body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (first.isConnected && listOf(first) && !first.closest('li')) replaceRun(first, lastNumbers);
  }
}

/** Which list, and how deep in it. */
function listOf(node: Node): { id: string; level: number } | null {
  if (!isElement(node) || !/^(?:P|H\d)$/.test(node.tagName)) return null;
  const [, id, level] = /mso-list:(l\d+)level(\d+)/.exec(styleOf(node)) ?? [];
  return id && level ? { id: `${id} ${level}`, level: Number(level) } : null;
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** A paragraph of the point before, as after Shift+Enter or with its bullet taken away. */
const isFurther = (element: Element): boolean =>
  element.tagName === 'P' && element.className.startsWith('MsoListParagraph') && !isBlank(element);

/** Bookmarks and line breaks between the paragraphs. */
const isNothing = (node: Node): boolean =>
  isBlank(node) && !(isElement(node) && /^(?:P|H\d|TABLE|HR)$/.test(node.tagName));

/** Replaces paragraphs of lists that follow one another by nested lists. */
function replaceRun(first: Element, lastNumbers: Map<string, number>): void {
  const paragraphs: Element[] = [];
  for (let node: Node | null = first; node; node = node.nextSibling) {
    if (isElement(node) && (listOf(node) || isFurther(node))) paragraphs.push(node);
    else if (!isNothing(node)) break;
  }
  const root = first.ownerDocument.createElement('div');
  first.before(root);
  const lists = outline<Element>();
  for (const paragraph of paragraphs) {
    const list = listOf(paragraph);
    if (list) {
      const marker = takeMarker(paragraph, (lastNumbers.get(list.id) ?? 0) + 1);
      if (marker.kind === 'words' && marker.number !== null) lastNumbers.set(list.id, marker.number);
      if (paragraph.tagName === 'P') lists.add(paragraph, list.level, marker);
      else lists.addHeading(paragraph, marker);
    } else {
      lists.goOn(paragraph);
    }
  }
  root.replaceWith(...drawnLists(lists.nodes, first.ownerDocument));
}

/** Removes the drawn marker and reads it. */
function takeMarker(paragraph: Element, expected: number): ListMarker {
  const drawn = withStyle(paragraph, /mso-list:ignore/);
  for (const element of drawn) element.remove();
  const words =
    drawn.length > 0 ? drawn.map(({ textContent }) => textContent).join('') : takeUnmarked(paragraph);
  return readMarker(words, expected);
}

/** A marker of which only the comments around it say so. */
function takeUnmarked(paragraph: Element): string {
  const drawn = conditionalsIn(paragraph).find(({ condition }) => condition.includes('supportLists'));
  if (!drawn) return '';
  const range = paragraph.ownerDocument.createRange();
  range.setStartAfter(drawn.start);
  range.setEndBefore(drawn.end);
  const words = range.toString();
  range.deleteContents();
  return words;
}
