import { describe, expect, test } from 'vitest';
import { untoldAnswers } from '../../../../shared/domain/paper/toldAnswers.ts';

const question = (number: number, text: string, answer: string) => ({
  name: '0001/2026',
  number,
  text,
  isSupplementary: false,
  answer,
});

const untold = (questions: ReturnType<typeof question>[], said: string) =>
  untoldAnswers(questions, said).map(({ number }) => number);

const comes = 'Kommt das Haus?';
const costs = 'Die Kosten für den Umbau des Hauses der Begegnung betragen im Jahr 2026 rund 250.000 Euro.';

describe('an answer of few words', () => {
  test.each([
    ['Ja', 'Im Jahr 2026 wird gebaut.'],
    ['Ja.', 'Gebaut wird: Ja. So war es gemeint.'],
    ['4', 'Am 14. Mai wird gebaut, am 4. Juni gefeiert.'],
    ['Nein', 'Es gab 3 Neinstimmen.'],
    ['Mai', 'Das war am 14. Mai.'],
  ])('„%s“ is not told by „%s“', (answer, said) => {
    expect(untold([question(1, comes, answer)], said)).toEqual([1]);
  });

  test.each([
    ['Ja', 'Ja.'],
    ['Ja', 'Frau Ulme fragt nach dem Haus.\nJa.'],
    ['Ja, im Mai.', 'Frau Ulme fragt nach dem Haus. Ja, im Mai. Dann endet die Fragestunde.'],
    ['4', `${comes} Die Verwaltung: 4`],
    ['Nein', `Frage 1: ${comes}\nHerr Ulme: Nein.`],
  ])('„%s“ is told by „%s“', (answer, said) => {
    expect(untold([question(1, comes, answer)], said)).toEqual([]);
  });
});

describe('an answer', () => {
  test('counts as told where a few of its words were changed', () => {
    expect(untold([question(1, comes, costs)], costs.replace('rund', 'etwa'))).toEqual([]);
  });

  test.each([
    ['another amount', costs.replace('250.000', '25.000')],
    ['another year', costs.replace('2026', '2027')],
  ])('with %s is another one', (_, said) => {
    expect(untold([question(1, comes, costs)], said)).toEqual([1]);
  });

  test('that says the opposite is another one', () => {
    const open = 'Das Haus der Begegnung wird im Jahr 2026 nicht für den Publikumsverkehr geöffnet sein.';
    expect(untold([question(1, comes, open)], open.replace(' nicht', ''))).toEqual([1]);
  });

  test('that stands there once is the answer to one question, the one above it', () => {
    const both = [question(1, 'Wie ist es in Nord?', costs), question(2, 'Wie ist es in Süd?', costs)];
    expect(untold(both, `Frage 2: Wie ist es in Süd?\nDie Leitung: ${costs}`)).toEqual([1]);
    expect(untold(both, `${costs}\n${costs}`)).toEqual([]);
  });

  test('is told of by its caption below its question, and below no other', () => {
    const both = [question(1, 'Wie ist es in Nord?', costs), question(2, 'Wie ist es in Süd?', 'Ja.')];
    expect(untold(both, 'Frage 1: Wie ist es in Nord?\nAntwort: Es ist teuer.')).toEqual([2]);
    expect(untold(both, 'Die Antwort der Verwaltung liegt vor.')).toEqual([]);
  });
});
