import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedQuestions } from '../../../../shared/import/questions/pastedQuestions.ts';

const read = (text: string, told: Parameters<typeof pastedQuestions>[1]) =>
  pastedQuestions(text, told).questions;

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
  ])('%s', (_, text) => expect(read(text, [])).toEqual(asked));

  test('a question of several lines and sentences stays one', () => {
    const text =
      '1. Wir fragen nach den Wartezeiten im letzten Jahr in beiden\nHäusern. Wie lang waren sie? Und warum?';
    expect(read(text, [])).toEqual([
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
  ])('%s', (_, text) => expect(read(text, known)).toEqual(answered));

  test('of a number that nobody asked nothing is lost', () => {
    expect(read('Zu 1: Ja.\nZu 7: Nein.', known)).toEqual([
      { text: first, answer: 'Ja.' },
      { text: '', answer: 'Nein.' },
    ]);
  });

  test('a day, an amount or a paragraph at the beginning of a line is no number of a question', () => {
    const text =
      'Zu 1: Es gab 214 Gespräche,\n12.03.2025 das letzte.\n3.000 Euro kosteten sie.\nZu 2: Rund 80 Euro.';
    expect(read(text, known).map(({ answer }) => answer)).toEqual([
      'Es gab 214 Gespräche,\n12.03.2025 das letzte.\n3.000 Euro kosteten sie.',
      'Rund 80 Euro.',
    ]);
  });
});

test.each(['Vielen Dank.', '', 'Mit freundlichen Grüßen'])('„%s“ asks and answers nothing', (text) => {
  expect(read(text, known)).toEqual([]);
});

describe('in an answer', () => {
  const answersTo = (text: string) => read(text, known).map(({ answer }) => answer);

  test.each([
    ['a list with numbers', 'Es gibt drei Gründe:\n1. Personal\n2. Räume\n3. Geld'],
    ['a day at the beginning of a line', 'Das gilt seit dem\n3. März 2026 für alle.'],
    ['a sentence that begins as a farewell does', 'Ja.\nIm Auftrag der Stadt arbeiten zwei Träger.'],
    ['a stretch of years', 'Ja.\nVon: 2020 bis 2024'],
    ['a sentence about a number', 'Ja,\nzu 3 Personen wurde etwas gesagt.'],
    ['greetings in a sentence', 'Viele Grüße wurden bestellt.'],
    ['a rule', 'Das folgt aus\ni. V. m. § 27 der Gemeindeordnung.'],
  ])('%s stays in it', (_, answer) => {
    expect(answersTo(`Zu 1: ${answer}\nZu 2: Vier.`)).toEqual([answer, 'Vier.']);
  });

  test.each([
    ['its parts', 'Zu 1a) Ja.\nZu 1b) Nein.\nZu 2: Vier.', ['a) Ja.\nb) Nein.', 'Vier.']],
    ['two at once', 'Zu 1 und 2: Beide ja.', ['Beide ja.', 'Beide ja.']],
    ['two at once, named', 'Zu den Fragen 1 und 2:\nBeide ja.', ['Beide ja.', 'Beide ja.']],
    ['a stretch', 'Zu 1. bis 2.: Beide ja.', ['Beide ja.', 'Beide ja.']],
    ['a number without a sign', 'Zu 1 Drei Monate.\nZu 2 Vier.', ['Drei Monate.', 'Vier.']],
  ])('%s find their questions', (_, text, answers) => {
    expect(answersTo(text)).toEqual(answers);
  });

  test('a question that is repeated below the answer before begins a new one', () => {
    const text = `1. ${first}\nAntwort zu 1: Es gab 214 Gespräche.\n2. Bitte nennen Sie die Kosten.\nAntwort zu 2: Rund 80 Euro.`;
    expect(read(text, [])).toEqual([
      answered[0],
      { text: 'Bitte nennen Sie die Kosten.', answer: 'Rund 80 Euro.' },
    ]);
  });
});

describe('questions without plain numbers', () => {
  test.each([
    ['points of a list', `- ${first}\n- ${second}`],
    ['Roman numbers', `I. ${first}\nII. ${second}`],
    ['two places', `1.1 ${first}\n1.2 ${second}`],
    ['stars for bold letters', `**1. ${first}**\n**2. ${second}**`],
  ])('%s', (_, text) => expect(read(text, [])).toEqual(asked));
});

