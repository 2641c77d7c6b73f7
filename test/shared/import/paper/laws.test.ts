import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesIn } from '../../../../shared/import/paper/dates.ts';
import type { ImportedPaper } from '../../../../shared/import/paper/paper.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { asSource, forms, textOfForm } from './forms.ts';

/** Lines of all forms in any order, and anything else between them. */
const lines = forms.flatMap((name) => textOfForm(name).split('\n'));
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...lines) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((all) => all.join('\n'));
const anyPaper = fc.oneof(fc.constantFrom(...forms.map(textOfForm)), anyText);

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** The values as printed: kinds, dates and statuses are said in our words. */
function printedValues({
  type: _type,
  date: _date,
  status: _status,
  foundAt: _spots,
  rest: _rest,
  aside: _aside,
  asideTexts: _texts,
  ...paper
}: ImportedPaper): string[] {
  return stringsIn({
    ...paper,
    relations: paper.relations.map(({ number }) => number),
    forMeeting: paper.forMeeting?.body,
    steps: paper.steps.map(({ date: _day, status: _public, ...step }) => step),
    products: paper.products.map(({ no, name }) => [no, name]),
  });
}

/** All words of the source, those with room between their letters, and those that two lines share, or two lines of a narrow column. */
function wordsOfSource(text: string): Set<string> {
  const all = text
    .normalize('NFC')
    .split('\n')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const cut = all.flatMap((words, at) =>
    all.slice(at + 1, at + 4).map((next) => (words.at(-1) ?? '') + (next[0] ?? '')),
  );
  const torn = all.flatMap((words, at) =>
    words.flatMap((word) => (all[at + 1] ?? []).map((rest) => word + rest)),
  );
  const spaced = text.match(/(?<!\p{L})\p{L}(?: \p{L}){4,}(?!\p{L})/gu) ?? [];
  return new Set([...all.flat(), ...spaced.map((word) => word.replaceAll(' ', '')), ...cut, ...torn]);
}

describe('whatever the text is', () => {
  test('signs between two letters are no marks, and a break parts words', () => {
    const text = 'Sachverhalt:\nDer 3__ort__ und der **Markt** haben<br>Platz.';
    const told = stringsIn(recognisePaper(asSource(text))).join('\n');
    expect(told).toContain('3__ort');
    expect(told).toContain('der Markt haben Platz.');
  });

  test('no field says a word that does not stand in the source', () => {
    fc.assert(
      fc.property(anyPaper, (text) => {
        const known = wordsOfSource(text);
        const joined = [...known].join(' ');
        const invented = printedValues(recognisePaper(asSource(text)))
          .flatMap((value) => wordsOf(value.normalize('NFC')))
          // "Integrationsrates" is the Integrationsrat; numbers of questions may be counted.
          .filter((word) => !known.has(word) && !joined.includes(word) && !/^\d{1,2}$/.test(word));
        expect(invented).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('no word of the source is lost: it stands in a field, in a caption or in the rest', () => {
    fc.assert(
      fc.property(anyPaper, (text) => {
        const paper = recognisePaper(asSource(text));
        const told = new Set(wordsOf(stringsIn(paper).join('\n')));
        const joined = [...told].join(' ');
        const isMark = (word: string) => /^(?:x|ö|nö|n|J{1,3}|o)$/iu.test(word);
        const lost = text
          .split('\n')
          .flatMap((line) => wordsOf(withoutDates(line)))
          .filter((word) => !told.has(word) && !joined.includes(word) && !isMark(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, isWrapped) => {
        recognisePaper(asSource(text, isWrapped));
      }),
      { numRuns: 500 },
    );
  });
});

/** A date stands in the fields as an ISO date. */
const withoutDates = (line: string): string =>
  datesIn(line)
    .toReversed()
    .reduce((rest, { at, length }) => `${rest.slice(0, at)} ${rest.slice(at + length)}`, line);

/** A reader that looks at every line for each line would still be reading when the test's time is over. */
describe('a text of 50,000 lines is read to its end', () => {
  const repeated: [string, string][] = [
    ['sentences of a reasoning', 'Begründung:\nDie Bänke am Markt sind ver-\nwittert und werden er-\nsetzt.'],
    ['rows of steps', 'Gremium\tDatum\nRat\t01.02.2020\nbeschlossen'],
    ['questions', 'Frage:\n1. Wann wird gebaut?\nAntwort:\nBald.'],
    ['boxes', 'Finanzielle Auswirkungen\n☐ ja ☒ nein'],
    ['captions', 'Betreff:\nVorlage-Nr.: 1/2020'],
    ['attachments', 'Anlagen:\nPlan des Marktes'],
    ['names', 'gez. Erika Beispiel\nBürgermeisterin'],
    ['bodies', 'Beratungsfolge\nAusschuss für Bau und\nbeschlossen'],
    ['empty lines', '\n\n'],
  ];
  test.each(repeated)('%s', (_, text) => {
    const [first = '', ...more] = text.split('\n');
    const rows = [first, ...Array.from({ length: 50_000 / more.length }, () => more.join('\n'))];
    const read = JSON.stringify(recognisePaper(asSource(rows.join('\n'))));
    const lastWord = text.match(/\p{L}+/gu)?.at(-1) ?? '';
    expect(read).toContain(lastWord);
  });
});
