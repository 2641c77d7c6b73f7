import { expect, describe, it } from 'vitest';
import { likenessesIn } from '../../../shared/public/likeness.ts';
import { anItem, someFacts } from '../minutes/sampleFacts.ts';

const facts = someFacts({
  items: [
    anItem('1', 'Fest der Kulturen'),
    anItem('2', 'Sanierung der Turnhalle'),
    anItem('8', 'Kita Süd', { isPublic: false }),
    anItem('9', 'Verkauf des Grundstücks Hafenstraße', { isPublic: false }),
    anItem('10', 'Sanierung der Kosten der Turnhalle', { isPublic: false }),
  ],
});
const numbers = (...paragraphs: string[]): string[] =>
  likenessesIn(paragraphs, facts).map(({ number }) => number);

describe('a paragraph is like the title of a non-public item', () => {
  it.each([
    ['where its words stand in another order', 'Die Südkita, also die Kita im Süd, bleibt.', '8'],
    ['where two of its telling words stand together', 'In der Hafenstraße geht es um den Verkauf.', '9'],
    ['where they have another ending', 'Verkaufs halber war die Hafenstraße gesperrt.', '9'],
  ])('%s', (_, paragraph, number) => {
    expect(numbers(paragraph)).toEqual([number]);
  });

  it.each([
    ['where one of its words stands alone', 'In der Hafenstraße wird gebaut.'],
    ['where its words stand in two paragraphs', 'Verkauf von Waffeln', 'Hafenstraße gesperrt'],
    ['where the public part has them together', 'Die Turnhalle braucht eine Sanierung.'],
    ['where it has the words of any meeting', 'Bericht der Verwaltung und Mitteilungen'],
  ])('but not %s', (_, ...paragraphs) => {
    expect(numbers(...paragraphs)).toEqual([]);
  });

  it('a title that stands there itself is no likeness: it is refused', () => {
    expect(numbers('Verkauf des Grundstücks Hafenstraße')).toEqual([]);
  });
});
