import { Schema } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { findNameMatch, matchingNames, type NameChoice } from '../../renderer/features/editor/names.ts';

const choice = (text: string, familyName: string): NameChoice => ({ id: text, text, familyName, note: '' });
const people = [
  choice('Frau Özmen-Rohde', 'Özmen-Rohde'),
  choice('Herr Özdemir', 'Özdemir'),
  choice('Frau El Amrani', 'El Amrani'),
  choice('Herr Beigeordneter Lindqvist', 'Lindqvist'),
  choice('Frau Dr. Marchuk', 'Marchuk'),
];

const cases: [string, string[]][] = [
  ['Frau Öz', ['Frau Özmen-Rohde']],
  ['Öz', ['Frau Özmen-Rohde', 'Herr Özdemir']],
  ['Herr', ['Herr Özdemir', 'Herr Beigeordneter Lindqvist']],
  ['Herr Li', ['Herr Beigeordneter Lindqvist']],
  ['Frau Ma', ['Frau Dr. Marchuk']],
  ['El', ['Frau El Amrani']],
  ['Frau Oez', ['Frau Özmen-Rohde']],
  ['Ozd', ['Herr Özdemir']],
  ['Ozmen Ro', ['Frau Özmen-Rohde']],
  ['Xy', []],
];

test.each(cases)('"%s" offers %j', (query, offered) => {
  expect(matchingNames(query, people).map((name) => name.text)).toEqual(offered);
});

test('a complete name is not offered again, so that Enter makes a new line', () => {
  expect(matchingNames('Herr Özdemir', people)).toEqual([]);
  expect(matchingNames('Özdemir', people)).toEqual([]);
});

const { nodes } = new Schema({
  nodes: { doc: { content: 'paragraph' }, paragraph: { content: 'text*' }, text: {} },
});
const marked = (sentence: string): string | null => {
  const paragraph = nodes['paragraph']?.create(null, nodes.paragraph.schema.text(sentence));
  if (!paragraph) throw new Error('no paragraph');
  const $position = nodes.doc.create(null, paragraph).resolve(sentence.length + 1);
  return findNameMatch({ $position, names: people })?.text ?? null;
};

test('only what is the beginning of a name of the meeting is marked, and no other noun', () => {
  expect(marked('Das Wort hat Frau Öz')).toBe('Frau Öz');
  expect(marked('Das Wort hat Frau Dr. Mar')).toBe('Frau Dr. Mar');
  expect(marked('Beschlossen ist der Haushalt')).toBeNull();
  expect(marked('Das Wort hat Frau Niemand')).toBeNull();
});
