import { expect, test } from 'vitest';
import { reordered, shifted } from '../../../../renderer/features/settings/texts/agendaItems.ts';

test('items move before, after and nowhere', () => {
  const items = ['a', 'b', 'c', 'd'].map((key) => ({
    key,
    title: key,
    isPublic: true,
    level: 1,
    isHeading: false,
  }));
  const order = (list: typeof items) => list.map(({ key }) => key).join('');
  expect(order(reordered(items, new Set(['d']), 'a', 'before'))).toBe('dabc');
  expect(order(reordered(items, new Set(['a']), 'c', 'after'))).toBe('bcad');
  expect(order(reordered(items, new Set(['a']), 'a', 'after'))).toBe('abcd');
  expect(order(shifted(items, 1, -1))).toBe('bacd');
  expect(order(shifted(items, 1, 1))).toBe('acbd');
});
