import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PaperProposal, readFields } from '../../../../shared/domain/paper/proposal.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import type { ImportedPaper } from '../../../../shared/import/paper/paper.ts';
import { proposePaper } from '../../../../shared/import/paper/propose.ts';
import { emptyPaper } from '../../../../shared/import/paper/reading.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { asSource, forms, textOfForm } from './forms.ts';

const today = '2026-11-27';

/** Texts of every length about the limits of fields, with whatever signs; days as they are printed, slips among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '\u{200B}', '\u{D83D}', '\u{FFFF}\u{0}', 'Fest', 'zwei\nZeilen'),
  fc
    .tuple(fc.constantFrom('Wort ', 'a', '\u{1F600}', 'a\n'), fc.integer({ min: 1, max: 2_500 }))
    .map(([word, count]) => word.repeat(count)),
);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const printed = orNull(anyText);
const anyDay = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const yesNo = orNull(fc.boolean());
const anyStatus = orNull(fc.constantFrom('öffentlich' as const, 'nichtöffentlich' as const));
const votes = orNull(fc.oneof(anyText, fc.nat().map(String), fc.constantFrom('-5', '1e9', '–', '007')));
const spot = fc.record({ page: fc.constant(1), line: fc.integer({ min: 1, max: 99 }) });

const anyStep = fc.record({
  body: printed,
  date: orNull(anyDay),
  role: printed,
  status: anyStatus,
  top: printed,
  reporters: fc.array(anyText, { maxLength: 60 }),
  result: orNull(
    fc.record({
      wording: printed,
      top: printed,
      unanimous: yesNo,
      majority: yesNo,
      yes: votes,
      no: votes,
      abstain: votes,
      noted: yesNo,
      postponed: yesNo,
      referredTo: printed,
    }),
  ),
});
const anyPaper: fc.Arbitrary<ImportedPaper> = fc
  .record({
    typePrinted: printed,
    number: printed,
    date: orNull(anyDay),
    status: anyStatus,
    subject: printed,
    unit: printed,
    movers: fc.array(anyText, { maxLength: 60 }),
    reporters: fc.array(anyText, { maxLength: 60 }),
    legalBasis: printed,
    forMeeting: orNull(fc.record({ body: printed, date: orNull(anyDay) })),
    steps: fc.oneof(
      fc.array(anyStep, { maxLength: 3 }),
      anyStep.map((step) => Array.from({ length: 130 }, () => step)),
    ),
    resolutions: fc.array(
      anyText.map((text) => ({ no: null, text, blocks: [{ text }] })),
      { maxLength: 110 },
    ),
    reasoning: orNull(
      fc.array(anyText).map((paragraphs) => ({
        text: '',
        headings: paragraphs.slice(0, 1),
        paragraphs,
        blocks: paragraphs.map((one, at) => ({ text: one, isHeading: at === 0 })),
      })),
    ),
    questions: fc.array(
      fc.record({ number: fc.constant('1'), text: anyText, answer: orNull(fc.record({ text: anyText })) }),
    ),
    signatories: fc.array(fc.record({ name: printed, office: printed }), { maxLength: 2 }),
    captions: fc.dictionary(fc.constantFrom('subject', 'resolutions', 'unit'), anyText),
    foundAt: fc.dictionary(fc.constantFrom(...readFields), spot),
  })
  .map((fields) => ({ ...emptyPaper(), ...fields }));

describe('what is proposed is what the schema that reads it back takes', () => {
  test('whatever a file says', () => {
    fc.assert(
      fc.property(anyPaper, (read) => {
        const proposal = proposePaper(read, today);
        expect(PaperProposal.parse(JSON.parse(JSON.stringify(proposal)))).toEqual(proposal);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever a form becomes when its figures are mistyped', () => {
    const figures = fc.array(fc.constantFrom('0', '3', '9', '99', ''), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...forms.map(textOfForm)), figures, (form, typed) => {
        let at = 0;
        const slips = form.replaceAll(/\d(?=[\d.])/g, (figure) => typed[at++ % typed.length] ?? figure);
        const proposal = proposePaper(recognisePaper(asSource(slips)), today);
        expect(PaperProposal.parse(JSON.parse(JSON.stringify(proposal)))).toEqual(proposal);
      }),
      { numRuns: 300 },
    );
  });

  test('a day is never another than the printed one', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { head, findings } = proposePaper({ ...emptyPaper(), date }, today);
        const { state, reason } = findings.find(({ field }) => field === 'date') ?? {};
        if (head.date === date) expect(state).toBe('found');
        else expect([head.date, state, reason]).toEqual([today, 'check', 'unfit']);
      }),
    );
  });
});

const paperWith = (...lines: string[]) =>
  ['Beschlussvorlage Nr. 0815/2019', '', 'Betreff: Bänke am Markt', 'Status: öffentlich', ...lines].join(
    '\n',
  );
const proposed = (text: string) => proposePaper(recognisePaper(asSource(text)), today);
const stateOf = (text: string, field: string) => {
  const { state, reason, line } = proposed(text).findings.find((one) => one.field === field) ?? {};
  return { state, reason, line };
};

describe('what a field does not take is to be checked, and its line stays among what became no field', () => {
  test.each(['31.02.2019', '12.03.1850', '12.03.2350', '99.99.2019', '00.00.0000', 'folgt'])(
    'Datum: %s',
    (printedDay) => {
      const text = paperWith(`Datum: ${printedDay}`);
      expect(stateOf(text, 'date')).toEqual({ state: 'check', reason: 'unfit', line: 5 });
      expect(proposed(text).rest).toContainEqual({ line: 5, text: `Datum: ${printedDay}` });
      expect(proposed(text).head.date).toBe(today);
    },
  );

  test('a paper without a day is of the day of its first reading: it is not younger', () => {
    const rows = ['Integrationsrat 20.03.2019 Vorberatung', 'Sozialausschuss 12.03.2019 Entscheidung'];
    const text = paperWith('', 'Beratungsfolge:', ...rows);
    expect(proposed(text).head.date).toBe('2019-03-12');
    expect(stateOf(text, 'date')).toMatchObject({ state: 'check', reason: 'assumed' });
  });

  test('a step on a day that no calendar has keeps its body and loses only the day', () => {
    const row = 'Sozialausschuss 31.02.2019 Entscheidung';
    const text = paperWith('', 'Beratungsfolge:', 'Integrationsrat 20.03.2019 Vorberatung', row);
    const { steps, rest } = proposed(text);
    expect(steps).toMatchObject([
      { bodyName: 'Integrationsrat', date: '2019-03-20', role: 'Vorberatung' },
      { bodyName: 'Sozialausschuss', date: null, role: 'Entscheidung' },
    ]);
    expect(stateOf(text, 'steps')).toMatchObject({ state: 'check', reason: 'unfit' });
    expect(rest).toContainEqual({ line: 8, text: row });
  });

  test('a caption for a subject with nothing behind it is no subject', () => {
    const text = ['Beschlussvorlage Nr. 1/2019', '', 'Betreff:', 'Datum: 12.03.2019'].join('\n');
    expect(proposed(text).head.subject).toBe('');
    expect(stateOf(text, 'subject').state).toBe('missing');
  });

  test('a paragraph that is longer than a run of text may be is several, and says all its words', () => {
    const word = 'Zuschuss';
    const text = Array.from({ length: 60_000 }, () => word).join(' ');
    const { texts } = proposePaper(
      { ...emptyPaper(), reasoning: { text, headings: [], paragraphs: [text], blocks: [{ text }] } },
      today,
    );
    expect(texts.reasoning.content.length).toBeGreaterThan(1);
    expect(plainText(texts.reasoning).split(/\s/)).toHaveLength(60_000);
  });
});

describe('a table of steps with columns for public and not public', () => {
  const crossed = (first: string, second: string, status = '') => {
    const rows = [`Integrationsrat\t13.07.2023\t${first}`, `Hauptausschuss\t12.09.2023\t${second}`];
    const text = `Beschlussvorlage Nr. 1/2023\n${status}Beratungsfolge\nGremium\tTermin\tö\tnö\n${rows.join('\n')}\nBetreff: Bänke`;
    const { head, steps, findings } = proposePaper(recognisePaper(asSource(text)), today);
    const finding = findings.find(({ field }) => field === 'status');
    return { isPublic: head.isPublic, steps: steps.map((step) => step.isPublic), state: finding?.state };
  };
  const [inPublic, inSecret] = ['x\t', '\tx'];

  test('says of the paper, too, whether it is public, where each step says the same', () => {
    expect(crossed(inPublic, inPublic)).toEqual({ isPublic: true, steps: [true, true], state: 'found' });
    expect(crossed(inSecret, inSecret)).toEqual({ isPublic: false, steps: [false, false], state: 'found' });
  });

  test('leaves it to whoever looks at it where its steps differ, or one has no cross', () => {
    expect(crossed(inSecret, inPublic)).toEqual({ isPublic: false, steps: [false, true], state: 'check' });
    expect(crossed(inPublic, '\t')).toMatchObject({ isPublic: false, state: 'check' });
  });

  test('does not say more than what the head of the paper says', () => {
    expect(crossed(inPublic, inPublic, 'Status: nichtöffentlich\n').isPublic).toBe(false);
  });
});

describe('what the file has and no paper of ours takes', () => {
  const chapters = paperWith(
    'Aktenzeichen: 12-34/56',
    '',
    '1. Inhalt und Ziel der Vorlage',
    'Die Stadt möchte mit zwölf neuen Bänken den Markt beleben und bittet um Zustimmung zum Kauf.',
    '2. Begründung',
    'Der Markt ist leer. Alte Menschen finden keinen Schatten und keinen Sitz, sagt der Beirat.',
    '',
    'Anlagen:',
    'Lageplan vom Bauhof',
  );

  test('is marked in the file, so that nothing is lost unseen', () => {
    const marked = proposed(chapters).rest.map(({ text }) => text);
    expect(marked).toEqual(expect.arrayContaining(['Aktenzeichen: 12-34/56', 'Lageplan vom Bauhof']));
    expect(marked).not.toContain('Betreff: Bänke am Markt');
  });

  test('every line but a caption alone stands in the texts or is marked', () => {
    const { texts, rest } = proposed(chapters);
    const kept = plainText(texts.reasoning);
    const marked = new Set(rest.map(({ text }) => text));
    const lines = chapters.split('\n').slice(4);
    for (const line of lines.filter((one) => !one.endsWith(':')))
      expect(marked.has(line) || kept.includes(line) || kept.includes(line.replace(/^\d\. /u, ''))).toBe(
        true,
      );
  });
});
