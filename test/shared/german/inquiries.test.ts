import { describe, expect, test } from 'vitest';
import { askedBy, dueWords } from '../../../shared/german/inquiries.ts';

describe('who asked, as after "Anfrage"', () => {
  test.each([
    [['Integrationsrat'], 'des Integrationsrates'],
    [['IR'], 'des IR'],
    [['Liste Vielfalt'], 'der Liste Vielfalt'],
    [['SPD-Fraktion'], 'der SPD-Fraktion'],
    [['Fraktion Die Linke'], 'der Fraktion Die Linke'],
    [['Frau El-Sayed'], 'von Frau El-Sayed'],
    [['Herr Demir'], 'von Herrn Demir'],
    [['Bezirksvertretung Mitte'], 'der Bezirksvertretung Mitte'],
    [['Frau Adler', 'Herr Demir'], 'von Frau Adler und von Herrn Demir'],
    [[], ''],
  ])('%j is "%s"', (movers, words) => {
    expect(askedBy(movers)).toBe(words);
  });
});

test.each([
  [-5, 'seit 5 Tagen fällig'],
  [-1, 'seit 1 Tag fällig'],
  [0, 'heute fällig'],
  [1, 'fällig in 1 Tag'],
  [14, 'fällig in 14 Tagen'],
])('an answer that is due in %i days is "%s"', (days, words) => {
  expect(dueWords(days)).toBe(words);
});
