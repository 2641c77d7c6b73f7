import type { Editor } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import { afterEach, describe, expect, test } from 'vitest';
import { fromPlain, linesIn, type RichText } from '../../../../shared/domain/richText.ts';
import { closeEditor, openEditor } from './editing.tsx';

afterEach(closeEditor);

/** Typed into a text, at its end, letter by letter as the browser hands them over; keys by their names in brackets. */
async function typed(keys: string, initial: RichText = fromPlain('')) {
  const editor = await openEditor(initial);
  const { view } = (editor.box as HTMLElement & { editor: Editor }).editor;
  const type = async (more: string) => {
    for (const [part] of more.matchAll(/\{[^}]*>\}[^{]*\{[^}]*\}|\{\w+\}|[^{]/gu)) {
      if (part.startsWith('{')) await editor.user.keyboard(part);
      else insert(view, part);
    }
  };
  await type(keys);
  return {
    ...editor,
    type,
    shows: (text: string) => expect(lettersOf(editor.saved())).toBe(text),
    kinds: () => editor.saved().content.map(({ type: kind }) => kind),
  };
}

/** With protected blanks as they are. */
const lettersOf = ({ content }: RichText): string =>
  content
    .flatMap(linesIn)
    .map((line) => (line.content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join(''))
    .join('\n')
    .trimEnd();

function insert(view: EditorView, letter: string): void {
  const { from, to } = view.state.selection;
  const asTyped = () => view.state.tr.insertText(letter, from, to);
  const isTaken = view.someProp('handleTextInput', (take) => take(view, from, to, letter, asTyped));
  if (!isTaken) view.dispatch(asTyped());
}
const undo = '{Control>}z{/Control}';

describe('while somebody types', () => {
  test('quotation marks, those inside, the apostrophe and dashes are German', async () => {
    const { shows } = await typed(`Sie sagt: "Das 'Haus' steht -- so geht's - lange." ("Ja")`);
    shows('Sie sagt: „Das ‚Haus‘ steht – so geht’s – lange.“ („Ja“)');
  });

  test('the next Ctrl+Z gives back what was typed, and so does Backspace', async () => {
    const first = await typed(`Das "Haus"${undo}`);
    first.shows('Das „Haus"');
    closeEditor();
    const second = await typed('Das "{Backspace}Haus - {Backspace}da');
    second.shows('Das "Haus - da');
  });

  test('Backspace later takes a letter away, as ever', async () => {
    const { shows } = await typed('Das "{ArrowLeft}{ArrowRight}{Backspace}x');
    shows('Das x');
  });

  test('addresses stay as they are typed', async () => {
    const { shows } = await typed(`o@stadt.example'x https://stadt.example/a'b`);
    shows(`o@stadt.example'x https://stadt.example/a'b`);
  });

  test('marks of the text go on over a sign', async () => {
    const { saved, shows } = await typed('{Control>}b{/Control}"Ja"');
    shows('„Ja“');
    expect(saved().content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '„Ja“', marks: [{ type: 'bold' }] }] },
    ]);
  });

  test('blanks that hold two words together are protected, and plain again by Ctrl+Z', async () => {
    const { type, shows } = await typed('Nach § 31 am 11. September ');
    shows('Nach §\u00A031 am 11.\u00A0September');
    await type(undo);
    shows('Nach §\u00A031 am 11. September');
    await type('ab');
    shows('Nach §\u00A031 am 11. September ab');
  });

  test('Backspace behind a protected blank takes the letter that was typed', async () => {
    const { shows } = await typed('Nach § 3{Backspace}');
    shows('Nach §');
  });
});

describe('at the beginning of a paragraph', () => {
  test('"1. " begins a list, as a small number does, and the key behind it gives the figure back', async () => {
    const first = await typed('1. Punkt');
    expect(first.kinds()).toEqual(['orderedList']);
    closeEditor();
    const small = await typed('4. Punkt');
    expect(small.saved().content).toMatchObject([{ type: 'orderedList', attrs: { start: 4 } }]);
    closeEditor();
    const second = await typed(`1. ${undo}Punkt`);
    second.shows('1. Punkt');
    expect(second.kinds()).toEqual(['paragraph']);
    closeEditor();
    const third = await typed('1. {Backspace}Punkt');
    third.shows('1. Punkt');
    expect(third.kinds()).toEqual(['paragraph']);
  });

  test.each(['15. November', '2026. Danach', '3. Lesung'])('"%s" is none', async (text) => {
    const { kinds, shows } = await typed(`${text}.`);
    shows(`${text.replace(/(?<=\d\.) (?=N|L)/, '\u00A0')}.`);
    expect(kinds()).toEqual(['paragraph']);
  });

  test('the first of a month is a day, and the point of a list again by Backspace', async () => {
    const { kinds, shows, type } = await typed('1. Dezember ');
    expect(kinds()).toEqual(['paragraph']);
    await type('fest');
    shows('1.\u00A0Dezember fest');
    closeEditor();
    const point = await typed('1. Dezember {Backspace}und Januar ');
    expect(point.kinds()).toEqual(['orderedList']);
    point.shows('Dezember und Januar');
  });

  test('a number goes on where the last list ended', async () => {
    const point = (text: string) => ({ type: 'listItem' as const, content: fromPlain(text).content as [] });
    const list = {
      type: 'orderedList' as const,
      attrs: { start: 11 },
      content: [point('Eins'), point('Zwei')],
    };
    const { kinds, saved, type } = await typed('13. Drei', {
      type: 'doc',
      content: [list, ...fromPlain('dazwischen\n').content],
    });
    expect(kinds()).toEqual(['orderedList', 'paragraph', 'orderedList']);
    expect(saved().content[2]).toMatchObject({ attrs: { start: 13 } });
    await type('{Enter}{Enter}17. Sieben');
    expect(kinds()).toEqual(['orderedList', 'paragraph', 'orderedList', 'paragraph']);
  });
});
