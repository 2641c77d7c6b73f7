import type { ListMarker } from './listMarker.ts';
import { type Counting, countingOf } from './richText.ts';

/**
 * A paragraph of a text, with words that have to stand before it, or a list of points. `number`: where a list begins, null
 * where it has bullets; `counting`: where it counts otherwise than its depth says.
 */
export type OutlineNode<P> =
  | { kind: 'paragraph'; paragraph: P; before: string }
  | { kind: 'list'; number: number | null; counting: Counting | null; points: OutlineNode<P>[][] };
type ListNode<P> = Extract<OutlineNode<P>, { kind: 'list' }>;

/** A list that may still grow; `next` is null in one with bullets. */
type Open<P> = { level: number; list: ListNode<P>; next: number | null };

export type Outline<P> = {
  nodes: OutlineNode<P>[];
  /** The next point, as deep as Word says: it leaves levels out. */
  add: (paragraph: P, level: number, marker: ListMarker) => void;
  /** A heading stands in no list; the number that Word counts for it is one of its words. */
  addHeading: (paragraph: P, marker: ListMarker) => void;
  /** A further paragraph of the point before. */
  goOn: (paragraph: P) => void;
};

/** Nested lists that grow as points follow one another in a foreign text. */
export function outline<P>(): Outline<P> {
  const nodes: OutlineNode<P>[] = [];
  /** Outermost first. */
  const open: Open<P>[] = [];
  const within = (): OutlineNode<P>[] => open.at(-1)?.list.points.at(-1) ?? nodes;

  function put(paragraph: P, level: number, number: number | null, counting: Counting = '1'): void {
    const before = open.at(-1)?.level === level ? open.pop() : undefined;
    const list = before?.next === number ? before.list : begin(number, counting);
    list.points.push([{ kind: 'paragraph', paragraph, before: '' }]);
    open.push({ level, list, next: number === null ? null : number + 1 });
  }

  function begin(number: number | null, counting: Counting): ListNode<P> {
    const isUsual = counting === countingOf({ type: 'orderedList', content: [] }, open.length);
    const list: ListNode<P> = { kind: 'list', number, counting: isUsual ? null : counting, points: [] };
    within().push(list);
    return list;
  }

  /** Whether "2.1" stands below a second point, so that its depth says the "2". */
  function isBelow(outer: readonly number[], level: number): boolean {
    const numbers = open.filter((list) => list.level < level).map(({ next }) => (next ?? 0) - 1);
    return outer.every((number, at) => number === numbers.at(at - outer.length));
  }

  const addWords = (paragraph: P, marker: ListMarker) => {
    open.length = 0;
    nodes.push({ kind: 'paragraph', paragraph, before: marker.kind === 'words' ? `${marker.words} ` : '' });
  };

  return {
    nodes,
    add: (paragraph, level, marker) => {
      while ((open.at(-1)?.level ?? 0) > level) open.pop();
      if (marker.kind === 'bullet') put(paragraph, level, null);
      else if (marker.number !== null && isBelow(marker.outer, level))
        put(paragraph, level, marker.number, marker.counting);
      // "§ 4", or "2.1" alone: as a number of a list it would be another one.
      else addWords(paragraph, marker);
    },
    addHeading: addWords,
    goOn: (paragraph) => within().push({ kind: 'paragraph', paragraph, before: '' }),
  };
}
