import { expect, test } from 'vitest';
import { recogniseCollected } from '../../../../shared/import/paper/collected/recogniseCollected.ts';
import { cleanLines } from '../../../../shared/import/paper/clean.ts';
import { asSource } from './forms.ts';

const pages = [
  [
    'Guten Tag,',
    '',
    'seit drei Jahren gibt es unser Bündnis. Inzwischen haben sich ihm 5',
    'Vereine und Betriebe angeschlossen.',
    '',
    'JJ Jdas Feiern gehört dazu,',
    '',
    'JJ  Juni und Juli sind die Monate der Begeg-',
    'nung,',
    '',
    'JJ JEssen verbindet.',
    '',
    'Ihre',
    '',
    'Hanna Vogt',
    '',
    'Beauftragte für Teilhabe der',
    'Stadt Auental',
    '',
    'Vorwort',
  ],
  [
    'Wie das Bündnis',
    'arbeitet',
    'Zweimal im Jahr treffen sich alle im Rathaus und sprechen ab,',
    'was ansteht.',
    '',
    'Ziele',
    '',
    'Alle sollen sich in der Stadt zu Hause fühlen können.',
  ],
  [
    'Mitglied Beitritt',
    '',
    '1 Sportverein Auental e.V. 03.04.2020',
    '',
    '2 Stadtwerke 17.05.2020',
    '',
    '3',
    'Runder Tisch',
    '(mit drei Schulen)',
    '',
    '01.09.2021',
    '',
    '4 Jugendring der Stadt 11.11.2021',
    '',
    'Mitglieder, geordnet nach ihrem Beitritt',
    'Stand 31.12.2022',
  ],
  [
    'Bericht des Sportvereins Auental e.V.',
    'Wir haben zwei Gruppen für Kinder eröffnet.',
    '',
    'Bericht der Trainerin',
    'Im Mai gab es ein Turnier.',
    '',
    '7',
    '',
    'Es kamen alle.',
  ],
  ['Bericht des Runden Ti-', 'sches', 'Die Partnerschaft wurde am 15.09.2021 in der Aula unterzeichnet.'],
  ['Bericht des', 'Jugendrings', 'Im Juli war Sommerfest.'],
];
const read = (all: readonly (readonly string[])[]) => {
  const lines = all.flatMap((page, at) => page.map((text) => ({ text, page: at + 1 })));
  const clean = cleanLines({ isWrapped: true, lines });
  return recogniseCollected(clean.lines, clean.furniture, true);
};

test('foreword, chapters, partners and reports come apart, each under its own heading', () => {
  expect(read(pages)).toMatchObject({
    type: 'Sammelbericht',
    foreword: {
      heading: 'Vorwort',
      text: 'Guten Tag, seit drei Jahren gibt es unser Bündnis. Inzwischen haben sich ihm 5 Vereine und Betriebe angeschlossen. das Feiern gehört dazu, Juni und Juli sind die Monate der Begegnung, Essen verbindet.',
      signatory: { name: 'Hanna Vogt', office: 'Beauftragte für Teilhabe der Stadt Auental' },
    },
    chapters: [
      { heading: 'Wie das Bündnis arbeitet', headings: ['Ziele'] },
      { heading: 'Mitglieder, geordnet nach ihrem Beitritt', text: '' },
    ],
    partnersAsOf: '2022-12-31',
    partners: [
      { no: 1, name: 'Sportverein Auental e.V.', date: '2020-04-03' },
      { no: 2, name: 'Stadtwerke', date: '2020-05-17' },
      { no: 3, name: 'Runder Tisch (mit drei Schulen)', date: '2021-09-01' },
      { no: 4, name: 'Jugendring der Stadt', date: '2021-11-11' },
    ],
    reports: [
      {
        partner: 1,
        heading: 'Bericht des Sportvereins Auental e.V.',
        page: 4,
        text: 'Wir haben zwei Gruppen für Kinder eröffnet. Bericht der Trainerin Im Mai gab es ein Turnier. Es kamen alle.',
      },
      { partner: 3, heading: 'Bericht des Runden Tisches', page: 5 },
      { partner: 4, heading: 'Bericht des Jugendrings', page: 6, text: 'Im Juli war Sommerfest.' },
    ],
  });
});

