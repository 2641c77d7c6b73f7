import { expect, it } from 'vitest';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { type PartsOrder, partsOrders } from '../../../../../shared/domain/body/partsOrder.ts';
import { emptyText, fromPlain } from '../../../../../shared/domain/richText.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { paragraphsOf } from '../../../../support/docx.ts';
import { someFacts } from '../../../../shared/minutes/sampleFacts.ts';
import { wordFaults } from './wordRules.ts';

const words = {
  debate: 'Frau Ahorn erläutert den Antrag.',
  wording: 'Der Zuschuss wird bewilligt.',
  result: '- einstimmig beschlossen -',
  note: 'Anmerkung: Frau Birke war nicht im Raum.',
};

const docxOf = (partsOrder: PartsOrder) =>
  minutesDocx(
    buildMinutes(
      someFacts({
        style: { partsOrder },
        texts: { 'item-1': words.debate },
        resolutions: {
          'item-1': [{ text: fromPlain(words.wording), printedResult: words.result, resultNote: words.note }],
        },
      }),
    ),
  );

it.each<[PartsOrder, string[]]>([
  ['debateWordingResult', [words.debate, 'Beschluss:', words.wording, words.result, words.note]],
  ['debateResultWording', [words.debate, 'Beschluss:', words.result, words.note, words.wording]],
  ['wordingResultDebate', ['Beschluss:', words.wording, words.result, words.note, words.debate]],
  ['resultWordingDebate', ['Beschluss:', words.result, words.note, words.wording, words.debate]],
  ['wordingDebateResult', ['Beschluss:', words.wording, words.debate, words.result, words.note]],
])('the Word file has the order of the body: %s', async (order, expected) => {
  const docx = await docxOf(order);
  expect(wordFaults(docx)).toEqual([]);
  const texts = paragraphsOf(docx).map(({ text }) => text);
  expect(texts.slice(texts.indexOf(expected[0] ?? '')).slice(0, expected.length)).toEqual(expected);
});

it('no order lets go of what belongs together: caption and first line, wording and result', async () => {
  for (const order of partsOrders) {
    const lines = paragraphsOf(await docxOf(order));
    const held = lines.filter(({ style }) => /MitFolge|Beschluss/.test(style)).map(({ text }) => text);
    const before =
      order === 'wordingDebateResult'
        ? words.debate
        : order.includes('ResultWording') || order.startsWith('result')
          ? words.result
          : words.wording;
    expect([order, held.includes('Beschluss:'), held.includes(before)]).toEqual([order, true, true]);
  }
});

it('the Word file has the wording once, below it each Ziffer with its result, and what is said of all at the end', async () => {
  const ofZiffer = { text: emptyText, outcome: 'adopted' } as const;
  const docx = await minutesDocx(
    buildMinutes(
      someFacts({
        resolutions: {
          'item-1': [
            {
              text: fromPlain('1. dankt,\n2. bittet.'),
              outcome: 'open',
              printedResult: '',
              resultNote: words.note,
            },
            { ...ofZiffer, part: 'Ziffer 1', printedResult: 'Kenntnis genommen', position: 1 },
            {
              ...ofZiffer,
              part: 'Zu Ziffer 2',
              printedResult: 'dafür: die Mehrheit\ndagegen: zwei',
              position: 2,
            },
          ],
        },
      }),
    ),
  );
  expect(wordFaults(docx)).toEqual([]);
  const lines = paragraphsOf(docx);
  const from = lines.findIndex(({ text }) => text === 'Beschluss:');
  expect(lines.slice(from, from + 7).map(({ text }) => text)).toEqual([
    'Beschluss:',
    '1. dankt,',
    '2. bittet.',
    'Zu Ziffer 1: Kenntnis genommen',
    'Zu Ziffer 2: dafür: die Mehrheit',
    'dagegen: zwei',
    words.note,
  ]);
});
