import { readMarker } from '../../../shared/domain/listMarker.ts';
import { outline, type OutlineNode } from '../../../shared/domain/outline.ts';
import { type Block, countingOf, type Flow } from '../../../shared/domain/richText.ts';
import type { Counted } from './numbering.ts';

/** A paragraph in a run of points: what is counted before it, null for a further paragraph of the point before. */
export type ListedPiece = { counted: Counted | null; heading: number | null };

/** Points that follow one another as nested lists, by the same rules as what is pasted from Word. */
export function listsOf<P extends ListedPiece>(pieces: readonly P[]): OutlineNode<P>[] {
  const lists = outline<P>();
  const last = new Map<string, number>();
  for (const piece of pieces) {
    const { counted, heading } = piece;
    if (counted === null) {
      lists.goOn(piece);
      continue;
    }
    const key = `${counted.list} ${counted.level}`;
    const marker = readMarker(counted.drawn, (last.get(key) ?? 0) + 1);
    if (marker.kind === 'words' && marker.number !== null) last.set(key, marker.number);
    if (heading === null) lists.add(piece, counted.level + 1, marker);
    else lists.addHeading(piece, marker);
  }
  return lists.nodes;
}

/** The paragraphs that stand in a part of an outline. */
export const piecesIn = <P>(node: OutlineNode<P>): P[] =>
  node.kind === 'paragraph' ? [node.paragraph] : node.points.flat().flatMap(piecesIn);

/** A list as a text keeps it. `paragraphOf`: what a paragraph says, behind words that stand before it. */
export function blockOf<P, B extends Block>(
  node: OutlineNode<P>,
  paragraphOf: (paragraph: P, before: string) => B,
): B | Flow {
  if (node.kind === 'paragraph') return paragraphOf(node.paragraph, node.before);
  const content = pointsOf(node, paragraphOf).map((point) => ({
    type: 'listItem' as const,
    content: point.content,
  }));
  const { number, counting } = node;
  if (number === null) return { type: 'bulletList', content };
  return { type: 'orderedList', attrs: { start: number, ...(counting && { type: counting }) }, content };
}

/** What stands in a point, without the list around it: "a)" below "1." stays "a)". */
export function byItself(part: Flow, depth = 1): Flow {
  if (part.type === 'paragraph') return part;
  const content = part.content.map((item) => ({
    ...item,
    content: item.content.map((one) => byItself(one, depth + 1)),
  }));
  if (part.type === 'bulletList') return { ...part, content };
  const counting = countingOf(part, depth);
  const isUsual = counting === countingOf({ type: 'orderedList', content: [] }, depth - 1);
  const { start } = part.attrs ?? { start: 1 };
  return { ...part, attrs: { start, ...(!isUsual && { type: counting }) }, content };
}

/** The points of a list, each with the paragraphs that it is made of. */
export const pointsOf = <P>(
  node: OutlineNode<P>,
  paragraphOf: (paragraph: P, before: string) => Block,
): { pieces: P[]; content: Flow[] }[] =>
  node.kind === 'paragraph'
    ? []
    : node.points.map((point) => ({
        pieces: point.flatMap((each) => piecesIn(each)),
        content: point.map((each) => flowOf(blockOf(each, paragraphOf))),
      }));

/** In a list and in a cell a heading is a paragraph, and there are no tables. */
export function flowOf(block: Block): Flow {
  if (block.type === 'table') return { type: 'paragraph' };
  if (block.type !== 'heading') return block;
  return block.content ? { type: 'paragraph', content: block.content } : { type: 'paragraph' };
}
