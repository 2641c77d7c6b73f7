import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { longestNote } from '../../../../shared/domain/inline.ts';
import { noteTexts } from '../../../../shared/domain/noteTexts.ts';
import { cleanPaste } from '../../../../renderer/features/editor/paste/cleanPaste.ts';

const letters = (text: string) => text.replaceAll(/\s+/g, '');

test('a note of any length is kept whole, as several where one does not take it', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 30 }), (words) => {
      const long = `${words} `.repeat(700);
      const pieces = noteTexts(long);
      expect(letters(pieces.join(''))).toBe(letters(long));
      expect(pieces.every(({ length }) => length <= longestNote)).toBe(true);
    }),
  );
});

test('one without blanks is kept as well', () => {
  expect(noteTexts('x'.repeat(9000)).join('')).toHaveLength(9000);
});

test('a long footnote out of Word comes as several behind each other', () => {
  const words = 'Zeile der Fußnote. '.repeat(400).trim();
  const { html, leftOut } = cleanPaste(
    `<p>Lage<a href="#_ftn1"><sup>[1]</sup></a></p><div id="ftn1"><p><a href="#_ftnref1">[1]</a> ${words}</p></div>`,
  );
  const page = new DOMParser().parseFromString(html, 'text/html');
  const notes = [...page.querySelectorAll<HTMLElement>('sup[data-footnote]')].map(
    ({ dataset }) => dataset['footnote'] ?? '',
  );
  expect(notes.length).toBeGreaterThan(1);
  expect(notes.join(' ')).toBe(words);
  expect(leftOut).toEqual([]);
});
