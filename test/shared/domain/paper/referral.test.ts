import { expect, test } from 'vitest';
import { bodiesReferredTo } from '../../../../shared/domain/paper/referral.ts';

const known = ['Ausschuss für Soziales und die Gleichstellung', 'Beirat zur Beratung des Rates'];
const read = (detail: string) => bodiesReferredTo(detail, (name) => known.includes(name));

test.each([
  ['an den Sozialausschuss', ['Sozialausschuss']],
  ['den Sozialausschuss', ['Sozialausschuss']],
  ['zurück in den Hauptausschuss', ['Hauptausschuss']],
  ['an den Rat zur weiteren Beratung und Entscheidung', ['Rat']],
  ['an den Schulausschuss (Sitzung am 03.12.2026)', ['Schulausschuss']],
  ['an den Schulausschuss und den Rat', ['Schulausschuss', 'Rat']],
  ['an den Schulausschuss sowie an den Rat zur Vorberatung', ['Schulausschuss', 'Rat']],
  ['an den Ausschuss für Schule, Jugend und Sport', ['Ausschuss für Schule, Jugend und Sport']],
])('„%s“ names %j', (detail, names) => {
  expect(read(detail)).toEqual(names);
});

test('a known name is taken whole, whatever words stand in it', () => {
  for (const name of known) expect(read(`an den ${name}`)).toEqual([name]);
});

test.each(['', 'an die Verwaltung', 'an den Bürgermeister', 'zurück an die Fraktionen', 'an das Jugendamt'])(
  '„%s“ names no body',
  (detail) => {
    expect(read(detail)).toEqual([]);
  },
);
