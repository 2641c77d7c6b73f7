import { fireEvent, screen, waitFor } from '@testing-library/dom';
import { afterEach, describe, expect, test } from 'vitest';
import { fromPlain, type RichText } from '../../../../shared/domain/richText.ts';
import { closeEditor, openEditor } from './editing.tsx';

afterEach(closeEditor);

describe('a heading', () => {
  const heading = (level: number) => [
    { type: 'heading', attrs: { level }, content: [{ type: 'text', text: 'Lage' }] },
  ];

  test('is chosen from its menu, which shows which one it is, and taken back there', async () => {
    const { press, user, isFocused, saved } = await openEditor(fromPlain('Lage'));
    await press('Überschrift …');
    await user.click(await screen.findByRole('menuitemradio', { name: /Überschrift 2/ }));
    await isFocused();
    expect(saved().content).toEqual(heading(2));
    await press('Überschrift 2');
    expect(
      (await screen.findByRole('menuitemradio', { name: /Überschrift 2/ })).getAttribute('aria-checked'),
    ).toBe('true');
    await user.click(screen.getByRole('menuitemradio', { name: /Gewöhnlicher Text/ }));
    await isFocused();
    expect(saved()).toEqual(fromPlain('Lage'));
  });

  test('is made by the keys of Word, and ordinary text again by Alt+0', async () => {
    const { box, user, saved } = await openEditor(fromPlain('Lage'));
    box.focus();
    await user.keyboard('{Alt>}1{/Alt}');
    expect(saved().content).toEqual(heading(1));
    await user.keyboard('{Alt>}0{/Alt}');
    expect(saved()).toEqual(fromPlain('Lage'));
  });
});

describe('a table', () => {
  const kindsOf = ({ content }: RichText) =>
    content.flatMap((block) =>
      block.type === 'table' ? block.content.map((row) => row.content.map(({ type }) => type)) : [],
    );
  const choose = async (editor: Awaited<ReturnType<typeof openEditor>>, name: string) => {
    const { user, press, isFocused } = editor;
    await press('Tabelle');
    await user.click(await screen.findByRole('menuitem', { name }));
    await isFocused();
  };
  const head = ['tableHeader', 'tableHeader', 'tableHeader'];
  const row = ['tableCell', 'tableCell', 'tableCell'];

  test('is inserted with a head row, grows by rows and columns, loses them and goes', async () => {
    const editor = await openEditor(fromPlain(''));
    await choose(editor, 'Tabelle einfügen');
    expect(kindsOf(editor.saved())).toEqual([head, row, row]);
    await choose(editor, 'Zeile darunter einfügen');
    expect(kindsOf(editor.saved())).toEqual([head, row, row, row]);
    await choose(editor, 'Spalte dahinter einfügen');
    expect(kindsOf(editor.saved())[0]).toHaveLength(4);
    await choose(editor, 'Spalte löschen');
    await choose(editor, 'Kopfzeile ein oder aus');
    expect(kindsOf(editor.saved())).toEqual([row, row, row, row]);
    await choose(editor, 'Zeile löschen');
    expect(kindsOf(editor.saved())).toEqual([row, row, row]);
    await choose(editor, 'Tabelle löschen');
    expect(kindsOf(editor.saved())).toEqual([]);
  });

  test('offers outside of a table only to insert one, and inside no second one', async () => {
    const { user, press, isFocused } = await openEditor(fromPlain('Text'));
    const open = async () => {
      await press('Tabelle');
      const items = await screen.findAllByRole('menuitem');
      return items.filter((item) => item.ariaDisabled !== 'true').map((item) => item.textContent);
    };
    expect(await open()).toEqual(['Tabelle einfügen']);
    await user.click(screen.getByRole('menuitem', { name: 'Tabelle einfügen' }));
    await isFocused();
    expect(await open()).not.toContain('Tabelle einfügen');
  });

  test('is walked by Tab, which adds a row behind the last cell, and left by Strg+Enter', async () => {
    const editor = await openEditor(fromPlain(''));
    await choose(editor, 'Tabelle einfügen');
    await editor.user.keyboard('{Tab}'.repeat(9));
    expect(kindsOf(editor.saved())).toEqual([head, row, row, row]);
    await editor.user.keyboard('{Control>}{Enter}{/Control}');
    expect(editor.saved().content.at(-1)).toEqual({ type: 'paragraph' });
  });
});

