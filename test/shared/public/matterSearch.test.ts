import { assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Matter, tracesOf } from '../../../shared/public/matters.ts';
import { matterSearch } from '../../../shared/public/matterSearch.ts';
import { namesIn } from '../../../shared/public/properNames.ts';

const matters: Record<string, Partial<Matter>> = {
  dismissal: { title: 'Kündigung der Amtsleiterin' },
  lease: {
    title: 'Stundung der Pacht für Frau Kowalczyk, Mühlenweg 7',
    reference: '0815/2026',
    lines: ['Die Pächterin hat im Frühjahr eine Stundung beantragt. Offen sind 18.740 Euro und 50.000 Euro.'],
  },
  sale: { title: 'Verkauf des Grundstücks Ziegelhofstraße 14 an die Hellmann GmbH', reference: '1/2026' },
  club: { title: 'AWO Süd' },
  site: { title: 'Sanierung Freibad Talwiese', reference: '2026/042' },
};
const blank: Matter = { title: 'Verschiedenes', reference: '', lines: [], told: [] };
const search = matterSearch(
  new Map(Object.entries(matters).map(([id, matter]) => [id, tracesOf({ ...blank, ...matter })])),
);
const found = (text: string): string[] => [
  ...new Set(search([text]).map(({ matter, what }) => `${matter}: ${what}`)),
];

const spelled = constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll('ü', 'ue').replaceAll('ß', 'ss'),
  (text) => text.replaceAll(/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u{AD}'),
  (text) => text.replaceAll(' ', '_'),
  (text) => text.replaceAll(' ', '  –  '),
  (text) => encodeURIComponent(text),
);
const around = constantFrom('§', 'Guten Tag, § und mehr.', 'Es geht um „§“!', 'Anlage § (neu)');

describe('what is non-public is found', () => {
  it.each(Object.entries(matters))('by its title in any spelling: %s', (id, { title = '' }) => {
    assert(
      property(tuple(spelled, around), ([spell, text]) => {
        expect(found(text.replace('§', spell(title)))).toContain(`${id}: title`);
      }),
    );
  });

  test.each([
    ['lease', 'Vorlage 0815/2026'],
    ['lease', 'Vorlage 815/2026'],
    ['lease', '0815/2026'],
    ['lease', '815/2026'],
    ['lease', 'Drs.-Nr. 815-2026'],
    ['lease', 'Beschlussvorlage_0815_2026'],
    ['sale', 'Vorlage 1/2026'],
    ['sale', 'Vorlage 0001/2026'],
    ['sale', '0001_2026 Anlage'],
    ['sale', 'Zu 1/2026 kommt noch etwas'],
    ['sale', 'Vorlage_1_2026'],
    ['sale', '3. 1/2026 Verkauf'],
    ['site', 'siehe 2026/042'],
    ['site', 'Vorlage 2026/42'],
  ])('by its number: %s, %s', (id, text) => {
    expect(found(text)).toEqual([`${id}: number`]);
  });

  test.each([
    ['sale: title', 'Ziegelhofstraße 14: Grundstück, Verkauf, Hellmann GmbH'],
    ['lease: name', 'Gestern rief Kowalczyk an.'],
    ['lease: name', 'KOWALCZYK hat geschrieben.'],
    ['sale: name', 'Die Firma Hellmann baut.'],
    ['lease: words', 'Wie man hört, hat die Pächterin im Frühjahr eine Stundung beantragt.'],
    ['lease: amount', 'Es fehlen 18740,00 €.'],
    ['lease: amount', 'Es fehlen EUR 18.740.'],
    ['lease: amount', 'Es fehlen 18.740,55 €.'],
    ['lease: amount', 'Die Pacht von 50.000 Euro steht aus.'],
  ])('as %s in: %s', (what, text) => {
    expect(found(text)).toContain(what);
  });
});

