import type { Node } from '@tiptap/pm/model';
import { Decoration, type EditorView } from '@tiptap/pm/view';
import { speller } from './speller.ts';
import { type Word, wordsIn } from './wordsIn.ts';

/** A paragraph, heading or line of a list, and where its words begin. */
export type Line = { node: Node; start: number };

/**
 * What is seen of a text; all of it where the page has no layout. Boxes are asked, not letters: a point that hits no
 * letter is looked for letter by letter, which takes seconds in a paragraph of 100,000.
 */
export function linesInSight(view: Pick<EditorView, 'state' | 'nodeDOM'>): Line[] {
  const lines: Line[] = [];
  view.state.doc.descendants((node, pos) => {
    if (!isInSight(view.nodeDOM(pos))) return false;
    if (node.isTextblock) lines.push({ node, start: pos + 1 });
    return !node.isTextblock;
  });
  return lines;
}

function isInSight(dom: globalThis.Node | null): boolean {
  if (!(dom instanceof Element)) return true;
  const { top, bottom } = dom.getBoundingClientRect();
  return bottom >= 0 && top <= window.innerHeight;
}

/** A node never changes, so neither do its words. */
const known = new WeakMap<Node, Word[]>();

export function wordsOfLine(node: Node): Word[] {
  const words = known.get(node) ?? wordsIn(node.textBetween(0, node.content.size, undefined, '\u{FFFC}'));
  known.set(node, words);
  return words;
}

/** `cursor`: a word that ends there is still being typed; null where nobody types. */
export const marksOf = ({ node, start }: Line, cursor: number | null): Decoration[] =>
  wordsOfLine(node)
    .filter((word) => start + word.to !== cursor && speller.isWrong(word))
    .map(({ from, to, text }) => Decoration.inline(start + from, start + to, look, { text }));

/** Who hears the text is told as well. */
const look = { class: 'misspelled', 'aria-invalid': 'spelling' };
