import { describe, expect, test } from 'vitest';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { differences } from './compare.ts';
import { asSource, expectedOf, forms, textOfForm } from './forms.ts';

const read = (...lines: string[]) => recognisePaper(asSource(lines.join('\n')));

describe('forms of other towns', () => {
  test.each(forms)('%s: each labelled field is found, and nothing that is not printed', (name) => {
    expect(differences(expectedOf(name), recognisePaper(asSource(textOfForm(name))))).toEqual([]);
  });

  test.each(forms)('%s: reads the same with rows as cells of a table', (name) => {
    const cells = textOfForm(name)
      .split('\n')
      .map((line) => line.trimStart().replaceAll(/ {3,}/g, '\t'))
      .join('\n');
    const { number, subject, resolutions, questions } = recognisePaper(asSource(cells));
    const whole = recognisePaper(asSource(textOfForm(name)));
    expect({ number, resolutions, questions }).toEqual({
      number: whole.number,
      resolutions: whole.resolutions,
      questions: whole.questions,
    });
    expect(subject).toBe(whole.subject);
  });
});

describe('where a value stands', () => {
  test.each([
    ['behind the colon', ['Betreff: Bänke am Markt', 'Vorlage-Nr.: 12/2021']],
    ['in the next cell', ['Betreff\tBänke am Markt', 'Vorlage-Nr.\t12/2021']],
    ['below', ['Betreff:', '', 'Bänke am Markt', '', 'Vorlage-Nr.:', '12/2021']],
    ['below, in its column', ['Vorlage-Nr.:\tBetreff:', '12/2021\tBänke am Markt']],
    ['behind a caption that is glued to it', ['Vorlage-Nr.: 12/2021 Betreff: Bänke am Markt']],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toMatchObject({ number: '12/2021', subject: 'Bänke am Markt' });
  });

  test('what is not printed is null, and a tick without its mark is none', () => {
    const paper = read('Vorlage Nr. 5/2020', '', 'Finanzielle Auswirkungen', ' Ja  Nein', '');
    expect(paper).toMatchObject({
      subject: null,
      date: null,
      status: null,
      unit: null,
      steps: [],
      ticks: [],
    });
    expect(paper.financial).toMatchObject({ effects: null, secured: null, total: null, text: null });
  });
});

describe('tables of steps, in any order of columns', () => {
  const step = {
    body: 'Kulturausschuss',
    date: '2022-03-08',
    role: 'Vorberatung',
    status: 'öffentlich',
    top: '4',
  };
  test.each([
    ['Gremium\tDatum\tTOP\tÖ/N\tZuständigkeit', 'Kulturausschuss\t08.03.2022\t4\tÖ\tVorberatung'],
    ['Datum\tGremium\tZuständigkeit\tStatus\tTOP', '08.03.2022\tKulturausschuss\tVorberatung\töffentlich\t4'],
    [
      'Sitzung am\tTOP\tÖ/N\tBeschlussqualität\tGremium',
      'Di., 8. März 2022\t4\tÖ\tVorberatung\tKulturausschuss',
    ],
    ['Zuständigkeit\tGremium\tStatus\tTermin\tTOP', 'Vorberatung\tKulturausschuss\töffentlich\t8.3.22\t4'],
  ])('%s', (head, row) => {
    expect(read('Beratungsfolge:', head, row, '', 'Begründung:', 'Weil es nötig ist.').steps).toMatchObject([
      step,
    ]);
  });

  test('names of columns are no body, though one of them was torn', () => {
    const { steps } = read(
      'Beratungsfolge:',
      'Gremium\tvoraussichtlicher\tZuständigkeit',
      'Sitzungstermin',
      'Umweltausschuss\t22.04.2022\tVorberatung',
      'Rat\t18.05.2022\tBeschlussfassung',
    );
    expect(steps.map(({ body, date, role }) => [body, date, role])).toEqual([
      ['Umweltausschuss', '2022-04-22', 'Vorberatung'],
      ['Rat', '2022-05-18', 'Beschlussfassung'],
    ]);
  });

  test('a name that is too long for its column goes on in the next line', () => {
    const { steps } = read(
      'Gremium                              Termin',
      'Ausschuss für Schule, Sport und',
      'Weiterbildung                        01.02.2023',
      'Rat                                  09.02.2023',
    );
    expect(steps.map(({ body, date }) => [body, date])).toEqual([
      ['Ausschuss für Schule, Sport und Weiterbildung', '2023-02-01'],
      ['Rat', '2023-02-09'],
    ]);
  });
});

test('a role that did not fit beside its row belongs to it, and the table goes on', () => {
  const { steps } = read(
    'Beratungsfolge   Termin   Zuständigkeit',
    'Bauausschuss   01.02.2023',
    'Vorberatung',
    'nachrichtlich',
    'Rat   09.02.2023   Entscheidung',
  );
  expect(steps.map(({ body, role }) => [body, role])).toEqual([
    ['Bauausschuss', 'Vorberatung'],
    ['Rat', 'Entscheidung'],
  ]);
});

describe('ticks', () => {
  test.each([
    ['Klimarelevanz: ☐ ja ☒ nein'],
    ['Klimarelevanz: [ ] ja [x] nein'],
    ['Klimarelevanz: ( ) ja (X) nein'],
    ['Klimarelevanz: \u{F0A8} ja \u{F0FE} nein'],
  ])('%s', (line) => {
    expect(read('Vorlage Nr. 5/2020', line).ticks).toEqual([
      { group: 'Klimarelevanz', label: 'ja', ticked: false },
      { group: 'Klimarelevanz', label: 'nein', ticked: true },
    ]);
  });

  test('a label may stand before its box', () => {
    expect(read('Finanzielle Auswirkungen', 'Ja ☒ Nein ☐')).toMatchObject({
      financial: { effects: true },
      ticks: [
        { label: 'Ja', ticked: true },
        { label: 'Nein', ticked: false },
      ],
    });
  });
});

test('money is read label by label, in one column or two', () => {
  const { financial } = read(
    'Finanzielle Auswirkungen',
    'Gesamtkosten: 12.500,00 €',
    'Jährliche Folgekosten: 800 Euro',
    'Erträge 1.000 €   Einzahlungen 2.000 €',
    'Aufwendungen   €   Auszahlungen   €',
    'Haushaltsmittel bei Produkt 4711',
  );
  expect(financial).toMatchObject({
    total: '12.500,00 €',
    yearly: '800 Euro',
    resultPlan: { income: '1.000 €', expense: null },
    investmentPlan: { inflow: '2.000 €', outflow: null },
    securedAt: '4711',
  });
});

test('what is not recognised stays as text, with its page and line', () => {
  const { rest } = recognisePaper({
    isWrapped: true,
    lines: [
      { text: 'Betreff: Bänke am Markt', page: 1 },
      { text: '', page: 1 },
      { text: 'Zahl der Seiten unbekannt', page: 1 },
      { text: '- 2 -', page: 2 },
    ],
  });
  expect(rest).toEqual([
    { page: 1, line: 3, text: 'Zahl der Seiten unbekannt' },
    { page: 2, line: 4, text: '- 2 -' },
  ]);
});

test('words that were cut at a line’s end are whole again; a hyphen of its own stays', () => {
  const { reasoning } = read(
    'Begründung:',
    'Die Bänke sind ver-',
    'wittert. Rad- ',
    'und Fußweg, Nord-',
    'Süd-Achse.',
  );
  expect(reasoning?.text).toBe('Die Bänke sind verwittert. Rad- und Fußweg, Nord-Süd-Achse.');
});
