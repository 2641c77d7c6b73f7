import { expect, test } from 'vitest';
import { spokenValue } from '../../../shared/german/personalData.ts';

test.each([
  ['Funktion', 'deputyChair', 'Stellvertretender Vorsitz'],
  ['Gruppe', 'members', 'Mitglieder'],
  ['Anwesenheit', 'excused', 'entschuldigt'],
  ['Stimmrecht', '1', 'ja'],
  ['zugeschaltet', '0', 'nein'],
  ['Beginn', '2026-11-01', '01.11.2026'],
  ['Vermerk', 'kam später', 'kam später'],
])('what somebody is told of %s „%s“ is „%s“', (label, value, words) => {
  expect(spokenValue(label, value)).toBe(words);
});

test('a key says nothing to anybody', () => {
  expect(spokenValue('Person', '7d444840-9dc0-11d1-b245-5ffdce74fad2')).toBeNull();
});
