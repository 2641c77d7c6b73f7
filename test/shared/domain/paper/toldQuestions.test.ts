import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PaperId, QuestionId } from '../../../../shared/domain/ids.ts';
import type { Question } from '../../../../shared/domain/paper/inquiry.ts';
import { filled, takenQuestions } from '../../../../shared/domain/paper/toldQuestions.ts';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';

type Said = { text: string; answer?: string; isSupplementary?: boolean };

const stored = (all: readonly Said[]): Question[] =>
  all.map(({ text, answer = '', isSupplementary = false }, at) => ({
    id: QuestionId.parse(`q${at}`),
    paperId: PaperId.parse('p'),
    version: 1,
    text,
    answer: fromPlain(answer),
    unit: '',
    isSupplementary,
    state: 'open',
    answeredOn: null,
  }));

const told = (all: readonly Said[]) =>
  all.map(({ text, answer = '' }) => ({ text, answer: fromPlain(answer) }));

/** What becomes of each, as "filled 2". */
const outcome = (there: readonly Said[], coming: readonly Said[]): string[] =>
  takenQuestions(stored(there), told(coming)).map(({ kind, number }) => `${kind} ${number}`);

test('a question that is told twice comes once, with all that was answered', () => {
  const twice = told(
    [
      { text: 'Wie lange dauert es?' },
      { text: 'Wie viele Stellen?', answer: 'Vier.' },
      { text: '1. Wie lange dauert es?', answer: 'Ein Jahr.' },
      { text: 'Wie viele Stellen?', answer: 'Eine davon halb.' },
      { text: 'Wie viele Stellen?', answer: 'Vier.' },
    ].map(({ text, ...one }) => ({ text: text.replace('1. ', ''), ...one })),
  );
  const taken = takenQuestions([], twice);
  expect(taken.map(({ kind, number, told: one }) => [kind, number, one.text, plainText(one.answer)])).toEqual(
    [
      ['added', 1, 'Wie lange dauert es?', 'Ein Jahr.'],
      ['added', 2, 'Wie viele Stellen?', 'Vier.\nEine davon halb.\nVier.'],
    ],
  );
});

describe('a question that is told', () => {
  test('is the one that asks the same, whatever its number, its line ends and its signs', () => {
    const there = [{ text: 'Wie lange dauert es?' }, { text: 'Wie viele?' }];
    const coming = [
      { text: 'Wie viele ?', answer: 'Zwölf.' },
      { text: 'wie  lange\ndauert es', answer: 'Drei Wochen.' },
    ];
    expect(outcome(there, coming)).toEqual(['filled 2', 'filled 1']);
  });

  test('is a further one where it asks something else, even where its number has no answer yet', () => {
    expect(outcome([{ text: 'Wie lange?' }], [{ text: 'Wie viele?', answer: 'Zwölf.' }])).toEqual([
      'added 2',
    ]);
  });

  test('goes by its number where one of the two has no words', () => {
    expect(outcome([{ text: 'Wie lange?' }], [{ text: '', answer: 'Drei Wochen.' }])).toEqual(['filled 1']);
    expect(outcome([{ text: '' }], [{ text: 'Wie lange?' }])).toEqual(['filled 1']);
    expect(outcome([], [{ text: '', answer: 'Drei Wochen.' }])).toEqual(['added 1']);
    const other = [{ text: 'Wie lange?', answer: 'Drei Wochen.' }];
    expect(outcome([{ text: '', answer: 'Zwölf.' }], other)).toEqual(['added 2']);
  });

  test('answered otherwise already is told as kept, answered the same as there', () => {
    const there = [{ text: 'Wie lange?', answer: 'Drei Wochen.' }];
    expect(outcome(there, [{ text: 'Wie lange?', answer: 'Vier Wochen.' }])).toEqual(['kept 1']);
    expect(outcome(there, [{ text: 'Wie lange?', answer: 'drei Wochen' }])).toEqual(['same 1']);
    expect(outcome(there, [{ text: 'Wie lange?' }])).toEqual(['same 1']);
  });

  test('a Nachfrage that is there is not asked twice', () => {
    const there = [{ text: 'Wie lange?' }, { text: 'Und nachts?', isSupplementary: true }];
    expect(outcome(there, [{ text: 'Und nachts?', answer: 'Nein.' }])).toEqual(['filled 2']);
  });
});

test('whatever is told: each word of it is in the Anfrage then, or is said to be kept out; nothing there is lost', () => {
  const said = fc.record({
    text: fc.constantFrom('', 'Wie lange?', 'Wie viele?', 'Warum?', 'wie lange'),
    answer: fc.constantFrom('', 'Ja.', 'Nein.', 'Zwölf.'),
  });
  const many = fc.array(said, { maxLength: 5 });
  fc.assert(
    fc.property(many, many, (there, coming) => {
      const before = stored(there);
      const taken = takenQuestions(before, told(coming));
      const after = new Map(before.map((question) => [question.id, question]));
      for (const one of taken) {
        if (one.kind === 'filled') after.set(one.question.id, filled(one.question, one.told));
      }
      const words = [...after.values(), ...taken.flatMap((one) => (one.kind === 'added' ? [one.told] : []))];
      const signs = (text: string) => text.toLowerCase().replace('?', '');
      for (const { text } of coming) {
        expect(['', ...words.map((one) => signs(one.text))]).toContain(signs(text));
      }
      for (const {
        told: { answer },
        kind,
      } of taken) {
        if (kind !== 'kept')
          expect(['', ...words.map((one) => plainText(one.answer))]).toContain(plainText(answer));
      }
      for (const question of before) {
        const now = after.get(question.id);
        if (question.text !== '') expect(now?.text).toBe(question.text);
        if (plainText(question.answer) !== '') expect(now?.answer).toEqual(question.answer);
      }
      const ids = taken.flatMap((one) => (one.kind === 'added' ? [] : [one.question.id]));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 2_000 },
  );
});
