import { expect, test } from 'vitest';
import { usualEnd } from '../../../../shared/domain/meeting/usualEnd.ts';
import { anItem } from '../../builders.ts';

const agenda = (...titles: string[]) =>
  titles.map((title, position) => anItem(String(position), { title, position, isPublic: true }));

test.each([
  ['Verschiedenes', ['Haushalt', 'Verschiedenes'], 'Verschiedenes'],
  ['Sonstiges', ['Haushalt', 'Sonstiges und Anfragen'], 'Sonstiges und Anfragen'],
  ['no other last item', ['Verschiedenes', 'Haushalt'], undefined],
  ['nothing where there is none', ['Haushalt'], undefined],
])('what is added comes before %s', (_, titles, expected) => {
  expect(usualEnd(agenda(...titles), true)?.title).toBe(expected);
  expect(usualEnd(agenda(...titles), false)).toBeNull();
});
