import { screen, waitFor } from '@testing-library/dom';
import { afterEach, expect, test } from 'vitest';
import type { Inline } from '../../../../shared/domain/inline.ts';
import { fromPlain, type RichText } from '../../../../shared/domain/richText.ts';
import { closeEditor, openEditor } from './editing.tsx';

afterEach(closeEditor);

const linked = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});
const textOf = (...content: Inline[]): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});

type Opened = Awaited<ReturnType<typeof openEditor>>;
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

async function ask({ box, user }: Opened): Promise<void> {
  box.focus();
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog', { name: 'Verknüpfung' });
}

test('Strg+K makes a link of what is selected, and leads back to the text', async () => {
  const editor = await openEditor(fromPlain('Ordnung'));
  await editor.user.keyboard('{Control>}a{/Control}');
  await ask(editor);
  expect(field('Text').value).toBe('Ordnung');
  expect(document.activeElement).toBe(field('Adresse'));
  await editor.user.keyboard('www.stadt.example/ordnung{Enter}');
  await editor.isFocused();
  expect(editor.saved()).toEqual(textOf(linked('Ordnung', 'https://www.stadt.example/ordnung')));
});

test('without words the address stands in the text, and typing goes on behind it as ordinary text', async () => {
  const editor = await openEditor(fromPlain(''));
  await ask(editor);
  await editor.user.type(field('Adresse'), 'rat@stadt.example{Enter}');
  await editor.isFocused();
  await editor.user.keyboard('!');
  expect(editor.saved()).toEqual(
    textOf(linked('rat@stadt.example', 'mailto:rat@stadt.example'), { type: 'text', text: '!' }),
  );
});

test('a link around the cursor is changed as a whole, and taken away with its words kept', async () => {
  const editor = await openEditor(textOf(linked('Ordnung', 'https://stadt.example/alt')));
  await ask(editor);
  expect(field('Adresse').value).toBe('https://stadt.example/alt');
  await editor.user.clear(field('Text'));
  await editor.user.type(field('Text'), 'Neue Ordnung{Enter}');
  await editor.isFocused();
  expect(editor.saved()).toEqual(textOf(linked('Neue Ordnung', 'https://stadt.example/alt')));
  await editor.user.keyboard('{ArrowLeft}');
  await ask(editor);
  await editor.press('Verknüpfung entfernen');
  await editor.isFocused();
  expect(editor.saved()).toEqual(fromPlain('Neue Ordnung'));
});

test.each(['javascript:alert(1)', 'file:///C:/a.docx', 'siehe oben'])(
  '%s is refused at its field, and the text stays as it was',
  async (typed) => {
    const editor = await openEditor(fromPlain('Ordnung'));
    await ask(editor);
    await editor.user.type(field('Adresse'), `${typed}{Enter}`);
    await screen.findByText(/Das ist keine Adresse, die ein Text haben darf/);
    await editor.user.keyboard('{Escape}');
    await editor.isFocused();
    expect(editor.saved()).toEqual(fromPlain('Ordnung'));
  },
);

test('what is typed as an address is a link after the next blank', async () => {
  const editor = await openEditor(fromPlain(''));
  await editor.user.keyboard('www.stadt.de ');
  await waitFor(() =>
    expect(editor.saved()).toEqual(
      textOf(linked('www.stadt.de', 'https://www.stadt.de'), { type: 'text', text: ' ' }),
    ),
  );
});