describe('what stands with no question', () => {
  const marks = (
    '1. |2) |1.) |(2) |Nr. 1: |Frage 1: |Frage 2\n|Zu 1: |Zu 2: |Zu 1 und 2: |Zur Frage 2: |Zu Frage 1 (Dauer): |' +
    'I. Vorbemerkung |- |II. |> |1.1 |a) |A1: |1 – '
  ).split('|');

  test('is told: greetings, names, and what nobody can place', () => {
    const text = `Guten Tag,\n\nVorab: Die Zahlen sind vorläufig.\nZu 1: Ja.\nZu 2: Nein.${farewell}`;
    expect(pastedQuestions(text, known).unplaced).toEqual([
      'Guten Tag,',
      'Vorab: Die Zahlen sind vorläufig.',
      'Mit freundlichen Grüßen',
      'Anna Adler',
    ]);
  });

  test('is nothing where all has its question', () => {
    const text = `Frage 1: ${first}\nAntwort: Es gab 214 Gespräche.\nZu Frage 2:\nRund 80 Euro.`;
    expect(pastedQuestions(text, known).unplaced).toEqual([]);
  });

  test('no line of any text is lost: it stands in a question or is told', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        'Guten Tag,',
        'Im Auftrag',
        'Mit freundlichen Grüßen',
        'Von: Anna',
        'Gesendet: heute',
      ),
      fc.tuple(
        fc.constantFrom(...marks, '', `${first}\t`, `${second}\n`),
        fc.stringMatching(/^[a-z]{4,9} [a-z]{4,9} [a-z]{4,9}$/),
        fc.constantFrom('', '?', '.', ':'),
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, isReply) => {
        const text = lines.map((one) => (typeof one === 'string' ? one : one.join(''))).join('\n');
        const { questions, unplaced } = pastedQuestions(text, isReply ? known : []);
        const said = [...questions.flatMap((one) => [one.text, one.answer]), ...unplaced]
          .join(' ')
          .replaceAll(/\s+/gu, ' ');
        for (const one of lines) if (typeof one !== 'string') expect(said).toContain(one[1]);
      }),
    );
  });
});

describe('numbers and captions as offices write them', () => {
  const captions =
    '1.) |(1) |Nr. 1: |Zu Ziffer 1: |Zu Punkt 1: |Zur Frage 1: |Zu (1): |ad 1) |Beantwortung der Frage 1: |' +
    'Antwort der Verwaltung zu Frage 1: |Frage 1\n|Zu lfd. Nr. 1: |Zu Frage 1 (Dauer): |1 – |A1: |• Zu 1: |Zu\u{2011}1: ';
  test.each(captions.split('|'))('„%s“', (caption) => {
    const text = `${caption}Es gab 214 Gespräche.\n${caption.replace('1', '2')}Rund 80 Euro.`;
    expect(pastedQuestions(text, known)).toEqual({ questions: answered, unplaced: [] });
  });

  test.each([
    ['letters', 'a) Es gab 214 Gespräche.\nb) Rund 80 Euro.'],
    [
      'the words of each question above its answer',
      `${first}\nEs gab 214 Gespräche.\n${second}\nRund 80 Euro.`,
    ],
    ['the same below its number', `Zu 1: ${first}\nEs gab 214 Gespräche.\nZu 2: ${second}\nRund 80 Euro.`],
    ['a table', `Nr.\tFrage\tAntwort\n1.\t${first}\tEs gab 214 Gespräche.\n2.\t${second}\tRund 80 Euro.`],
    ['other ends of lines', 'Zu 1: Es gab 214 Gespräche.\u{b}Zu\u{ad} 2: Rund 80 Euro.'],
    ['the same, of old programs', 'Zu 1: Es gab 214 Gespräche.\rZu 2: Rund 80 Euro.'],
  ])('%s', (_, text) => expect(read(text, known)).toEqual(answered));

  test.each(['Zu Frage 1 und zu Frage 2:', 'Fragen 1 + 2:', 'Zu 1/2:'])(
    'two questions named twice are answered together: %s',
    (caption) =>
      expect(read(`${caption} Beide ja.`, known).map(({ answer }) => answer)).toEqual([
        'Beide ja.',
        'Beide ja.',
      ]),
  );

  test.each(['Zur ersten Frage: |Zur zweiten Frage: ', 'Zu Frage eins: |Zu Frage zwei: '])(
    'numbers in letters: %s',
    (both) => {
      const [one = '', two = ''] = both.split('|');
      const text = `${one}Es gab 214 Gespräche.\n${two}Rund 80 Euro.`;
      expect(pastedQuestions(text, known)).toEqual({ questions: answered, unplaced: [] });
    },
  );
});

