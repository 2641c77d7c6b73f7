import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromEditor, toEditor } from '../../renderer/features/editor/editorText.ts';
import { editorExtensions } from '../../renderer/features/editor/extensions.ts';
import { fromPlain, plainText, RichText } from '../../shared/domain/richText.ts';
import { anyText } from '../shared/domain/anyText.ts';

const offers = { current: { names: [], modules: [] } };
const around = { ask: () => undefined, urlOf: () => Promise.resolve(''), learn: () => undefined };
const schema = getSchema(editorExtensions(offers, () => undefined, around));

const open = (text: RichText) => EditorState.create({ doc: schema.nodeFromJSON(toEditor(text)) });

test('what is stored comes out of the editor as it went in', () => {
  const text = fromPlain('Eröffnung\n\nDie Verwaltung berichtet.');
  expect(fromEditor(open(text).doc)).toEqual(text);
});

test('a letter typed into one paragraph leaves the others as they were, however long the text is', () => {
  const before = open(fromPlain('Eins\nZwei\nDrei'));
  const [first, second, third] = fromEditor(before.doc).content;
  // Behind "Eins": the paragraph's own end counts two places.
  const after = before.apply(before.tr.insertText('X', 'Eins'.length + 3));
  const typed = fromEditor(after.doc);
  expect(plainText(typed)).toBe('Eins\nXZwei\nDrei');
  expect(typed.content[0]).toBe(first);
  expect(typed.content[1]).not.toBe(second);
  expect(typed.content[2]).toBe(third);
});

const wordsOf = (text: RichText): string[] => plainText(text).split('\n').filter(Boolean);

test('any text that is kept goes through the editor with all its words, and then stays as it is', () => {
  fc.assert(
    fc.property(anyText, (any) => {
      const kept = RichText.parse(any);
      const once = fromEditor(open(kept).doc);
      expect(wordsOf(once)).toEqual(wordsOf(kept));
      // Where there is nothing, the editor has a line to write into.
      const types = kept.content.length > 0 ? kept.content.map(({ type }) => type) : ['paragraph'];
      expect(once.content.map(({ type }) => type)).toEqual(types);
      expect(RichText.parse(once)).toEqual(once);
      expect(fromEditor(open(once).doc)).toEqual(once);
    }),
  );
});
