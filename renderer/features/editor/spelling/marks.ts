import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Decoration, type EditorView } from '@tiptap/pm/view';
import { speller } from './speller.ts';
import { type Word, wordsIn } from './wordsIn.ts';

/** A paragraph, heading or line of a list, and where its words begin. */
export type Line = { node: Node; start: number };

/** What is seen of a text, and a little more; all of it where the page has no layout. */
export function linesInSight({ state: { doc }, dom, posAtCoords }: Sight): Line[] {
  const { top, bottom, left, right } = dom.getBoundingClientRect();
  const middle = (left + right) / 2;
  const at = (y: number): number | undefined => posAtCoords({ left: middle, top: y })?.pos;
  const from = top >= 0 ? 0 : at(1);
  const to = bottom <= window.innerHeight ? doc.content.size : at(window.innerHeight - 1);
  return linesBetween(doc, from ?? 0, to ?? doc.content.size);
}
type Sight = { state: EditorState; dom: HTMLElement; posAtCoords: EditorView['posAtCoords'] };

function linesBetween(doc: Node, from: number, to: number): Line[] {
  const lines: Line[] = [];
  doc.nodesBetween(from, Math.max(from, to), (node, pos) => {
    if (node.isTextblock) lines.push({ node, start: pos + 1 });
    return !node.isTextblock;
  });
  return lines;
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
