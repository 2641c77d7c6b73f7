import { expect, test } from 'vitest';
import { byNameIn, usualOrder, withoutParticles } from '../../../../shared/domain/people/nameOrder.ts';
import { sortName } from '../../../../shared/domain/people/names.ts';
import { aPerson } from '../../builders.ts';

const sorted = (order: Partial<typeof usualOrder>, names: string[]) =>
  names
    .map((name) => aPerson(name))
    .toSorted(byNameIn({ ...usualOrder, ...order }))
    .map(sortName);

test('umlauts stand with their vowel, Turkish letters with their Latin one', () => {
  expect(sorted({}, ['Zander', 'Öz', 'Şahin', 'Ozan', 'Ärmel', 'Sommer', 'Arslan'])).toEqual([
    'Ärmel',
    'Arslan',
    'Öz',
    'Ozan',
    'Şahin',
    'Sommer',
    'Zander',
  ]);
});

test('an office may sort umlauts as two letters (DIN 5007-2)', () => {
  const names = ['Özan', 'Ofen', 'Oder', 'Oztekin'];
  expect(sorted({}, names)).toEqual(['Oder', 'Ofen', 'Özan', 'Oztekin']);
  expect(sorted({ umlauts: 'two' }, names)).toEqual(['Oder', 'Özan', 'Ofen', 'Oztekin']);
});

test('an office may sort by what follows the particle', () => {
  const names = ['von der Heide', 'El-Sayed', 'de la Cruz', 'Adler', 'Igel', 'Vogel'];
  expect(sorted({}, names)).toEqual(['Adler', 'de la Cruz', 'El-Sayed', 'Igel', 'Vogel', 'von der Heide']);
  expect(sorted({ particles: 'skip' }, names)).toEqual([
    'Adler',
    'de la Cruz',
    'von der Heide',
    'Igel',
    'El-Sayed',
    'Vogel',
  ]);
});

test.each([
  ['von der Heide', 'Heide'],
  ['De la Cruz', 'Cruz'],
  ['El-Sayed', 'Sayed'],
  ['d’Alembert', 'Alembert'],
  ['Vonderheide', 'Vonderheide'],
  ['Dehmel', 'Dehmel'],
  ['Al', 'Al'],
])('%s is sorted by %s without its particle', (name, by) => {
  expect(withoutParticles(name)).toBe(by);
});

test('family name first, then given name', () => {
  const people = [aPerson('Beispiel', { givenName: 'Zoe' }), aPerson('Beispiel', { givenName: 'Anna' })];
  expect(people.toSorted(byNameIn(usualOrder)).map(sortName)).toEqual(['Beispiel, Anna', 'Beispiel, Zoe']);
});
