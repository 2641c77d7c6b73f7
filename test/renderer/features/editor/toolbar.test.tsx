import { screen } from '@testing-library/dom';
import { afterEach, describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { closeEditor, openEditor } from './editing.tsx';

afterEach(closeEditor);

describe('a heading', () => {
  const heading = (level: number) => [
    { type: 'heading', attrs: { level }, content: [{ type: 'text', text: 'Lage' }] },
  ];

  test('is made of the line by its button, which shows it, and is taken back by it', async () => {
    const { press, saved } = await openEditor(fromPlain('Lage'));
    await press('Überschrift 2 (Alt+2)');
    expect(saved().content).toEqual(heading(2));
    expect(screen.getByRole('button', { name: 'Überschrift 2 (Alt+2)' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await press('Überschrift 2 (Alt+2)');
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
