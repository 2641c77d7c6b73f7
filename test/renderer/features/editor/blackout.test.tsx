import { screen } from '@testing-library/dom';
import { afterEach, expect, test } from 'vitest';
import { type RichText } from '../../../../shared/domain/richText.ts';
import { closeEditor, openEditor } from './editing.tsx';

afterEach(closeEditor);

const noted: RichText = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Lage' },
        { type: 'footnote', attrs: { text: 'Quelle' } },
      ],
    },
  ],
};
const black = [{ type: 'blackout' as const }];
const blacked: RichText = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Lage', marks: black },
        { type: 'footnote', attrs: { text: 'Quelle' }, marks: black },
      ],
    },
  ],
};

test('the button blacks out what is chosen, a note within it as well, and Strg+Alt+S takes it back', async () => {
  const { user, saved, press, isFocused } = await openEditor(noted);
  await user.keyboard('{Control>}a{/Control}');
  await press(/^Schwärzen/);
  await isFocused();
  expect(saved()).toEqual(blacked);
  expect(screen.getByRole('button', { name: /^Schwärzen/ }).getAttribute('aria-pressed')).toBe('true');
  await user.keyboard('{Control>}a{/Control}');
  await user.hover(screen.getByRole('button', { name: /^Schwärzen/ }));
  await user.keyboard('{Control>}{Alt>}s{/Alt}{/Control}');
  expect(saved()).toEqual(noted);
});

test('a note that is blacked out stays so when its words are changed', async () => {
  const { box, user, saved, press, isFocused } = await openEditor(blacked);
  box.focus();
  await user.keyboard('{Control>}{Alt>}f{/Alt}{/Control}');
  const field = await screen.findByRole('textbox', { name: 'Text der Fußnote' });
  await user.clear(field);
  await user.type(field, 'Neu');
  await press('Übernehmen');
  await isFocused();
  expect(JSON.stringify(saved())).toContain(
    '{"type":"footnote","attrs":{"text":"Neu"},"marks":[{"type":"blackout"}]}',
  );
});
