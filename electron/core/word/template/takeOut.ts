import { all, child, elements, remove } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

const bookmarks = ['w:bookmarkStart', 'w:bookmarkEnd'];

/** Takes a part out of the text but for what reaches beyond it: bookmarks, and the end of a section. */
export function takeOut(parent: Element, part: Element): void {
  const own = child(part, 'w:pPr');
  if (child(own, 'w:sectPr')) {
    for (const one of elements(part)) if (one !== own && !bookmarks.includes(one.name)) remove(part, one);
    return;
  }
  const kept = bookmarks.flatMap((name) => all(part, name));
  parent.children.splice(parent.children.indexOf(part), 1, ...kept);
}
