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
  ['an den Verwaltungsausschuss', ['Verwaltungsausschuss']],
  ['in den Haupt- und Verwaltungsausschuss', ['Haupt- und Verwaltungsausschuss']],
  ['an den Haupt-, Finanz- und Verwaltungsausschuss', ['Haupt-, Finanz- und Verwaltungsausschuss']],
  ['den Ausschuss für Ordnungsamt und Recht', ['Ausschuss für Ordnungsamt und Recht']],
  ['an den Arbeitskreis Stadtteilmeisterschaft', ['Arbeitskreis Stadtteilmeisterschaft']],
  ['an den Sozialausschuss, den Schulausschuss und den Rat', ['Sozialausschuss', 'Schulausschuss', 'Rat']],
  ['an den Sozialausschuss und Schulausschuss', ['Sozialausschuss', 'Schulausschuss']],
  ['in Fachausschuss und Rat', ['Fachausschuss', 'Rat']],
  ['an den Haupt- und Finanzausschuss sowie den Rat', ['Haupt- und Finanzausschuss', 'Rat']],
  ['an SozA u. HFA', ['SozA', 'HFA']],
  ['in den Kreistag / Rat', ['Kreistag', 'Rat']],
  ['an den Rat; an den Sozialausschuss', ['Rat', 'Sozialausschuss']],
  ['an den Schulausschuss zur Vorberatung und den Rat zur Entscheidung', ['Schulausschuss', 'Rat']],
  ['an den Schulausschuss und die Verwaltung', ['Schulausschuss']],
  ['an den Ausschuss für Schule und den Rat', ['Ausschuss für Schule', 'Rat']],
  ['zum Rat', ['Rat']],
  ['ans Plenum', ['Plenum']],
  ['An den Rat.', ['Rat']],
  ['wird in den Rat verwiesen', ['Rat']],
  ['Die Vorlage wird an den Rat der Stadt überwiesen.', ['Rat der Stadt']],
  ['Verweisung an den Sozialausschuss', ['Sozialausschuss']],
  ['im Sozialausschuss weiter zu beraten', ['Sozialausschuss']],
  ['an den Rat, mit der Bitte um Entscheidung', ['Rat']],
  ['an den JHA (Frau Meister)', ['JHA']],
  ['an den Ausschuss für Schule, Jugend und Sport', ['Ausschuss für Schule, Jugend und Sport']],
])('„%s“ names %j', (detail, names) => {
  expect(read(detail)).toEqual(names);
});

test('a known name is taken whole, whatever words stand in it', () => {
  for (const name of known) expect(read(`an den ${name}`)).toEqual([name]);
});

test.each([
  '',
  'an die Verwaltung',
  'an den Bürgermeister',
  'an die Erste Bürgermeisterin',
  'zurück an die Fraktionen',
  'an das Jugendamt',
  'an das Dezernat II',
  'an die SPD-Fraktion',
  'an das Amt für Soziales',
  'an den Landrat',
  'an die Verwaltung und die Fraktionen',
])('„%s“ names no body', (detail) => {
  expect(read(detail)).toEqual([]);
});