describe('an answer that begins with a figure', () => {
  const figures = [
    '14.05.2026',
    '5.000 Euro.',
    '1.250.000 Euro',
    '2.5 Stellen',
    '3. Quartal 2027',
    '2025: 30',
  ];
  const digits = (value: string) => value.replaceAll(/\D/gu, '');

  test.each(figures)('keeps it in a table: %s', (figure) => {
    const rows = [`${first}\t${figure}`, `${second}\t12`];
    const expected = [
      { text: first, answer: figure },
      { text: second, answer: '12' },
    ];
    expect(read(`Frage\tAntwort\n${rows.join('\n')}`, known)).toEqual(expected);
    expect(read(rows.map((row, at) => `${at + 1}.\t${row}`).join('\n'), known)).toEqual(expected);
    expect(read(rows.map((row, at) => `${at + 1}. ${row}`).join('\n'), [])).toEqual(expected);
  });

  test.each(['5.000 Euro.', '12 Stellen.', '2.5 Stellen', '14.05.2026', '2025: 30, 2026: 40', '80'])(
    'stands under its own number: %s',
    (figure) => {
      const answers = (text: string) =>
        expect(pastedQuestions(text, known)).toMatchObject({
          questions: [{ answer: expect.any(String) }, { answer: figure }],
          unplaced: [],
        });
      answers(`1. Drei.\n2. ${figure}`);
      answers(`1. ${figure}\n2. ${figure}`);
      answers(`Frage 1: ${figure}\nFrage 2: ${figure}`);
    },
  );

  test('never loses it, in whatever cell or under whatever number', () => {
    const figure = fc.stringMatching(/^\d{1,3}(?:[.,]\d{1,3}){0,2}$/);
    const unit = fc.constantFrom(' Euro', ' Stellen', '.', '', ' Prozent der Fälle');
    fc.assert(
      fc.property(figure, unit, fc.constantFrom('\t', '. ', ': '), (number, what, form) => {
        const answer = `${number}${what}`;
        const rows =
          form === '\t' ? [`${first}\tJa.`, `${second}\t${answer}`] : [`1${form}Ja.`, `2${form}${answer}`];
        const { questions, unplaced } = pastedQuestions(rows.join('\n'), known);
        const said = [...questions.map((one) => one.answer), ...unplaced].map(digits).join(' ');
        expect(said).toContain(digits(number));
      }),
    );
  });

  test('a day whose month stands apart is no number of a question', () => {
    const text = '1. Beginn war der\n2. 5. 2026, so der Träger.';
    expect(read(text, known)).toEqual([
      { text: first, answer: 'Beginn war der\n2. 5. 2026, so der Träger.' },
    ]);
  });

  test('an amount with a dot at the beginning of a line begins no question', () => {
    expect(read('1. Besetzt sind\n2.5 Stellen.', known)).toEqual([
      { text: first, answer: 'Besetzt sind\n2.5 Stellen.' },
    ]);
  });
});

describe('who answers', () => {
  test.each([
    'Antwort: ',
    'Antwort\n',
    'Antwort der Verwaltung: ',
    'Antwort der Verwaltung:\n',
    'Antwort des Sozialamtes: ',
    'Stellungnahme der Verwaltung: ',
    'Stellungnahme:\n',
    'Beantwortung durch die Verwaltung: ',
  ])('may stand above each answer: %s', (caption) => {
    for (const form of ['1. ', 'Frage 1: ', '1) ']) {
      const text =
        `${form}${first}\n${caption}Es gab 214 Gespräche.\n` +
        `${form.replace('1', '2')}${second}\n${caption}Rund 80 Euro.`;
      expect(pastedQuestions(text, known)).toEqual({ questions: answered, unplaced: [] });
      expect(pastedQuestions(text, [])).toEqual({ questions: answered, unplaced: [] });
    }
  });

  test('ends a question that has no question mark', () => {
    const bidden = 'Bitte nennen Sie die Kosten.';
    const caption = 'Antwort der Verwaltung:';
    const text = `1. ${first}\n${caption} Es gab 214 Gespräche.\n2. ${bidden}\n${caption} Rund 80 Euro.`;
    expect(read(text, [])).toEqual([answered[0], { text: bidden, answer: 'Rund 80 Euro.' }]);
  });

  test('stays where it begins a sentence', () => {
    const answer = 'Antwort der Verwaltung war ein Nein.';
    expect(read(`Zu 1: ${answer}`, known)).toEqual([{ text: first, answer }]);
  });
});

describe('what stands around the answers', () => {
  const text = 'Zu 1: Es gab 214\n- 2 -\nGespräche.\nSeite 2 von 3\nZu 2: Rund 80 Euro.';
  const unbroken = answered.map((one, at) => (at === 0 ? { ...one, answer: 'Es gab 214\nGespräche.' } : one));

  test('numbers of pages belong to none', () => {
    expect(pastedQuestions(text, known)).toEqual({ questions: unbroken, unplaced: [] });
  });

  test.each([
    'gez. Müller\nAmtsleitung\n\nAnlagen\n1. Plan\n2. Tabelle',
    'Anlagen:\n1. Plan',
    'Anlage\nPlan',
  ])('signature and enclosures stand below the last: %s', (below) => {
    expect(pastedQuestions(`${text}\n\n${below}`, known)).toEqual({
      questions: unbroken,
      unplaced: below.split('\n').filter(Boolean),
    });
  });

  test('a list of enclosures in an answer stays in it', () => {
    const answer = 'Es gibt:\nAnlagen\n1. Plan';
    expect(read(`Zu 1: ${answer}\nZu 2: Vier.`, known).map((one) => one.answer)).toEqual([answer, 'Vier.']);
  });
});

