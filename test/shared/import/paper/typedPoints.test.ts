import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/domain/richText.ts';
import { proposePaper } from '../../../../shared/import/paper/propose.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';

/** Of a paper as a PDF says it: lines that end where the page does. */
const reasoningOf = (...lines: string[]): Block[] => reasoningIn(lines, { formed: [] });

function reasoningIn(lines: readonly string[], look: { formed?: [] }): Block[] {
  const head = ['Beschlussvorlage Nr. 1/2019', '', 'Betreff: Bänke am Markt', '', 'Begründung:'];
  const source = { ...look, isWrapped: true, lines: [...head, ...lines].map((text) => ({ text, page: 1 })) };
  return proposePaper(recognisePaper(source), '2019-03-12').texts.reasoning.content;
}
const saying = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const points = (...words: string[]) => words.map((text) => ({ type: 'listItem', content: [saying(text)] }));

test('points with bullets are a list, and one that goes on in the next line is one point', () => {
  const content = reasoningOf(
    'Der Beirat nennt zwei Gründe für die Bänke:',
    '• Alte Menschen finden auf dem Markt keinen Sitz und',
    'keinen Schatten.',
    '• Der Markt ist leer.',
    '',
    'Weiteres folgt im Herbst.',
  );
  expect(content).toEqual([
    saying('Der Beirat nennt zwei Gründe für die Bänke:'),
    {
      type: 'bulletList',
      content: points(
        'Alte Menschen finden auf dem Markt keinen Sitz und keinen Schatten.',
        'Der Markt ist leer.',
      ),
    },
    saying('Weiteres folgt im Herbst.'),
  ]);
});

test('a sole line with a dash is a sentence, several are a list', () => {
  expect(reasoningOf('– so sagt es der Beirat der Stadt.')).toEqual([
    saying('– so sagt es der Beirat der Stadt.'),
  ]);
  expect(reasoningOf('- Der Markt ist leer.', '- Die Bank ist morsch.')).toEqual([
    { type: 'bulletList', content: points('Der Markt ist leer.', 'Die Bank ist morsch.') },
  ]);
});

test('numbers and letters that count on are a list that begins where they do', () => {
  expect(reasoningOf('4. Der Markt ist leer.', '', '5. Die Bank ist morsch.')).toEqual([
    {
      type: 'orderedList',
      attrs: { start: 4 },
      content: points('Der Markt ist leer.', 'Die Bank ist morsch.'),
    },
  ]);
  expect(reasoningOf('a) der Markt ist leer.', '', 'b) die Bank ist morsch.')).toEqual([
    {
      type: 'orderedList',
      attrs: { start: 1, type: 'a' },
      content: points('der Markt ist leer.', 'die Bank ist morsch.'),
    },
  ]);
});

test('a number alone, numbers out of turn and boxes stay as they are printed', () => {
  for (const lines of [
    ['3. Der Markt ist leer.'],
    ['1. Der Markt ist leer.', '', '3. Die Bank ist morsch.'],
    ['□ Die Stadt zahlt bar.', '', '□ Die Stadt überweist.'],
  ])
    expect(reasoningOf(...lines)).toEqual(lines.filter(Boolean).map(saying));
});

test('what was typed as plain text stays as it was typed', () => {
  const lines = ['- Der Markt ist leer.', '- Die Bank ist morsch.'];
  expect(reasoningIn(lines, {})).toEqual(lines.map(saying));
});

/** The words of each proposal of a paper as a PDF says it. */
function proposalsOf(...lines: string[]): (string | null)[][] {
  const head = ['Beschlussvorlage Nr. 1/2019', '', 'Betreff: Bänke am Markt', '', 'Beschlussvorschlag:'];
  const source = { isWrapped: true, lines: [...head, ...lines].map((text) => ({ text, page: 1 })) };
  return recognisePaper(source).resolutions.map(({ no, text }) => [no, text]);
}

test('letters below a numbered proposal are of it, letters with numbers below them are the proposals', () => {
  expect(
    proposalsOf(
      '1. Der Markt bekommt Bänke.',
      '2. Das Geld verteilt sich so:',
      'a) der Chor 450 €,',
      'b) das Sprachcafé 600 €.',
      '3. Im Herbst wird berichtet.',
    ),
  ).toEqual([
    ['1', 'Der Markt bekommt Bänke.'],
    ['2', 'Das Geld verteilt sich so: a) der Chor 450 €, b) das Sprachcafé 600 €.'],
    ['3', 'Im Herbst wird berichtet.'],
  ]);
  expect(proposalsOf('a) Der Markt bekommt Bänke.', 'b) Im Herbst wird berichtet.')).toEqual([
    ['a', 'Der Markt bekommt Bänke.'],
    ['b', 'Im Herbst wird berichtet.'],
  ]);
});

test('a line that begins with a day is no proposal of its own', () => {
  expect(
    proposalsOf(
      '1. Der Markt bekommt Bänke.',
      '2. Die Termine sind diese:',
      '3. Mai 2019 im Rathaus',
      '3. Im Herbst wird berichtet.',
    ).map(([no]) => no),
  ).toEqual(['1', '2', '3']);
});

test('a table between two proposals is of the first, whatever stands over its columns', () => {
  const numbers = (...rows: string[]) =>
    proposalsOf('1. Der Markt bekommt Bänke.', '2. Das Geld geht an:', ...rows, '3. Es wird berichtet.').map(
      ([no]) => no,
    );
  expect(numbers('Verein\tBegründung', 'Chor\tgute Arbeit')).toEqual(['1', '2', '3']);
  expect(numbers('Anlage\tFinanzielle Auswirkungen', '1\tkeine')).toEqual(['1', '2', '3']);
  expect(
    proposalsOf(
      '1. Der Markt bekommt Bänke.',
      '2. Es wird berichtet.',
      'Anlage\tBegründung',
      'Der Markt ist leer.',
    ),
  ).toHaveLength(2);
});
