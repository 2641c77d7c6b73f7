import { expect, test } from 'vitest';
import { KnownWords } from '../../../renderer/features/editor/spelling/knownWords.ts';

const known = new KnownWords({ words: [], names: ['Wiśniewska', 'Çelik', 'Nguyễn', 'El-Sayed', 'Özmen'] });

test.each([
  ['Wisniewska', ['Wiśniewska']],
  ['Celik', ['Çelik']],
  ['Celiks', ['Çeliks']],
  ['Nguyen', ['Nguyễn']],
  ['Oezmen', ['Özmen']],
  ['Haus', []],
  ['Çelik', []],
])('for %s the names that differ in marks alone are proposed', (typed, names) => {
  expect(known.alike(typed)).toEqual(names);
});
