import type { Counting } from '../../../../shared/domain/richText.ts';
import type { ListMarker } from '../../../../shared/domain/listMarker.ts';

/** How a text counts in a list, in one below it, and below that (richText.ts). */
const usual: readonly Counting[] = ['1', 'a', 'i'];

/** A list that may still grow; `next` is null in one with bullets. */
type Open = { level: number; list: Element; next: number | null };

export type Outline = {
  /** The next point, as deep as Word says: it leaves levels out. */
  add: (paragraph: Element, level: number, marker: ListMarker) => void;
  /** A further paragraph of the point before. */
  goOn: (paragraph: Element) => void;
};

/** Nested lists that grow within `root` as points follow one another in a text. */
export function outlineIn(root: Element): Outline {
  /** Outermost first. */
  const open: Open[] = [];

  function put(paragraph: Element, level: number, number: number | null, counting: Counting = '1'): void {
    const before = open.at(-1)?.level === level ? open.pop() : undefined;
    const list = before?.next === number ? before.list : begin(number, counting);
    const item = root.ownerDocument.createElement('li');
    item.append(plain(paragraph));
    list.append(item);
    open.push({ level, list, next: number === null ? null : number + 1 });
  }

  function begin(number: number | null, counting: Counting): Element {
    const list = root.ownerDocument.createElement(number === null ? 'ul' : 'ol');
    if (number !== null) list.setAttribute('start', String(number));
    if (number !== null && counting !== usual[open.length % usual.length])
      list.setAttribute('type', counting);
    (open.at(-1)?.list.lastElementChild ?? root).append(list);
    return list;
  }

  /** Whether "2.1" stands below a second point, so that its place says the "2". */
  function isBelow(outer: readonly number[], level: number): boolean {
    const numbers = open.filter((list) => list.level < level).map(({ next }) => (next ?? 0) - 1);
    return outer.every((number, at) => number === numbers.at(at - outer.length));
  }

  return {
    add: (paragraph, level, marker) => {
      if (paragraph.tagName !== 'P') {
        // A heading stands in no list; the number that Word counts for it is one of its words.
        open.length = 0;
        if (marker.kind === 'words') paragraph.prepend(`${marker.words} `);
        root.append(paragraph);
        return;
      }
      while ((open.at(-1)?.level ?? 0) > level) open.pop();
      if (marker.kind === 'bullet') put(paragraph, level, null);
      else if (marker.number !== null && isBelow(marker.outer, level))
        put(paragraph, level, marker.number, marker.counting);
      else {
        // "§ 4", or "2.1" alone: as a number of a list it would be another one.
        open.length = 0;
        root.append(plain(paragraph, `${marker.words} `));
      }
    },
    goOn: (paragraph) => (open.at(-1)?.list.lastElementChild ?? root).append(plain(paragraph)),
  };
}

function plain(paragraph: Element, before = ''): Element {
  const made = paragraph.ownerDocument.createElement('p');
  made.append(before, ...paragraph.childNodes);
  paragraph.remove();
  return made;
}
