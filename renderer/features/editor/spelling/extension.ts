import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Show } from '../suggestionList.tsx';
import { Corrections } from './corrections.ts';
import { linesInSight, marksOf, wordsOfLine } from './marks.ts';
import { misspelled } from './misspelled.ts';
import { speller } from './speller.ts';

/** Marks words that neither the dictionary nor the office knows, and offers others in their place. */
export const spelling = (show: Show, learn: (word: string) => void) =>
  Extension.create({
    name: 'spelling',
    // Its list takes the arrows and Enter before anything else does.
    priority: 1000,
    addProseMirrorPlugins: () => {
      const corrections = new Corrections(show, learn);
      return [
        new Plugin<DecorationSet>({
          key: misspelled,
          state: {
            init: () => DecorationSet.empty,
            apply: (tr, set): DecorationSet =>
              (tr.getMeta(misspelled) as DecorationSet | undefined) ??
              (tr.docChanged ? set.map(tr.mapping, tr.doc) : set),
          },
          props: {
            decorations: (state) => misspelled.getState(state),
            handleKeyDown: (view, event) => corrections.onKey(view, event),
            handleDOMEvents: {
              contextmenu: (view, event) => corrections.onContextMenu(view, event),
              mousedown: () => corrections.close(),
              blur: () => corrections.close(),
            },
          },
          view: (view) => new Marking(view, corrections),
        }),
      ];
    },
  });

/** In milliseconds: whoever types is not held up, and somebody who pauses sees what is wrong. */
const patience = 300;

/**
 * Looks at what is in sight, once nobody types, moves or scrolls: to draw marks is to draw the selection anew, which would
 * undo an arrow that is just being pressed.
 */
class Marking {
  readonly #view: EditorView;
  readonly #corrections: Corrections;
  readonly #forget: () => void;
  #waiting: number | undefined;
  #isTyping = false;
  /** How often somebody moved or typed. */
  #moves = 0;

  constructor(view: EditorView, corrections: Corrections) {
    this.#view = view;
    this.#corrections = corrections;
    this.#forget = speller.onChange(this.#soon);
    document.addEventListener('scroll', this.#soon, { capture: true, passive: true });
    window.addEventListener('resize', this.#soon);
    view.dom.addEventListener('keydown', this.#soon);
    this.#soon();
  }

  update({ state }: EditorView, before: EditorView['state']): void {
    if (state.doc !== before.doc) {
      this.#isTyping = true;
      this.#corrections.close();
    }
    if (state.doc !== before.doc || !state.selection.eq(before.selection)) this.#soon();
  }

  destroy(): void {
    window.clearTimeout(this.#waiting);
    this.#forget();
    document.removeEventListener('scroll', this.#soon, { capture: true });
    window.removeEventListener('resize', this.#soon);
    this.#view.dom.removeEventListener('keydown', this.#soon);
  }

  readonly #soon = (): void => {
    this.#moves += 1;
    window.clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => void this.#mark(), patience);
  };

  async #mark(): Promise<void> {
    if (this.#view.composing) return this.#soon();
    if (!speller.isOn || !this.#view.editable) return this.#show(DecorationSet.empty);
    const words = linesInSight(this.#view).flatMap(({ node }) => wordsOfLine(node));
    const moves = this.#moves;
    await speller.learn(words);
    // Whoever went on meanwhile is looked after soon.
    if (this.#view.isDestroyed || moves !== this.#moves) return;
    this.#show(this.#marked());
  }

  #marked(): DecorationSet {
    const { doc, selection } = this.#view.state;
    const cursor = this.#isTyping && selection.empty ? selection.head : null;
    let set = misspelled.getState(this.#view.state) ?? DecorationSet.empty;
    for (const line of linesInSight(this.#view)) {
      const old = set.find(line.start, line.start + line.node.content.size);
      const now = marksOf(line, cursor);
      const isSame =
        old.length === now.length &&
        old.every(({ from, to }, n) => now[n]?.from === from && now[n].to === to);
      if (!isSame) set = set.remove(old).add(doc, now);
    }
    return set;
  }

  #show(set: DecorationSet): void {
    if (set === misspelled.getState(this.#view.state)) return;
    this.#view.dispatch(this.#view.state.tr.setMeta(misspelled, set));
  }
}
