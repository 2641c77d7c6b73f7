import { type Editor, InputRule, wrappingInputRule } from '@tiptap/core';
import { OrderedList } from '@tiptap/extension-list';
import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { afterOrdinal, protectedBlank } from '../../../shared/german/protectedBlanks.ts';

const letter = /^([a-z])\)\s$/;
const nth = (sign: string): number => sign.charCodeAt(0) - 96;

/** So far a list may begin where somebody writes it; further it only goes on with the last one: "15. ", "2026. ". */
const highestBegin = 9;

/** "a) " begins a list of letters as "1. " one of numbers, at whatever letter. */
export const orderedList = OrderedList.extend({
  addInputRules() {
    return [
      ...(this.parent?.() ?? []).map(onlyWhereMeant),
      ordinalInstead,
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

const onlyWhereMeant = ({ find, handler, undoable }: InputRule): InputRule =>
  new InputRule({
    find,
    undoable,
    handler: (typed) => {
      const number = Number(typed.match[1]);
      const goesOn = number === nextNumber(typed.state.doc.resolve(typed.range.from));
      return number <= highestBegin || goesOn ? handler(typed) : null;
    },
  });

/** What the last numbered list above, beside each other in the same text or cell, counts to next; null without one. */
function nextNumber($from: ResolvedPos): number | null {
  const around = $from.node(-1);
  const list = around.children.slice(0, $from.index(-1)).findLast(isOfFigures);
  return list ? Number(list.attrs['start']) + list.childCount : null;
}
const isOfFigures = ({ type, attrs }: Node): boolean =>
  type.name === 'orderedList' && (attrs['type'] ?? '1') === '1';

/** "1. " has begun a list before anybody could see that "1. Dezember" is a day, and "2. " that a "Lesung" follows. */
const ordinalInstead = new InputRule({
  find: new RegExp(`^(?:${afterOrdinal})[ .,;:)]$`, 'u'),
  handler: ({ state, match: [typed] }) => (isLonePoint(state) ? takeOut(state, typed) : null),
});

function isLonePoint({ selection: { $from } }: EditorState): boolean {
  if ($from.depth < 3 || !isOfFigures($from.node(-2))) return false;
  return $from.node(-2).childCount === 1 && $from.node(-1).childCount === 1;
}

function takeOut({ tr, schema, selection: { $from } }: EditorState, words: string): void {
  const start = String($from.node(-2).attrs['start']);
  const list = { from: $from.before(-2), to: $from.after(-2) };
  const text = `${start}.${protectedBlank}${words}`;
  tr.replaceWith(list.from, list.to, $from.parent.copy(Fragment.from(schema.text(text))));
  tr.setSelection(TextSelection.create(tr.doc, list.from + 1 + text.length));
}

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
