import { expect, test } from 'vitest';
import { titleLines } from '../../../shared/import/titleLines.ts';

test.each([
  ['lines as they are', 'Haushalt\r\n\r\n Sprachcafé \n', ['Haushalt', 'Sprachcafé']],
  ['without their numbers', '1. Haushalt\n2. Sprachcafé', ['Haushalt', 'Sprachcafé']],
  ['without "TOP 3:"', 'TOP 3: Haushalt\nTOP 4: Sprachcafé', ['Haushalt', 'Sprachcafé']],
  ['without numbers of sub-items and of cells', '4.1) Haushalt\n5\tSprachcafé', ['Haushalt', 'Sprachcafé']],
  ['without dashes', '– Haushalt\n– Sprachcafé', ['Haushalt', 'Sprachcafé']],
  [
    'with a number that belongs to one of them',
    '1. Lesung Haushalt\nSprachcafé',
    ['1. Lesung Haushalt', 'Sprachcafé'],
  ],
  ['with a year', '2027 Haushalt\n2028 Ausblick', ['2027 Haushalt', '2028 Ausblick']],
])('pasted lines become titles: %s', (_, text, expected) => {
  expect(titleLines(text)).toEqual(expected);
});
