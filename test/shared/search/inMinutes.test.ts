import { describe, expect, test } from 'vitest';
import { ItemId, ResolutionId } from '../../../shared/domain/ids.ts';
import { replacedInText } from '../../../shared/domain/replacing.ts';
import { fromPlain, plainText, type RichText } from '../../../shared/domain/richText.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import type { ItemMinutes } from '../../../shared/facts/itemMinutes.ts';
import { hitsIn, replacedIn, searchedLines } from '../../../shared/search/inMinutes.ts';

const resolution: Resolution = {
  id: ResolutionId.parse('r1'),
  version: 4,
  itemId: ItemId.parse('i1'),
  position: 0,
  label: 'Beschluss',
  text: fromPlain('Der Antrag von Frau Müller wird angenommen.'),
  part: '',
  paperId: null,
  mover: '',
  outcome: 'adopted',
  outcomeDetail: '',
  vote: null,
  election: null,
  printedResult: '- einstimmig -\nFrau Müller nahm nicht teil.',
  printedResultIsOwn: false,
  resultNote: '',
  partsOrder: null,
  publicWording: '',
  isWithheld: false,
  effect: null,
};
const minutes: ItemMinutes[] = [
  {
    itemId: ItemId.parse('i1'),
    text: fromPlain('Frau Müller berichtet.\nHerr Kaya fragt Frau Müller, ob Frau Müller bleibt.'),
    textVersion: 2,
    resolutions: [resolution],
  },
  { itemId: ItemId.parse('i2'), text: fromPlain('Nichts dazu.'), textVersion: 1, resolutions: [] },
];

describe('what is looked for in the minutes of a meeting', () => {
  test('is found in texts, wordings and printed results, whatever keyboard types it', () => {
    expect(
      hitsIn(searchedLines(minutes), 'Muller').map(({ part, line, exact }) => [part, line, exact]),
    ).toEqual([
      ['text', 0, 0],
      ['text', 1, 0],
      ['wording', 0, 0],
      ['printedResult', 1, 0],
    ]);
    expect(hitsIn(searchedLines(minutes), 'Frau Müller').map(({ exact }) => exact)).toEqual([1, 2, 1, 1]);
    expect(hitsIn(searchedLines(minutes), '  ')).toEqual([]);
  });

  test('is replaced where a letter came in two parts, as from a PDF or a Mac; other lines stay as they were', () => {
    const twoParts = 'Frau Müller berichtet von Özmens Müh’.'.normalize('NFD');
    const other = 'Nichts über sie.'.normalize('NFD');
    const [item] = minutes;
    if (!item) throw new Error('no item');
    const pasted = [{ ...item, text: fromPlain(`${twoParts}\n${other}`), resolutions: [] }];
    expect(hitsIn(searchedLines(pasted), 'Müller').map(({ exact }) => exact)).toEqual([1]);
    const { texts } = replacedIn(pasted, { find: 'Müller', put: 'Möller' });
    expect(texts.map(({ text }) => plainText(text).split('\n'))).toEqual([
      ['Frau Möller berichtet von Özmens Müh’.', other],
    ]);
    // "u" with two dots is no "u".
    expect(hitsIn(searchedLines(pasted), 'Mull').map(({ exact }) => exact)).toEqual([0]);
  });

  test('is replaced everywhere, and only what changes is saved, each on its version', () => {
    const { texts, resolutions } = replacedIn(minutes, { find: 'Frau Müller', put: 'Frau Möller' });
    expect(texts.map(({ itemId, baseVersion, text }) => [itemId, baseVersion, plainText(text)])).toEqual([
      ['i1', 2, 'Frau Möller berichtet.\nHerr Kaya fragt Frau Möller, ob Frau Möller bleibt.'],
    ]);
    expect(resolutions).toMatchObject([
      { id: 'r1', version: 4, printedResult: '- einstimmig -\nFrau Möller nahm nicht teil.' },
    ]);
  });

  test('is replaced in one line alone', () => {
    const [first] = hitsIn(searchedLines(minutes), 'Frau Müller');
    const { texts, resolutions } = replacedIn(minutes, { find: 'Frau Müller', put: 'Frau M.' }, first);
    expect(texts.map(({ text }) => plainText(text))).toEqual([
      'Frau M. berichtet.\nHerr Kaya fragt Frau Müller, ob Frau Müller bleibt.',
    ]);
    expect(resolutions).toEqual([]);
  });
});

describe('words that are replaced', () => {
  const bold = [{ type: 'bold' as const }];
  const text: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'nach § 31' },
          { type: 'text', text: '\u00A0GO', marks: bold },
          { type: 'text', text: ' NRW' },
          { type: 'hardBreak' },
          { type: 'text', text: 'GO' },
        ],
      },
    ],
  };

  test('get the marks of their first letter, and a protected blank is a blank', () => {
    expect(replacedInText(text, { find: '31 GO NRW', put: '43 KrO' }).content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'nach § 43 KrO' },
          { type: 'hardBreak' },
          { type: 'text', text: 'GO' },
        ],
      },
    ]);
  });

  test('are found over no line break, in the letters as they are', () => {
    expect(replacedInText(text, { find: 'NRW\nGO', put: 'x' })).toEqual(text);
    expect(replacedInText(text, { find: 'go', put: 'x' })).toEqual(text);
  });
});
