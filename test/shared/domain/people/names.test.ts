import { describe, expect, test } from 'vitest';
import { listName, textName } from '../../../../shared/domain/people/names.ts';
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

  test('who has one name with somebody else is told apart by list or as the office says', () => {
    const people = [
      aPerson('Beispiel', { id: 'a', givenName: 'Anna', distinction: 'SPD' }),
      aPerson('Beispiel', { id: 'b', givenName: 'Anna', distinction: 'Nordstadt' }),
      aPerson('Beispiel', { id: 'c', givenName: 'Emre', formOfAddress: 'Herr', distinction: 'SPD' }),
    ];
    expect(people.map((person) => textName(person, people))).toEqual([
      'Frau Anna Beispiel (SPD)',
      'Frau Anna Beispiel (Nordstadt)',
      'Herr Emre Beispiel',
    ]);
    expect(people.map((person) => listName(person, people))).toEqual([
      'Frau Anna Beispiel (SPD)',
      'Frau Anna Beispiel (Nordstadt)',
      'Herr Emre Beispiel',
    ]);
  });

  test('an office of several words stands behind the name in lists, and not in sentences', () => {
    const head = aPerson('Beispiel', { givenName: 'Derya', position: 'Leiterin der Ausländerbehörde' });
    expect(listName(head)).toBe('Frau Derya Beispiel, Leiterin der Ausländerbehörde');
    expect(textName(head, [head])).toBe('Frau Beispiel');
  });

  test('who is called Ratsherr or Ratsfrau needs no form of address before it', () => {
    expect(textName(aPerson('Beispiel', { formOfAddress: 'Herr', position: 'Ratsherr' }), [])).toBe(
      'Ratsherr Beispiel',
    );
  });

  test('names with quotes and emoji are kept as they are', () => {
    expect(textName(aPerson('O’"Neill 🌻'), [])).toBe('Frau O’"Neill 🌻');
  });
});
