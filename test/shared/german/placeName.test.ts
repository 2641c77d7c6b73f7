import { expect, test } from 'vitest';
import { placeName } from '../../../shared/german/placeName.ts';

test.each([
  ['Stadt Lindenau an der Lenne', 'Lindenau an der Lenne'],
  ['Gemeinde Ahornthal', 'Ahornthal'],
  ['Kreis Auenland', 'Auenland'],
  ['Hansestadt Attenhagen', 'Attenhagen'],
  ['Alte Hansestadt Lemmingen', 'Lemmingen'],
  ['Landeshauptstadt Uferdorf', 'Uferdorf'],
  ['Kreis- und Hochschulstadt Mesche', 'Mesche'],
  ['Universitäts- und Hansestadt Buchenwalde', 'Buchenwalde'],
  ['Schloss-Stadt Hückes', 'Hückes'],
  ['Stadt Neustadt an der Linde', 'Neustadt an der Linde'],
  ['Neustadt an der Linde', 'Neustadt an der Linde'],
  ['Darmbach', 'Darmbach'],
])('%s: %s, den 3. September', (municipality, place) => {
  expect(placeName(municipality)).toBe(place);
});