describe('a menu of the tools', () => {
  test('gives the focus back to its own button, whichever menu was open before', async () => {
    const { box, user, press, isFocused } = await openEditor(fromPlain('Text'));
    const close = async (name: string) => {
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
      await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })));
    };
    await press('Einfügen …');
    await close('Einfügen …');
    box.focus();
    await isFocused();
    await press('Tabelle');
    await screen.findByRole('menu', { name: 'Tabelle' });
    await close('Tabelle');
  });

  test('is reached by Tab and the arrow keys, and left by Tab', async () => {
    const { user, isFocused } = await openEditor(fromPlain('Text'));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Einfügen …' }));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Tabelle' }));
    await user.tab();
    await isFocused();
  });
});

describe('the text of a cell', () => {
  const cell = (words: string) => ({
    type: 'tableCell' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
  });
  const seats: RichText = {
    type: 'doc',
    content: [
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('Süd'), cell('5')] },
          { type: 'tableRow', content: [cell('Nord'), cell('12')] },
        ],
      },
    ],
  };
  const alignsOf = ({ content }: RichText) =>
    content.flatMap((block) =>
      block.type === 'table'
        ? block.content.map((row) => row.content.map(({ attrs }) => attrs?.align ?? 'left'))
        : [],
    );

  test('is aligned by the menu or its keys, goes on so in new rows, and loses that again', async () => {
    const { box, user, press, isFocused, saved } = await openEditor(seats);
    const choose = async (name: RegExp) => {
      await press('Tabelle');
      await user.click(await screen.findByRole('menuitem', { name }));
      await isFocused();
    };
    // The cursor is in the last cell.
    await choose(/^Rechtsbündig/);
    expect(alignsOf(saved())[1]).toEqual(['left', 'right']);
    expect(screen.getByText('12').closest('td')?.getAttribute('align')).toBe('right');
    await user.keyboard('{Tab}');
    expect(alignsOf(saved())).toEqual([
      ['left', 'left'],
      ['left', 'right'],
      ['left', 'right'],
    ]);
    await choose(/^Zeile darüber/);
    expect(alignsOf(saved())).toHaveLength(4);
    await user.keyboard('{Control>}e{/Control}');
    expect(alignsOf(saved()).at(-1)).toEqual(['center', 'right']);
    await user.keyboard('{Control>}l{/Control}');
    expect(alignsOf(saved()).at(-1)).toEqual(['left', 'right']);
    // Pressed once more it is still no key of the browser, which loads the page anew with it.
    await user.keyboard('{Control>}r{/Control}');
    expect(fireEvent.keyDown(box, { key: 'r', ctrlKey: true })).toBe(false);
    expect(alignsOf(saved()).at(-1)).toEqual(['right', 'right']);
  });
});

describe('a list with letters', () => {
  const list = (attrs: object) => [
    {
      type: 'orderedList',
      attrs,
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Punkt' }] }] },
      ],
    },
  ];
  const letters = /^a\) Liste/;

  test('is made by its button, becomes one with numbers by theirs, and goes by its own', async () => {
    const { press, saved } = await openEditor(fromPlain('Punkt'));
    await press(letters);
    expect(saved().content).toEqual(list({ start: 1, type: 'a' }));
    expect(screen.getByRole('button', { name: letters }).getAttribute('aria-pressed')).toBe('true');
    await press(/^1\. Liste/);
    expect(saved().content).toEqual(list({ start: 1 }));
    await press(letters);
    await press(letters);
    expect(saved()).toEqual(fromPlain('Punkt'));
  });
});
