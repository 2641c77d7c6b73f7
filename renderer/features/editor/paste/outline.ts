import type { OutlineNode } from '../../../../shared/domain/outline.ts';

/** Lists as a page has them; their paragraphs are taken from where they stood. */
export const drawnLists = (nodes: readonly OutlineNode<Element>[], page: Document): Element[] =>
  nodes.map((node) => {
    if (node.kind === 'paragraph') return paragraphOf(node.paragraph, node.before);
    const list = page.createElement(node.number === null ? 'ul' : 'ol');
    if (node.number !== null) list.setAttribute('start', String(node.number));
    if (node.number !== null && node.counting !== null) list.setAttribute('type', node.counting);
    list.append(
      ...node.points.map((point) => {
        const item = page.createElement('li');
        item.append(...drawnLists(point, page));
        return item;
      }),
    );
    return list;
  });

/** A heading stays one. */
function paragraphOf(paragraph: Element, before: string): Element {
  if (paragraph.tagName !== 'P') {
    if (before !== '') paragraph.prepend(before);
    return paragraph;
  }
  const made = paragraph.ownerDocument.createElement('p');
  made.append(before, ...paragraph.childNodes);
  paragraph.remove();
  return made;
}
