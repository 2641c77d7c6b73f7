import { describe, expect, test } from 'vitest';
import { partsNamedBy, partsOfField } from '../../../../shared/domain/paper/partNumbers.ts';

describe('the Ziffern that the field of a resolution names', () => {
  test.each([
    ['Ziffern 1 bis 3', [1, 2, 3]],
    ['Nr. 1–3', [1, 2, 3]],
    ['1. und 2.', [1, 2]],
    ['Ziffern 1; 2', [1, 2]],
    ['Ziffer 1, 2. Satz', [1]],
    ['Ziffer 1 Satz 2', [1]],
    ['Ziffern 1 bis 3 ohne 2', [1, 3]],
    ['Ziffern 1-3 (ohne Ziffer 2)', [1, 3]],
    ['Ziffern 1 bis 4 mit Ausnahme der Ziffern 2 und 3', [1, 4]],
    ['alle außer Ziffer 2', [1, 3, 4]],
    ['alle Ziffern außer 2 und 4', [1, 3]],
    ['Anlage 2', []],
    ['1 bis 3 ohne Anlage', []],
    ['', []],
  ])('„%s“ of four', (field, numbers) => {
    expect(partsOfField(field, 4)).toEqual(numbers);
  });
});

describe('the Ziffern that a text begins with', () => {
  test.each([
    ['Die Ziffer 2 wird vertagt.', [2]],
    ['Ziffern 1 und 3 der Vorlage werden beschlossen.', [1, 3]],
    ['Nr. 3 der Satzung gilt bis Ende 2027.', []],
    ['Nummer 2 der Anlage wird gestrichen.', []],
    ['Punkt 4 im Haushaltsplan bleibt.', []],
  ])('„%s“', (words, numbers) => {
    expect(partsNamedBy(words)).toEqual(numbers);
  });
});
