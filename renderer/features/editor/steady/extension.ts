import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { blockOf, isAlike } from './blockOf.ts';

const steady = new PluginKey<DecorationSet>('steadyBlock');

/**
 * Whoever types into a long text waits for the browser to lay out all of it, since a paragraph that grows moves what
 * follows. The block of the cursor therefore is given the height that it has (`.steady` in editor.css) and is laid out
 * alone, until its lines become more or fewer.
 */
export const steadyBlock = Extension.create({
  name: 'steadyBlock',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: steady,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, set, before, after): DecorationSet =>
          tr.getMeta(steady) ??
          (tr.docChanged || tr.selectionSet ? kept(set, before, tr.mapping, after) : set),
      },
      props: { decorations: (state) => steady.getState(state) },
      view: (view) => new Steadying(view),
    }),
  ],
});

/** What is steady stays so while the cursor is in it and nothing but letters changes. */
function kept(
  set: DecorationSet,
  { doc }: EditorState,
  mapping: Mappable,
  after: EditorState,
): DecorationSet {
  const mapped = set.map(mapping, after.doc);
  const [was, is] = [set.find()[0], mapped.find()[0]];
  if (!was || !is || blockOf(after)?.from !== is.from) return DecorationSet.empty;
  const [old, now] = [doc.nodeAt(was.from), after.doc.nodeAt(is.from)];
  return old && now && isAlike(old, now) ? mapped : DecorationSet.empty;
}

type Mappable = Parameters<DecorationSet['map']>[0];

class Steadying {
  readonly #view: EditorView;
  /** Of the whole text, and of the block in a column of a table that has become wider. */
  readonly #resizes: ResizeObserver;
  readonly #widths = new WeakMap<Element, number>();
  #observed: Element | undefined;
  /** Of the words in the steady block: with another line they become higher, while the block does not. */
  #wordHeight = 0;
  #waiting: number | undefined;

  constructor(view: EditorView) {
    this.#view = view;
    this.#resizes = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        const before = this.#widths.get(target);
        this.#widths.set(target, contentRect.width);
        if (before !== undefined && before !== contentRect.width) this.#loosen();
      }
    });
    this.#resizes.observe(view.dom);
    if ('fonts' in document) document.fonts.addEventListener('loadingdone', this.#loosen);
    this.#steadySoon();
  }

  update({ state }: EditorView, before: EditorState): void {
    const block = this.#steadyDom();
    if (!block) this.#steadySoon();
    else if (state.doc !== before.doc && wordHeightOf(block) !== this.#wordHeight) this.#loosen();
  }

  destroy(): void {
    clearTimeout(this.#waiting);
    this.#resizes.disconnect();
    if ('fonts' in document) document.fonts.removeEventListener('loadingdone', this.#loosen);
  }

  #steadyDom(): HTMLElement | null {
    const [shown] = steady.getState(this.#view.state)?.find() ?? [];
    const dom = shown && this.#view.nodeDOM(shown.from);
    return dom instanceof HTMLElement ? dom : null;
  }

  /** Not within the key that led here, and not where the cursor only passes by. */
  #steadySoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#steady(), patience);
  }

  #steady(): void {
    const { state, composing } = this.#view;
    const block = blockOf(state);
    if (!block || composing) return;
    const dom = this.#view.nodeDOM(block.from);
    if (!(dom instanceof HTMLElement)) return;
    const { height } = dom.getBoundingClientRect();
    if (height === 0) return;
    this.#wordHeight = wordHeightOf(dom);
    this.#observe(dom);
    const attrs = { class: 'steady', style: `--height: ${height}px` };
    this.#show(DecorationSet.create(state.doc, [Decoration.node(block.from, block.to, attrs)]));
  }

  #observe(block: Element): void {
    if (this.#observed === block) return;
    if (this.#observed) this.#resizes.unobserve(this.#observed);
    this.#widths.delete(block);
    this.#observed = block;
    this.#resizes.observe(block);
  }

  readonly #loosen = (): void => {
    if (this.#steadyDom()) this.#show(DecorationSet.empty);
  };

  #show(set: DecorationSet): void {
    this.#view.dispatch(this.#view.state.tr.setMeta(steady, set));
  }
}

const patience = 50;

function wordHeightOf(block: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(block);
  return range.getBoundingClientRect().height;
}
