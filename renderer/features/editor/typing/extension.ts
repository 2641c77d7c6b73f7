import { Extension } from '@tiptap/core';
import { closeHistory, undo } from '@tiptap/pm/history';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { blanksFor, type Edit, signFor } from '../../../../shared/german/whileTyping.ts';

/** Whether the last change put a sign in the place of what was typed, so that Backspace gives that back. */
const lastSign = new PluginKey<boolean>('germanTyping');

/**
 * Sets quotation marks, dashes and protected blanks while somebody types. Each is a change of its own in the history, so
 * that the next Ctrl+Z gives back what was typed; nothing that is pasted passes here.
 */
export const germanTyping = Extension.create({
  name: 'germanTyping',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key: lastSign,
      state: {
        init: () => false,
        apply: (tr: Transaction, was) =>
          (tr.getMeta(lastSign) as boolean | undefined) ?? (was && !tr.docChanged && !tr.selectionSet),
      },
      props: { handleTextInput, handleKeyDown },
    }),
  ],
  addKeyboardShortcuts() {
    // What begins a list by "1. " is taken back by one key as well.
    return { 'Mod-z': () => this.editor.commands.undoInputRule() };
  },
});

/** More of a long paragraph says nothing about a letter in it. */
const context = 2000;

function handleTextInput(
  view: EditorView,
  from: number,
  to: number,
  key: string,
  asTyped: () => Transaction,
): boolean {
  if (key.length !== 1 || view.composing) return false;
  const $from = view.state.doc.resolve(from);
  if (!$from.sameParent(view.state.doc.resolve(to))) return false;
  const typed = { before: textBefore($from), key, after: textBehind($from, to) };
  const sign = signFor(typed);
  const edits = sign ? [sign] : blanksFor(typed);
  if (edits.length === 0) return false;
  view.dispatch(asTyped());
  replace(view, from - typed.before.length, { edits, isSign: sign !== null });
  return true;
}

const textBefore = ({ parent, parentOffset }: ResolvedPos): string =>
  words(parent, Math.max(0, parentOffset - context), parentOffset);

function textBehind($from: ResolvedPos, to: number): string {
  const begin = to - $from.start();
  return words($from.parent, begin, Math.min($from.parent.content.size, begin + context));
}

const words = (paragraph: Node, from: number, to: number): string =>
  paragraph.textBetween(from, to, undefined, '\uFFFC');

function replace(view: EditorView, start: number, what: { edits: readonly Edit[]; isSign: boolean }): void {
  const change = closeHistory(view.state.tr);
  for (const { from, to, put } of what.edits.toReversed()) change.insertText(put, start + from, start + to);
  view.dispatch(change.setMeta(lastSign, what.isSign));
  // What is typed next is another change.
  view.dispatch(closeHistory(view.state.tr));
}

function handleKeyDown(view: EditorView, { key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (key !== 'Backspace' || ctrlKey || altKey || metaKey || !lastSign.getState(view.state)) return false;
  return undo(view.state, view.dispatch);
}
