import { expect, test } from 'vitest';
import { roleIn } from '../../../../shared/import/people/roleIn.ts';

test.each([
  ['Mitglied', 'member'],
  ['ord. Mitglied', 'member'],
  ['sachkundige Bürgerin', 'member'],
  ['sachk. Einwohner', 'advisory'],
  ['Sachkundiger Einwohner', 'advisory'],
  ['beratendes Mitglied', 'advisory'],
  ['stellv. Mitgl.', 'deputy'],
  ['Stellvertretung für Kowalczyk', 'deputy'],
  ['Vertreterin von Frau Erle', 'deputy'],
  ['stellv. Vorsitzende', 'deputyChair'],
  ['Vorsitzender', 'chair'],
  ['Schriftführung', 'clerk'],
  ['Ratsherr', null],
])('%s', (written, role) => {
  expect(roleIn(written)).toBe(role);
});
