import { type Editor, wrappingInputRule } from '@tiptap/core';
import { OrderedList } from '@tiptap/extension-list';

const letter = /^([a-z])\)\s$/;
const nth = (sign: string): number => sign.charCodeAt(0) - 96;

/** "a) " begins a list of letters as "1. " one of numbers, at whatever letter. */
export const orderedList = OrderedList.extend({
  addInputRules() {
    return [
      ...(this.parent?.() ?? []),
      wrappingInputRule({
        find: letter,
        type: this.type,
        getAttributes: ([, sign = 'a']) => ({ start: nth(sign), type: 'a' }),
        joinPredicate: ([, sign = 'a'], node) =>
          node.attrs['type'] === 'a' && node.childCount + Number(node.attrs['start']) === nth(sign),
      }),
    ];
  },
});

export const isLettered = (editor: Editor): boolean => editor.isActive('orderedList', { type: 'a' });
export const isNumbered = (editor: Editor): boolean => editor.isActive('orderedList') && !isLettered(editor);

/** Between the two kinds the list stays one, and only counts otherwise. */
export function toggleLetters(editor: Editor): void {
  const commands = editor.chain().focus();
  if (isLettered(editor)) commands.toggleOrderedList().run();
  else if (isNumbered(editor)) commands.updateAttributes('orderedList', { type: 'a' }).run();
  else commands.toggleOrderedList().updateAttributes('orderedList', { type: 'a' }).run();
}

export function toggleNumbers(editor: Editor): void {
  const commands = editor.chain().focus();
  if (isLettered(editor)) commands.updateAttributes('orderedList', { type: null }).run();
  else commands.toggleOrderedList().run();
}
