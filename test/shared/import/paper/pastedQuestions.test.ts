import { describe, expect, test } from 'vitest';
import { pastedQuestions } from '../../../../shared/import/paper/pastedQuestions.ts';

const first = 'Wie viele Gespräche gab es im Jahr 2025?';
const second = 'Was kostet ein Gespräch?';
const known = [
  { number: 1, text: first },
  { number: 2, text: second },
];
const answered = [
  { text: first, answer: 'Es gab 214 Gespräche.' },
  { text: second, answer: 'Rund 80 Euro.' },
];
const asked = [
  { text: first, answer: '' },
  { text: second, answer: '' },
];
const greeting = 'Sehr geehrte Damen und Herren,\n\nich bitte um Antwort auf diese Fragen:\n';
const farewell = '\nMit freundlichen Grüßen\nAnna Adler';

describe('questions as they really come', () => {
  test.each([
    ['numbers without any caption', `1. ${first}\n2. ${second}`],
    ['with a bracket', `1) ${first}\n2) ${second}`],
    ['named', `Frage 1: ${first}\nFrage 2: ${second}`],
    ['with a greeting around', `${greeting}1. ${first}\n\n2. ${second}\n${farewell}`],
    ['under a heading', `Anfrage\n1. ${first}\n2. ${second}`],
    ['quoted in a mail', `> 1. ${first}\n> 2. ${second}`],
    [
      'broken by a mail program',
      '1. Wie viele Gespräche gab es\nim Jahr 2025?\n2. Was kostet ein Gespräch?'.replace('es\nim', 'es im'),
    ],
  ])('%s', (_, text) => expect(pastedQuestions(text, [])).toEqual(asked));

  test('a question of several lines and sentences stays one', () => {
    const text =
      '1. Wir fragen nach den Wartezeiten im letzten Jahr in beiden\nHäusern. Wie lang waren sie? Und warum?';
    expect(pastedQuestions(text, [])).toEqual([
      {
        text: 'Wir fragen nach den Wartezeiten im letzten Jahr in beiden Häusern. Wie lang waren sie? Und warum?',
        answer: '',
      },
    ]);
  });
});

describe('answers as an office writes them', () => {
  test.each([
    ['Zu 1.', 'Zu 1. Es gab 214 Gespräche.\nZu 2. Rund 80 Euro.'],
    ['Zu 1:', 'Zu 1:\nEs gab 214 Gespräche.\n\nZu 2:\nRund 80 Euro.'],
    ['zu 1)', 'zu 1) Es gab 214 Gespräche.\nzu 2) Rund 80 Euro.'],
    ['Zu Frage 1:', 'Zu Frage 1: Es gab 214 Gespräche.\nZu Frage 2: Rund 80 Euro.'],
    ['Antwort zu Frage 1', 'Antwort zu Frage 1\nEs gab 214 Gespräche.\nAntwort zu Frage 2\nRund 80 Euro.'],
    [
      'Antwort auf Frage 1:',
      'Antwort auf Frage 1: Es gab 214 Gespräche.\nAntwort auf Frage 2: Rund 80 Euro.',
    ],
    ['Antwort 1:', 'Antwort 1: Es gab 214 Gespräche.\nAntwort 2: Rund 80 Euro.'],
    ['numbers alone', '1. Es gab 214 Gespräche.\n2. Rund 80 Euro.'],
    ['with a greeting around', `Guten Tag,\n\n1. Es gab 214 Gespräche.\n2. Rund 80 Euro.\n${farewell}`],
    [
      'a reply with both below each other',
      `Betreff: AW: Anfrage 0001/2026 Gespräche\n\nGuten Tag,\n\n1. ${first}\nEs gab 214 Gespräche.\n\n2. ${second}\nRund 80 Euro.\n${farewell}`,
    ],
    [
      'all questions, then all answers',
      `1. ${first}\n2. ${second}\nZu 1: Es gab 214 Gespräche.\nZu 2: Rund 80 Euro.`,
    ],
  ])('%s', (_, text) => expect(pastedQuestions(text, known)).toEqual(answered));

  test('of a number that nobody asked nothing is lost', () => {
    expect(pastedQuestions('Zu 1: Ja.\nZu 7: Nein.', known)).toEqual([
      { text: first, answer: 'Ja.' },
      { text: '', answer: 'Nein.' },
    ]);
  });

  test('a day, an amount or a paragraph at the beginning of a line is no number of a question', () => {
    const text =
      'Zu 1: Es gab 214 Gespräche,\n12.03.2025 das letzte.\n3.000 Euro kosteten sie.\nZu 2: Rund 80 Euro.';
    expect(pastedQuestions(text, known).map(({ answer }) => answer)).toEqual([
      'Es gab 214 Gespräche,\n12.03.2025 das letzte.\n3.000 Euro kosteten sie.',
      'Rund 80 Euro.',
    ]);
  });
});

test.each(['Vielen Dank.', '', 'Mit freundlichen Grüßen'])('„%s“ asks and answers nothing', (text) => {
  expect(pastedQuestions(text, known)).toEqual([]);
});
