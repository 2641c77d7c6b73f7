import { describe, expect, test } from 'vitest';
import { emptyText, fromPlain, plainText } from '../../../shared/domain/richText.ts';
import { appended, askedText } from '../../../shared/minutes/asked.ts';

const asked = (
  text: string,
  answer: string,
  more: { isSupplementary?: boolean; state?: 'later' | 'open' } = {},
) => ({
  text,
  isSupplementary: more.isSupplementary ?? false,
  state: more.state ?? ('answered' as const),
  answer: fromPlain(answer),
});

const inquiry = [
  asked('Wie lange dauert es?', 'Im Mittel 31 Kalendertage.\nDas ist mehr als im Vorjahr.'),
  asked('Wie viele Stellen sind besetzt?', '', { state: 'later' }),
  asked('Und warum?', 'Es fehlt an Personal.', { isSupplementary: true }),
];

const linesOf = (questions: typeof inquiry, said = emptyText) =>
  plainText(askedText(questions, said)).split('\n').filter(Boolean);

describe('what an Anfrage brings into the minutes', () => {
  test('is each question above its answer, then the Nachfragen', () => {
    expect(linesOf(inquiry)).toEqual([
      'Frage 1: Wie lange dauert es?',
      'Antwort: Im Mittel 31 Kalendertage.',
      'Das ist mehr als im Vorjahr.',
      'Frage 2: Wie viele Stellen sind besetzt?',
      'Antwort: Die Antwort wird nachgereicht.',
      'Nachfrage: Und warum?',
      'Antwort: Es fehlt an Personal.',
    ]);
  });

  test('counts no single question, and takes no answer that is still being written', () => {
    const open = asked('Wann?', 'Vielleicht im Mai.', { state: 'open' });
    expect(linesOf([open])).toEqual([]);
    expect(linesOf([asked('Wann genau?', 'Im Mai.')])).toEqual(['Frage: Wann genau?', 'Antwort: Im Mai.']);
  });

  test('is not said twice; an answer that came later says to which question', () => {
    const said = askedText(inquiry, emptyText);
    expect(askedText(inquiry, said)).toEqual(emptyText);
    const [first, , third] = inquiry;
    if (!first || !third) throw new Error('no question');
    const later = [first, asked('Wie viele Stellen sind besetzt?', 'Vier von sechs Stellen.'), third];
    expect(linesOf(later, said)).toEqual(['Antwort zur Frage 2: Vier von sechs Stellen.']);
  });

  test.each([
    ['of few words', 'Ja.', {}],
    ['of many words', 'Drei Monate dauert es im Mittel.', {}],
    ['that comes later', '', { state: 'later' } as const],
  ])('an answer %s that two questions have is taken for each of them', (_, answer, more) => {
    const both = [
      asked('Wie lange dauert es in Nord?', answer, more),
      asked('Wie lange dauert es in Süd?', answer, more),
    ];
    const before = fromPlain(linesOf(both).slice(0, 2).join('\n'));
    expect(linesOf(both, before)).toEqual(linesOf(both).slice(2));
    expect(linesOf(both, fromPlain(linesOf(both).join('\n')))).toEqual([]);
  });

  test('is an answer of few words also where these letters stand in other words', () => {
    const said = fromPlain('Im Jahr 2026 wird gebaut.');
    expect(linesOf([asked('Kommt das Haus?', 'Ja')], said)).toEqual([
      'Frage: Kommt das Haus?',
      'Antwort: Ja',
    ]);
  });

  test('stands behind what was written, without the empty lines at its end', () => {
    const text = appended(fromPlain('Herr Ulme berichtet.\n\n'), fromPlain('Frage: Wann?'));
    expect(plainText(text)).toBe('Herr Ulme berichtet.\nFrage: Wann?');
  });
});
