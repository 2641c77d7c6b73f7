import { describe, expect, test } from 'vitest';
import { byName, listName, sortName, textName } from '../../../../shared/domain/people/names.ts';
import { aPerson } from '../../builders.ts';

describe('names', () => {
  test.each([
    [aPerson('Beispiel', { givenName: 'Murisa' }), 'Frau Murisa Beispiel', 'Frau Beispiel'],
    [
      aPerson('Beispiel', { formOfAddress: 'Herr', title: 'Dr.', givenName: 'Ralf' }),
      'Herr Dr. Ralf Beispiel',
      'Herr Dr. Beispiel',
    ],
    [
      aPerson('Beispiel', { formOfAddress: 'Herr', position: 'Beigeordneter' }),
      'Herr Beigeordneter Beispiel',
      'Herr Beigeordneter Beispiel',
    ],
    [
      aPerson('Beispiel', { position: 'Beigeordnete', title: 'Dr.', givenName: 'Eva' }),
      'Frau Beigeordnete Dr. Eva Beispiel',
      'Frau Beigeordnete Dr. Beispiel',
    ],
    [aPerson('Beispiel', { givenName: '' }), 'Frau Beispiel', 'Frau Beispiel'],
    [aPerson('Beispiel', { formOfAddress: null, givenName: 'Alex' }), 'Alex Beispiel', 'Alex Beispiel'],
    [
      aPerson('Beispiel', { formOfAddress: null, title: 'Dr.', givenName: 'Alex' }),
      'Dr. Alex Beispiel',
      'Dr. Beispiel',
    ],
  ])('in a list and in a sentence: %o', (person, inList, inText) => {
    expect(listName(person)).toBe(inList);
    expect(textName(person, [person])).toBe(inText);
  });

  test('two people with one family name are told apart by the given name, whatever their form of address', () => {
    const anna = aPerson('Beispiel', { givenName: 'Anna' });
    const emre = aPerson('BEISPIEL', { givenName: 'Emre', formOfAddress: 'Herr', title: 'Dr.' });
    const other = aPerson('Muster', { givenName: 'Lale' });
    const all = [anna, emre, other];
    expect(all.map((person) => textName(person, all))).toEqual([
      'Frau Anna Beispiel',
      'Herr Dr. Emre BEISPIEL',
      'Frau Muster',
    ]);
  });

  test('names with quotes and emoji are kept as they are', () => {
    expect(textName(aPerson('O’"Neill 🌻'), [])).toBe('Frau O’"Neill 🌻');
  });
});

describe('German order', () => {
  test('umlauts stand with their vowel, Turkish letters with their Latin one', () => {
    const people = ['Zander', 'Öz', 'Şahin', 'Ozan', 'Ärmel', 'Sommer', 'Arslan'].map((name) =>
      aPerson(name),
    );
    expect(people.toSorted(byName).map(sortName)).toEqual([
      'Ärmel',
      'Arslan',
      'Öz',
      'Ozan',
      'Şahin',
      'Sommer',
      'Zander',
    ]);
  });

  test('family name first, then given name', () => {
    const people = [aPerson('Beispiel', { givenName: 'Zoe' }), aPerson('Beispiel', { givenName: 'Anna' })];
    expect(people.toSorted(byName).map(sortName)).toEqual(['Beispiel, Anna', 'Beispiel, Zoe']);
  });
});