test('cells of a table may have several lines, as Excel copies them', () => {
  const text = `1\t"${first.replace(' im ', '\nim ')}"\t"Es gab 214 ""kurze""\nGespräche"\n2\t${second}\tVier.`;
  expect(pastedQuestions(text, known)).toEqual({
    questions: [
      { text: first, answer: 'Es gab 214 "kurze"\nGespräche' },
      { text: second, answer: 'Vier.' },
    ],
    unplaced: [],
  });
});

describe('a sentence that names a number', () => {
  const answersTo = (text: string) => read(text, known).map(({ answer }) => answer);

  test.each([
    ['Zu Frage 2 wird auf die Anlage verwiesen.'],
    ['Zu 2 Stellen kommen noch 3 weitere hinzu.'],
    ['Die Fragen 1 und 2 hängen zusammen.'],
  ])('stays in the answer in which it stands where that question has its own: %s', (sentence) => {
    expect(answersTo(`Zu 1: Drei Monate.\n${sentence}\nZu 2: Vier.`)).toEqual([
      `Drei Monate.\n${sentence}`,
      'Vier.',
    ]);
    expect(answersTo(`1. Drei Monate.\n${sentence}\n2. Vier.`)).toEqual([
      `Drei Monate.\n${sentence}`,
      'Vier.',
    ]);
  });

  test.each(['Zu Frage 2 wird auf die Anlage verwiesen.', 'Frage 2 kann nicht beantwortet werden.'])(
    'is the whole answer to a question that has no other: %s',
    (sentence) => expect(answersTo(`Zu 1: Drei.\n${sentence}`)).toEqual(['Drei.', sentence]),
  );

  test('answers two together', () => {
    const sentence = 'Die Fragen 1 und 2 werden gemeinsam beantwortet.';
    expect(answersTo(`${sentence}\nBeides ist offen.`)).toEqual(
      [1, 2].map(() => `${sentence}\nBeides ist offen.`),
    );
  });

  test('of an Anfrage answers nothing', () => {
    expect(read(`Die Fragen 1 und 2 hängen zusammen.\n1. ${first}\n2. ${second}`, [])).toEqual(asked);
    const closing = 'Die Fragen 1 und 2 bitten wir schriftlich zu beantworten.';
    expect(read(`1. ${first}\n2. ${second}\n${closing}`, [])[0]).toEqual(asked[0]);
  });
});

describe('chapters and lists', () => {
  test.each([
    ['I. Vorbemerkung', 'II. Beantwortung der Fragen', 'III. Schlussbemerkung'],
    ['1. Vorbemerkung', '2. Beantwortung', ''],
  ])('„%s“ and „%s“ are no questions', (before, heading, after) => {
    const text = `${before}\nAlles ist vorläufig gezählt.\n${heading}\nZu 1: Es gab 214 Gespräche.\nZu 2: Rund 80 Euro.\n${after}`;
    expect(pastedQuestions(text, known)).toEqual({
      questions: answered,
      unplaced: [before, 'Alles ist vorläufig gezählt.', heading, after].filter(Boolean),
    });
  });

  test('a list below an answer that „Frage 2:“ began stays in it', () => {
    const list = 'Rund 80 Euro, davon\n1. Miete,\n2. Honorar.';
    const text = `Frage 1: ${first}\nEs gab 214 Gespräche.\n\nFrage 2: ${second}\n${list}`;
    expect(read(text, known)).toEqual([answered[0], { text: second, answer: list }]);
  });

  test('a list that a colon announces ends where its number comes again', () => {
    const list = 'Es gibt:\n1. Personal\n2. Räume';
    expect(read(`1. ${list}\n2. Vier`, known).map(({ answer }) => answer)).toEqual([list, 'Vier']);
  });

  test.each(['Die Kinder der\n2. Klasse lernen 20.', 'Beginn war um\n2.30 Uhr.'])(
    'a sentence that goes on with a number is no question: %s',
    (text) => expect(pastedQuestions(text, known)).toEqual({ questions: [], unplaced: text.split('\n') }),
  );
});

test('a whole book that was pasted is read to its end', () => {
  const { questions, unplaced } = pastedQuestions('Zeile\n'.repeat(200_000), known);
  expect(questions).toEqual([]);
  expect(unplaced).toHaveLength(200_000);
});