test('who sent no report is named, and what contradicts itself is kept with both values', () => {
  expect(read(pages)).toMatchObject({
    missingReports: [2],
    contradictions: [
      { about: 'number of partners', partner: null, values: ['5', '4'] },
      { about: 'date of accession', partner: 3, values: ['2021-09-01', '2021-09-15'] },
    ],
  });
});

test('who stands below with no day is a partner as well, with the report', () => {
  const text = [
    'Nr. Partner Beitritt',
    '1 Sportverein Auental 03.04.2020',
    '2 Stadtwerke 17.05.2020',
    '3 Runder Tisch 01.09.2021',
    '4 Jugendring',
    '5 Verein der Nachbarn',
    '',
    'Bericht: Stadtwerke',
    '',
    'Es gab zwei Kurse.',
    '',
    'Bericht: Jugendring',
    '',
    'Im Juli war Sommerfest.',
    '',
    'Bericht: Verein der Nachbarn',
    '',
    '6 Feste.',
  ];
  expect(read([text])).toMatchObject({
    partners: [
      {},
      {},
      { no: 3, date: '2021-09-01' },
      { no: 4, name: 'Jugendring', date: '' },
      { no: 5, name: 'Verein der Nachbarn', date: '' },
    ],
    reports: [
      { partner: 2, text: 'Es gab zwei Kurse.' },
      { partner: 4, text: 'Im Juli war Sommerfest.' },
      { partner: 5, text: '6 Feste.' },
    ],
    contradictions: [],
  });
});

test('numbers of pages are no part of a report, and no line is lost', () => {
  expect(read(pages)?.rest.map(({ text }) => text)).toEqual(['Mitglied Beitritt', 'Stand 31.12.2022', '7']);
});

test('a paper with a table of steps is no collected report', () => {
  const { lines, furniture } = cleanLines(
    asSource('1. Rat 01.02.2020\n2. Ausschuss 02.03.2020\n3. Beirat 04.05.2020\n\nBericht der Verwaltung'),
  );
  expect(recogniseCollected(lines, furniture, true)).toBeNull();
});

test('paragraphs, headings and points stay apart; what a page tore apart is whole again', () => {
  const torn = pages.with(3, [
    'Bericht des Sportvereins Auental e.V.',
    'Liebe Mitglieder,',
    '',
    'wir haben im vergangenen Jahr in zwei Stadtteilen Gruppen für die',
    '',
    'Kinder eröffnet, zu denen immer mehr Familien aus der ganzen Stadt ge-',
    '',
    'kommen sind.',
    '',
    'Was bleibt',
    '',
    'Dazu gehören nun:',
    '',
    'JJ JTurnen,',
    '',
    'JJ  Schwimmen.',
  ]);
  expect(read(torn)?.reports[0]?.blocks).toEqual([
    { kind: 'paragraph', text: 'Liebe Mitglieder,' },
    {
      kind: 'paragraph',
      text: 'wir haben im vergangenen Jahr in zwei Stadtteilen Gruppen für die Kinder eröffnet, zu denen immer mehr Familien aus der ganzen Stadt gekommen sind.',
    },
    { kind: 'heading', text: 'Was bleibt' },
    { kind: 'paragraph', text: 'Dazu gehören nun:' },
    { kind: 'bullet', text: 'Turnen,' },
    { kind: 'bullet', text: 'Schwimmen.' },
  ]);
});

test('a heading over „kein Bericht“ is no report', () => {
  const none = pages.with(5, ['Bericht des', 'Jugendrings', 'Kein Bericht']);
  expect(read(none)).toMatchObject({ missingReports: [2, 4], reports: [{ partner: 1 }, { partner: 3 }] });
});

test('the name of a partner may go on below its date', () => {
  const wrapped = pages.with(2, [
    '1   Sportverein Auental e.V.     03.04.2020',
    '2   Stadtwerke (mit allen        17.05.2020',
    '    Bädern und der Eisbahn)',
    '3   Runder Tisch                 01.09.2021',
    '4   Jugendring der Stadt         11.11.2021',
  ]);
  expect(read(wrapped)?.partners).toMatchObject([
    { no: 1 },
    { no: 2, name: 'Stadtwerke (mit allen Bädern und der Eisbahn)', date: '2020-05-17' },
    { no: 3, name: 'Runder Tisch', date: '2021-09-01' },
    { no: 4 },
  ]);
});
