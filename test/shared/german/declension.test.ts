import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf, inflected, inflectedAmong, textName } from '../../../shared/domain/people/names.ts';
import {
  declined,
  declinedWords,
  grammaticalCases,
  isFeminine,
  standsBeforeName,
} from '../../../shared/german/declension.ts';
import { aPerson } from '../builders.ts';

/** Nominative, genitive, dative, accusative of positions as offices type them. */
const masculine: [string, string, string, string][] = [
  ['Beigeordneter', 'Beigeordneten', 'Beigeordneten', 'Beigeordneten'],
  ['Erster Beigeordneter', 'Ersten Beigeordneten', 'Ersten Beigeordneten', 'Ersten Beigeordneten'],
  ['Vorsitzender', 'Vorsitzenden', 'Vorsitzenden', 'Vorsitzenden'],
  [
    'stellvertretender Vorsitzender',
    'stellvertretenden Vorsitzenden',
    'stellvertretenden Vorsitzenden',
    'stellvertretenden Vorsitzenden',
  ],
  ['sachkundiger Bürger', 'sachkundigen Bürgers', 'sachkundigen Bürger', 'sachkundigen Bürger'],
  ['Ratsherr', 'Ratsherrn', 'Ratsherrn', 'Ratsherrn'],
  ['Kollege', 'Kollegen', 'Kollegen', 'Kollegen'],
  ['Dezernent', 'Dezernenten', 'Dezernenten', 'Dezernenten'],
  ['Präsident', 'Präsidenten', 'Präsidenten', 'Präsidenten'],
  ['Integrationsbeauftragter', ...triple('Integrationsbeauftragten')],
  ['Stadtverordneter', ...triple('Stadtverordneten')],
  ['Bürgermeister', 'Bürgermeisters', 'Bürgermeister', 'Bürgermeister'],
  ['Landrat', 'Landrats', 'Landrat', 'Landrat'],
  ['Kämmerer', 'Kämmerers', 'Kämmerer', 'Kämmerer'],
  ['Amtsleiter', 'Amtsleiters', 'Amtsleiter', 'Amtsleiter'],
  ['Ratsmitglied', 'Ratsmitglieds', 'Ratsmitglied', 'Ratsmitglied'],
  ['Technischer Dezernent', ...triple('Technischen Dezernenten')],
];
const feminine: [string, string, string, string][] = [
  ['Beigeordnete', 'Beigeordneten', 'Beigeordneter', 'Beigeordnete'],
  ['Erste Beigeordnete', 'Ersten Beigeordneten', 'Erster Beigeordneter', 'Erste Beigeordnete'],
  [
    'stellvertretende Vorsitzende',
    'stellvertretenden Vorsitzenden',
    'stellvertretender Vorsitzender',
    'stellvertretende Vorsitzende',
  ],
  ['sachkundige Bürgerin', 'sachkundigen Bürgerin', 'sachkundiger Bürgerin', 'sachkundige Bürgerin'],
  ['Bürgermeisterin', 'Bürgermeisterin', 'Bürgermeisterin', 'Bürgermeisterin'],
  ['Ratsfrau', 'Ratsfrau', 'Ratsfrau', 'Ratsfrau'],
  ['Kollegin', 'Kollegin', 'Kollegin', 'Kollegin'],
  ['Dezernentin', 'Dezernentin', 'Dezernentin', 'Dezernentin'],
];

function triple(form: string): [string, string, string] {
  return [form, form, form];
}

describe('a position before a name', () => {
  test.each([
    ...masculine.map((forms) => [forms, 'Herr'] as const),
    ...feminine.map((forms) => [forms, 'Frau'] as const),
  ])('%s in each case', (forms, address) => {
    const [position] = forms;
    expect(grammaticalCases.map((each) => declined(position, each, address))).toEqual(forms);
    // The same where nothing but the position tells whose it is.
    expect(grammaticalCases.map((each) => declined(position, each, null))).toEqual(forms);
  });

  test.each([
    'Leiterin der Ausländerbehörde',
    'Leiter Sozialamt',
    'Beauftragte für Integration',
    'Vertreter des Jugendamtes',
    'Vorsitzende im Ausschuss',
    'Amt 50',
    '',
  ])('„%s“ is none', (position) => {
    expect(standsBeforeName(position)).toBe(false);
  });
});

