import { expect, test } from 'vitest';
import { behindGreeting, greetingOr, salutationOf } from '../../../shared/german/salutation.ts';

const adler = { formOfAddress: 'Frau', title: 'Dr.', givenName: 'Anna', familyName: 'Adler' } as const;
const linde = { formOfAddress: null, title: '', givenName: 'Kim', familyName: 'Linde' };

test.each([
  ['Frau Dr. Anna Adler', adler, '', 'Sehr geehrte Frau Dr. Adler,'],
  ['Kim Linde', linde, '', 'Guten Tag Kim Linde,'],
  ['Kim Linde', { ...linde, salutation: 'Liebes Mitglied Linde,' }, '', 'Liebes Mitglied Linde,'],
  ['Frau Dr. Anna Adler', { ...adler, salutation: 'Guten Tag Dr. Adler,' }, '', 'Guten Tag Dr. Adler,'],
  ['Frau Dr. Anna Adler', adler, 'Guten Tag,', 'Guten Tag Frau Dr. Adler,'],
  ['Herrn Demir', null, '', 'Sehr geehrter Herr Demir,'],
  ['Ratsherrn Dudek', null, '', 'Sehr geehrter Ratsherr Dudek,'],
  ['Ratsfrau Erle', null, '', 'Sehr geehrte Ratsfrau Erle,'],
  ['SPD-Fraktion', null, '', null],
])('%s is greeted', (name, known, office, expected) => {
  expect(salutationOf(name, known, office)).toBe(expected);
});

test('an office without a greeting of its own greets as most do', () => {
  expect(greetingOr('')).toBe('Sehr geehrte Damen und Herren,');
  expect(greetingOr('Guten Tag,')).toBe('Guten Tag,');
});

test('behind a comma the sentence goes on, behind another sign it begins', () => {
  expect(behindGreeting('Guten Tag,', 'Die Sitzung findet statt.')).toBe('die Sitzung findet statt.');
  expect(behindGreeting('Guten Tag', 'die Sitzung findet statt.')).toBe('die Sitzung findet statt.');
  expect(behindGreeting('Hallo!', 'die Sitzung findet statt.')).toBe('Die Sitzung findet statt.');
});
