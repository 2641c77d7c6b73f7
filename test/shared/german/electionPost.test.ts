import { expect, test } from 'vitest';
import { postOf } from '../../../shared/german/electionPost.ts';

test.each([
  ['Wahl der oder des Vorsitzenden', 'Vorsitz'],
  ['Neuwahl des Vorsitzes', 'Vorsitz'],
  ['Wahl der Stellvertretungen im Vorsitz', 'stellvertretender Vorsitz'],
  ['Wahl einer stellvertretenden Vorsitzenden', 'stellvertretender Vorsitz'],
  ['Wahl der Vorsitzenden und ihrer Stellvertretung', ''],
  ['Wahl der Mitglieder des Jugendhilfeausschusses', ''],
  ['Bericht des Vorsitzenden', ''],
])('„%s“ is an election for „%s“', (title, post) => {
  expect(postOf(title)).toBe(post);
});