describe('a name in a sentence', () => {
  const ahorn = (facts: Parameters<typeof aPerson>[1]) => aPerson('Ahorn', { givenName: 'Kim', ...facts });

  test.each([
    [ahorn({ formOfAddress: 'Herr', position: 'Beigeordneter' }), 'Herrn Beigeordneten Ahorn'],
    [ahorn({ formOfAddress: null, position: 'Ratsherr' }), 'Ratsherrn Ahorn'],
    [ahorn({ formOfAddress: 'Herr', position: 'Ratsherr' }), 'Ratsherrn Ahorn'],
    [ahorn({ formOfAddress: 'Herr', title: 'Dr.' }), 'Herrn Dr. Ahorn'],
    [ahorn({ formOfAddress: 'Herr', position: 'Kollege' }), 'Herrn Kollegen Ahorn'],
    [ahorn({ position: 'Beigeordnete', title: 'Dr.' }), 'Frau Beigeordnete Dr. Ahorn'],
    [ahorn({ position: 'Leiterin der Ausländerbehörde' }), 'Frau Ahorn'],
    [ahorn({ formOfAddress: null }), 'Kim Ahorn'],
    [ahorn({ formOfAddress: null, title: 'Dr.' }), 'Dr. Ahorn'],
  ])('stands behind „für“: %o', (person, expected) => {
    expect(inflected(person, textName(person, []), 'accusative')).toBe(expected);
  });

  test.each([
    [ahorn({ formOfAddress: 'Herr', title: 'Dr.' }), 'des Herrn Dr. Ahorn'],
    [ahorn({ formOfAddress: 'Herr', position: 'Bürgermeister' }), 'des Herrn Bürgermeisters Ahorn'],
    [ahorn({ position: 'Beigeordnete' }), 'der Frau Beigeordneten Ahorn'],
    [ahorn({ formOfAddress: null, position: 'Bürgermeisterin' }), 'der Bürgermeisterin Ahorn'],
    [ahorn({ formOfAddress: null, position: 'Ratsherr' }), 'des Ratsherrn Ahorn'],
    [ahorn({ formOfAddress: null }), 'von Kim Ahorn'],
  ])('stands in the genitive: %o', (person, expected) => {
    expect(inflected(person, textName(person, []), 'genitive')).toBe(expected);
  });

  test('as older minutes kept it, before Ratsherr stood alone', () => {
    const person = ahorn({ formOfAddress: 'Herr', position: 'Ratsherr' });
    expect(inflected(person, 'Herr Ratsherr Ahorn', 'accusative')).toBe('Herrn Ratsherrn Ahorn');
  });

  test.each([
    ['Herr Ahorn', 'Herrn Ahorn'],
    ['Herr Beigeordneter Dr. Ahorn', 'Herrn Beigeordneten Dr. Ahorn'],
    ['Ratsherr Ahorn', 'Ratsherrn Ahorn'],
    ['Herr Graf', 'Herrn Graf'],
    ['Kim Ahorn', 'Kim Ahorn'],
    ['SPD-Fraktion', 'SPD-Fraktion'],
    ['Herr', 'Herrn'],
  ])('typed by hand, „%s“ becomes „%s“', (typed, expected) => {
    expect(declinedWords(typed, 'accusative')).toBe(expected);
    expect(inflectedAmong([], typed, 'dative')).toBe(expected);
  });

  test.each([
    ['die Vorsitzende', 'der Vorsitzenden', 'die Vorsitzende'],
    ['der Vorsitzende', 'dem Vorsitzenden', 'den Vorsitzenden'],
    [
      'der stellvertretende Vorsitzende Herr Kaya',
      'dem stellvertretenden Vorsitzenden Herrn Kaya',
      'den stellvertretenden Vorsitzenden Herrn Kaya',
    ],
    [
      'die stellvertretende Vorsitzende Frau Sow',
      'der stellvertretenden Vorsitzenden Frau Sow',
      'die stellvertretende Vorsitzende Frau Sow',
    ],
    ['der Bürgermeister', 'dem Bürgermeister', 'den Bürgermeister'],
    ['der Präsident', 'dem Präsidenten', 'den Präsidenten'],
    ['Die Verwaltung', 'der Verwaltung', 'die Verwaltung'],
    ['das Jugendamt', 'dem Jugendamt', 'das Jugendamt'],
    ['die Fraktionen von SPD und CDU', 'den Fraktionen von SPD und CDU', 'die Fraktionen von SPD und CDU'],
    ['die Mitglieder', 'den Mitgliedern', 'die Mitglieder'],
    ['Die Linke', 'der Linken', 'die Linke'],
    ['Die Grünen', 'den Grünen', 'die Grünen'],
    ['DIE LINKE', 'DIE LINKE', 'DIE LINKE'],
    ['stellvertretender Vorsitzender Kaya', 'stellvertretenden Vorsitzenden Kaya'],
    ['Herr sachkundiger Bürger Voss', 'Herrn sachkundigen Bürger Voss'],
    ['sachkundige Bürgerin Sow', 'sachkundiger Bürgerin Sow', 'sachkundige Bürgerin Sow'],
    ['Herr Präsident Amin', 'Herrn Präsidenten Amin'],
    ['Herr Vincent Ahorn', 'Herrn Vincent Ahorn'],
    ['von der Heide', 'von der Heide'],
  ])('typed by hand with more words, „%s“: von %s, für %s', (typed, dative, accusative = dative) => {
    expect(declinedWords(typed, 'dative')).toBe(dative);
    expect(declinedWords(typed, 'accusative')).toBe(accusative);
  });

  test('only what stands before the name changes, whoever it is and in whichever case', () => {
    const words = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{1,9}$/);
    const positions = [...masculine, ...feminine].map(([position]) => position);
    fc.assert(
      fc.property(
        fc.record({
          formOfAddress: fc.constantFrom('Frau', 'Herr', null),
          title: fc.constantFrom('', 'Dr.', 'Prof. Dr.'),
          givenName: fc.oneof(fc.constant(''), words),
          position: fc.oneof(fc.constant(''), fc.constantFrom(...positions), words),
        }),
        words,
        fc.constantFrom(...grammaticalCases),
        (facts, familyName, grammaticalCase) => {
          const person = aPerson(familyName, facts);
          const name = textName(person, []);
          const other = inflected(person, name, grammaticalCase);
          const rest = [person.title, familyName].filter(Boolean).join(' ');
          expect(other.endsWith(familyName)).toBe(true);
          if (facts.formOfAddress) expect(other.endsWith(rest)).toBe(true);
          expect(other).not.toMatch(/ {2}|^ | $|null|undefined/);
          if (grammaticalCase === 'nominative') expect(other).toBe(name);
          else expect(other).not.toMatch(/\bHerr /);
          if (grammaticalCase === 'genitive') expect(other).toMatch(/^(?:des|der|von) /);
          expect(formsOf(person, name)).toContain(other.replace(/^(?:des|der|von) /, ''));
        },
      ),
    );
  });

  test('a feminine position keeps its word outside the genitive and dative, a masculine one never says „er“ of an adjective', () => {
    for (const [position] of feminine) expect(isFeminine(position, null)).toBe(true);
    for (const [position] of masculine) expect(isFeminine(position, null)).toBe(false);
  });
});
