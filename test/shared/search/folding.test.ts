import { describe, expect, test } from 'vitest';
import { begins, finding, finds, folded, searchTextOf } from '../../../shared/search/folding.ts';
import { foreignNames } from './foreignNames.ts';

test.each([
  ['Kılıç', 'kilic'],
  ['İrem Şahin', 'irem sahin'],
  ['Ćosić', 'cosic'],
  ['Łuczak', 'luczak'],
  ['Đorđević', 'dordevic'],
  ['Nguyễn Thị Hương', 'nguyen thi huong'],
  ['Ștefan Țuțu', 'stefan tutu'],
  ['Mar’iana Luk‘ianchuk', 'mariana lukianchuk'],
  ['ʿAlī al-Ṣayf', 'ali al sayf'],
  ['Strauß', 'strauss'],
  ['Özmen-Rohde,  Ñina', 'ozmen rohde nina'],
  ['Mu\u{AD}risa\u{A0}Bei\u{200B}spiel', 'murisa beispiel'],
])('„%s“ is compared as “%s”', (name, compared) => {
  expect(folded(name)).toBe(compared);
  expect(folded(name.normalize('NFD'))).toBe(compared);
});

describe('a name is found', () => {
  test.each([
    ['Özmen, Derya', 'oezmen'],
    ['Özmen, Derya', 'ozmen'],
    ['Oezmen, Derya', 'Özmen'],
    ['Oezmen, Derya', 'ozmen'],
    ['Öztürk', 'Oezturk'],
    ['Benhaddou, Nadia', 'Nadia Benhaddou'],
    ['Benhaddou, Nadia', 'Benhaddou, Nadia'],
    ['Benhaddou, Nadia', 'benhaddou nad'],
    ['Benhaddou, Dr. Nadia', 'Dr. Benhaddou'],
    ['El-Sayed, Layla', 'El Sayed'],
    ['El-Sayed, Layla', 'elsayed'],
    ['El Sayed, Layla', 'El-Sayed'],
    ["D'Almeida", 'D’Almeida'],
    ['Manuela', 'ela'],
    ['Đorđević', 'Djordjevic'],
    ['Åkerlund', 'aakerlund'],
  ])('„%s“ by “%s”', (name, typed) => {
    expect(finds(name, typed)).toBe(true);
  });

  test.each([
    ['Benhaddou, Nadia', 'Nadja Benhaddou'],
    ['Özmen', 'Ozman'],
    ['Sayed', 'El Sayed'],
  ])('but not „%s“ by “%s”', (name, typed) => {
    expect(finds(name, typed)).toBe(false);
  });

  test('by nothing, everything', () => {
    expect(finds('Özmen', ' , - ')).toBe(true);
  });
});

test.each([
  ['Özmen', 'Oe', true],
  ['Özmen', 'Öz', true],
  ['Özmen', 'Oezm', true],
  ['Oezmen', 'Ö', true],
  ['Kılıç', 'Kili', true],
  ['El-Sayed', 'El Sa', true],
  ['Frau Özmen', 'Frau ', true],
  ['Frauke', 'Frau ', false],
  ['Jörg', 'Joe', true],
  ['Johann', 'Joe', false],
  ['Derya Özmen', 'Öz', false],
])('„%s“ begins with “%s”: %s', (name, typed, isSo) => {
  expect(begins(name, typed)).toBe(isSo);
});

describe(`${foreignNames.length} names of the languages of Integrationsräte`, () => {
  test('there are four hundred, and nearly all differ', () => {
    expect(foreignNames.length).toBeGreaterThanOrEqual(400);
    expect(new Set(foreignNames.map(({ family, given }) => `${given} ${family}`)).size).toBeGreaterThan(380);
  });

  const orders = [
    ({ given, family }: { given: string; family: string }) => `${given} ${family}`,
    ({ given, family }: { given: string; family: string }) => `${family}, ${given}`,
    ({ given, family }: { given: string; family: string }) => `${family.toUpperCase()} ${given}`,
  ];

  test('are found by what a German keyboard can type, in 99 of 100 ways and more', () => {
    const tries = foreignNames.flatMap(({ given, family, typed }) =>
      orders.flatMap((order) => typed.map((way) => ({ name: `${family}, ${given}`, typed: order(way) }))),
    );
    const missed = tries.filter(({ name, typed }) => !finds(name, typed));
    expect(missed.length / tries.length, JSON.stringify(missed.slice(0, 20))).toBeLessThanOrEqual(0.01);
  });

  test('a whole name finds hardly anybody else', () => {
    const texts = foreignNames.map(({ family, given }) => searchTextOf(`${family}, ${given}`));
    const found = foreignNames.map(({ given, family }) => {
      const isFound = finding(`${given} ${family}`);
      return texts.filter(isFound).length;
    });
    expect(found.reduce((sum, count) => sum + count, 0) / found.length).toBeLessThan(1.1);
  });
});
