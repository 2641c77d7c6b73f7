import { screen } from '@testing-library/dom';
import { afterEach, expect, test } from 'vitest';
import type { Inline } from '../../../../shared/domain/inline.ts';
import { fromPlain, type RichText } from '../../../../shared/domain/richText.ts';
import { closeEditor, openEditor } from './editing.tsx';

afterEach(closeEditor);

const note = (text: string): Inline => ({ type: 'footnote', attrs: { text } });
const noted = (...content: Inline[]): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});
const words: Inline = { type: 'text', text: 'Lage' };

async function ask({ box, user }: Awaited<ReturnType<typeof openEditor>>) {
  box.focus();
  await user.keyboard('{Control>}{Alt>}f{/Alt}{/Control}');
  return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text der Fußnote' });
}

test('Strg+Alt+F sets a footnote behind the cursor, where one goes on typing', async () => {
  const editor = await openEditor(fromPlain('Lage'));
  await editor.user.type(await ask(editor), 'Quelle');
  await editor.press('Einfügen');
  await editor.isFocused();
  await editor.user.keyboard('.');
  expect(editor.saved()).toEqual(noted(words, note('Quelle'), { type: 'text', text: '.' }));
  screen.getByRole('img', { name: 'Fußnote: Quelle' });
});

test('the note that the cursor stands behind is changed, and Escape leaves it as it was', async () => {
  const editor = await openEditor(noted(words, note('Alt')));
  const field = await ask(editor);
  expect(field.value).toBe('Alt');
  await editor.user.keyboard('{Escape}');
  await editor.isFocused();
  expect(editor.saved()).toEqual(noted(words, note('Alt')));
  const again = await ask(editor);
  await editor.user.clear(again);
  await editor.user.type(again, 'Neu');
  await editor.press('Übernehmen');
  await editor.isFocused();
  expect(editor.saved()).toEqual(noted(words, note('Neu')));
});

test('a further note is set right behind the one before', async () => {
  const editor = await openEditor(noted(words, note('Eins')));
  await ask(editor);
  await editor.press('Weitere Fußnote dahinter');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text der Fußnote' });
  expect(field.value).toBe('');
  await editor.user.type(field, 'Zwei');
  await editor.press('Einfügen');
  await editor.isFocused();
  expect(editor.saved()).toEqual(noted(words, note('Eins'), note('Zwei')));
});

test('a note longer than one takes is not cut: the dialog says so and waits', async () => {
  const editor = await openEditor(fromPlain('Lage'));
  const field = await ask(editor);
  await editor.user.click(field);
  await editor.user.paste('Wort '.repeat(900));
  screen.getByText(/höchstens 4\.000 Zeichen/);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Einfügen' }).disabled).toBe(true);
  expect(field.value).toHaveLength(4500);
});
