import type { EditorView } from '@tiptap/pm/view';
import { addToDictionary, noSuggestions, searchingSuggestions } from '../../../../shared/german/spelling.ts';
import type { Show } from '../suggestionList.tsx';
import { misspelled } from './misspelled.ts';
import { speller } from './speller.ts';

type Marked = { from: number; to: number; text: string };
type Choice = { label: string; run: () => void };

/** The list at a marked word: by the context menu key, Shift+F10, Alt+Enter or the right mouse button. */
export class Corrections {
  readonly #show: Show;
  /** Adds a word to those of the office. */
  readonly #learn: (word: string) => void;
  #open: { choices: Choice[]; active: number; rect: DOMRect } | null = null;
  /** Which list is being filled; a later one takes its place. */
  #turn = 0;

  constructor(show: Show, learn: (word: string) => void) {
    this.#show = show;
    this.#learn = learn;
  }

  onKey(view: EditorView, event: KeyboardEvent): boolean {
    if (this.#open) return this.#moved(event);
    const isAsked =
      event.key === 'ContextMenu' ||
      (event.key === 'F10' && event.shiftKey) ||
      (event.key === 'Enter' && event.altKey);
    return isAsked && this.#offer(view, view.state.selection.head);
  }

  /** By the mouse; where a key asked, that has opened the list already. */
  onContextMenu(view: EditorView, event: MouseEvent): boolean {
    const { clientX: left, clientY: top, button } = event;
    const at = button === 2 ? view.posAtCoords({ left, top })?.pos : undefined;
    if (at !== undefined) this.close();
    const isTaken = at === undefined ? this.#open !== null : this.#offer(view, at);
    if (isTaken) event.preventDefault();
    return isTaken;
  }

  close(): void {
    this.#turn += 1;
    if (!this.#open) return;
    this.#open = null;
    this.#show(null);
  }

  #moved(event: KeyboardEvent): boolean {
    const { choices, active } = this.#open ?? { choices: [], active: 0 };
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : choices.length - 1;
      this.#list(choices, (active + step) % Math.max(1, choices.length));
      return true;
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      choices[active]?.run();
      return true;
    }
    if (['Alt', 'Control', 'Shift', 'Meta'].includes(event.key)) return false;
    this.close();
    if (event.key === 'Escape') event.stopPropagation();
    return event.key === 'Escape';
  }

  #offer(view: EditorView, pos: number): boolean {
    const [mark] = misspelled.getState(view.state)?.find(pos, pos) ?? [];
    if (!mark || !view.editable) return false;
    const word: Marked = { from: mark.from, to: mark.to, text: (mark.spec as { text: string }).text };
    const turn = ++this.#turn;
    const add: Choice = { label: addToDictionary(word.text), run: () => this.#add(word.text) };
    this.#open = { choices: [], active: 0, rect: rectOf(view, word) };
    this.#list([{ label: searchingSuggestions, run: () => undefined }, add], 0);
    void speller.suggest(word.text).then((words) => {
      if (turn !== this.#turn) return;
      const others = words
        .slice(0, mostSuggestions)
        .map((put) => ({ label: put, run: () => this.#replace(view, word, put) }));
      const none = { label: noSuggestions, run: () => this.close() };
      this.#list([...(others.length > 0 ? others : [none]), add], 0);
    });
    return true;
  }

  #list(choices: Choice[], active: number): void {
    if (!this.#open) return;
    this.#open = { ...this.#open, choices, active };
    const { rect } = this.#open;
    const options = choices.map(({ label }, n) => ({ id: String(n), label, note: '' }));
    this.#show({ options, active, rect, choose: (index) => choices[index]?.run() });
  }

  #replace(view: EditorView, { from, to }: Marked, put: string): void {
    this.close();
    view.dispatch(view.state.tr.insertText(put, from, to).scrollIntoView());
    view.focus();
  }

  #add(word: string): void {
    this.close();
    this.#learn(word);
  }
}

const mostSuggestions = 6;

function rectOf(view: EditorView, { from, to }: Marked): DOMRect {
  const [begin, end] = [view.coordsAtPos(from), view.coordsAtPos(to)];
  return new DOMRect(begin.left, begin.top, Math.max(0, end.right - begin.left), end.bottom - begin.top);
}
