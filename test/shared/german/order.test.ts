import { expect, it } from 'vitest';
import { compareGerman, compareNumbered, germanOrder } from '../../../shared/german/order.ts';

it('names stand in German order, whatever their case and their dots', () => {
  const rows = ['Zander', 'adler', 'Öztürk', 'Ärger', 'Olm'].map((name, id) => ({ id: `${id}`, name }));
  const sorted = rows.toSorted(germanOrder(({ name }) => name)).map(({ name }) => name);
  expect(sorted).toEqual(['adler', 'Ärger', 'Olm', 'Öztürk', 'Zander']);
});

it('equal names keep one order, by their id', () => {
  const rows = ['b', 'a', 'c'].map((id) => ({ id, name: 'Müller' }));
  expect(rows.toSorted(germanOrder(({ name }) => name)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('letters that German does not have stand at the one they look like, apostrophes count for nothing', () => {
  const sortedNames = (names: string[]) => names.toSorted(compareGerman);
  const names = [
    'Kızıl',
    'Kiral',
    'Lz',
    'Łuk',
    'Kılıç',
    'Dz',
    'Đorđević',
    'D’Amico',
    'Dammer',
    'Şahin',
    'Sz',
  ];
  expect(sortedNames(names)).toEqual([
    'D’Amico',
    'Dammer',
    'Đorđević',
    'Dz',
    'Kılıç',
    'Kiral',
    'Kızıl',
    'Łuk',
    'Lz',
    'Şahin',
    'Sz',
  ]);
  expect(sortedNames(['Kılıç', 'Kilic'])).toEqual(sortedNames(['Kilic', 'Kılıç']));
});

it('numbers in a name stand by what they count', () => {
  expect(['TOP 10', 'TOP 2', 'TOP 1'].toSorted(compareNumbered)).toEqual(['TOP 1', 'TOP 2', 'TOP 10']);
});
