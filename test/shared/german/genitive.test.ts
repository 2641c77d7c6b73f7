import { expect, it } from 'vitest';
import { genitiveOf, usualGenitive } from '../../../shared/german/genitive.ts';

it.each([
  ['Integrationsrat', 'des Integrationsrates'],
  [
    'Ausschuss für Chancengerechtigkeit und Integration',
    'des Ausschusses für Chancengerechtigkeit und Integration',
  ],
  ['Integrationsausschuss', 'des Integrationsausschusses'],
  ['Seniorenbeirat der Stadt', 'des Seniorenbeirates der Stadt'],
  ['Beirat für Inklusion', 'des Beirates für Inklusion'],
  ['Jugendparlament', 'des Jugendparlaments'],
  ['Kunstkommission', 'der Kunstkommission'],
  ['Kommission für Kunst', 'der Kommission für Kunst'],
  ['Haupt- und Finanzausschuss', 'des Haupt- und Finanzausschusses'],
  ['Schul-, Kultur- und Sportausschuss', 'des Schul-, Kultur- und Sportausschusses'],
  ['Kinder- und Jugendrat der Stadt', 'des Kinder- und Jugendrates der Stadt'],
  ['Migrations- und Integrationskommission', 'der Migrations- und Integrationskommission'],
  ['Kreistag', 'des Kreistages'],
  ['Arbeitskreis Sprache', 'des Arbeitskreises Sprache'],
  ['Netzwerk Integration', 'des Netzwerks Integration'],
  ['Bürgerschaft', 'der Bürgerschaft'],
  ['Runder Tisch', ''],
  ['', ''],
])('the genitive of "%s" is proposed as "%s"', (name, genitive) => {
  expect(genitiveOf(name)).toBe(genitive);
});

it('a body whose name has no usual genitive is called a Gremium by that name', () => {
  expect(usualGenitive('Runder Tisch')).toBe('des Gremiums Runder Tisch');
  expect(usualGenitive('Rat')).toBe('des Rates');
});