test.each([
  'Die Kündigung eines Abonnements ist einfach. Eine Amtsleiterin ist da.',
  'Stundung und Pacht sind Wörter.',
  'Mühlenweg 7 wird saniert.',
  'Sitzung 1/2026, Ausgabe 1/2026, Niederschrift Nr. 815/2026, Haushalt 2026/2027',
  'Am 1.1.2026, 8/15 und 1/20',
  'Anmeldung ab 01/2026, Förderung von 1/2026 bis 12/2026, Kurse im 1/2026',
  'Einladung 1/2026, Rundschreiben Nr. 1/2026, Hauptsatzung 1/2026, Bekanntmachung Nr. 1/2026, Newsletter 1/2026',
  'Az. 50.1/2026, Aktenzeichen 33-1/2026, Tel. 0521 1/2026, KW 1/2026, GV. NRW. 1/2026, BGBl. I 1/2026, ABl. 1/2026',
  'Haushalt 2026/2027, Saison 2026/42',
  'Der Zuschuss beträgt 50.000 Euro.',
  'Telefon 18740',
  'AWO und Süden',
])('other words are no likeness: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('a word alone that any office calls such an item is none', () => {
  const usual = ['Grundstücksangelegenheiten', 'Auftragsvergaben', 'Verschiedenes', 'Bericht der Verwaltung'];
  const traces = usual.map((title) => [title, tracesOf({ ...blank, title })] as const);
  expect(matterSearch(new Map(traces))(usual)).toEqual([]);
});

test('what everybody was told of it is none', () => {
  const title = 'Verkauf des Grundstücks Hafenstraße';
  const traces = tracesOf({ ...blank, title, told: [title] });
  expect(matterSearch(new Map([['sale', traces]]))([title])).toEqual([]);
});

test('words that many matters have in common are none', () => {
  const lines = ['Die Mittel stehen im Haushaltsplan unter dem Produkt Liegenschaften bereit.'];
  const several = (count: number) =>
    matterSearch(
      new Map(
        Array.from({ length: count }, (_, n) => [
          `m${n}`,
          tracesOf({ ...blank, title: `Punkt ${n}`, lines }),
        ]),
      ),
    )(lines).length;
  expect(several(2)).toBeGreaterThan(0);
  expect(several(6)).toBe(0);
});

test.each([
  ['Kündigung Frau Dr. Kowalczyk', 'Man spricht über Kowalczyks Stelle.', true],
  ['Kündigung Frau von der Heide', 'Für Frau von der Heide kommt jemand.', true],
  ['Kündigung Frau von der Heide', 'Die Heide blüht.', false],
  ['Kündigung Frau El-Sayed', 'Es geht um Frau El-Sayed.', true],
  ['Stundung für Frau Müller-Lüdenscheidt', 'Frau Müller lädt ein.', false],
  ['Stundung für Frau Müller-Lüdenscheidt', 'Müller-Lüdenscheidt zahlt nicht.', true],
  ['Stundung für Herrn Kaya', 'Der Brief an Herrn Kaya ist fort.', true],
  ['Stundung für Herrn Kaya', 'Kaya heißt das Café.', false],
])('of „%s“ the name is found in: %s – %j', (title, text, isFound) => {
  const inOne = matterSearch(new Map([['matter', tracesOf({ ...blank, title })]]));
  expect(inOne([text]).some(({ what }) => what === 'name')).toBe(isFound);
});

test.each([
  ['Bewerbung Mehmet Öztürk', ['Öztürk']],
  ['Stundung der Pacht für Frau Kowalczyk', ['Kowalczyk']],
  ['Personalangelegenheit: Petrova', ['Petrova']],
  ['Vertrag mit der Wiesengrund GmbH', ['Wiesengrund']],
  ['Rechtsstreit Firma Ritterbach', ['Ritterbach']],
  ['Kündigung Frau Dr. Kowalczyk', ['Kowalczyk']],
  ['Vertrag mit Herrn Prof. Dr.-Ing. Petrov', ['Petrov']],
  ['Kündigung Frau Ute von der Heide', ['von der Heide']],
  ['Stundung für Frau Müller-Lüdenscheidt', ['Müller-Lüdenscheidt']],
  ['Beschwerde von Mehmet Yıldız', ['Yıldız']],
  ['Disziplinarverfahren gegen Ritterbach', ['Ritterbach']],
  ['Beschwerde von Herrn أحمد منصور', ['Herr أحمد', 'منصور']],
  ['Stundung für Herrn Kaya', ['Herr Kaya']],
  ['Abmahnung: Kaya', []],
  ['Klage gegen Gebührenbescheid', []],
  ['Kündigung der Amtsleiterin', []],
  ['Personalangelegenheit: Leitung Sporthalle', []],
  ['Vergabe Reinigungsleistungen Rathaus', []],
])('the names in „%s“ are %j', (title, names) => {
  expect(namesIn(title)).toEqual(names);
});
