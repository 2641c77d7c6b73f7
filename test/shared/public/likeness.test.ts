import { expect, describe, it } from 'vitest';
import { likenessesIn } from '../../../shared/public/likeness.ts';
import { fromPlain, type RichText } from '../../../shared/domain/richText.ts';
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
    ['where they have no ending', 'Ein Grundstück an der Hafenstraße.', '9'],
    ['where they have another ending', 'Verkaufs halber war die Hafenstraße gesperrt.', '9'],
  ])('%s', (_, paragraph, number) => {
    expect(numbers(paragraph)).toEqual([number]);
  });

  it.each([
    ['where two of its words are one', 'Der Grundstücksverkauf ist beschlossen.', '9'],
    ['where they are one with an ending', 'Wegen des Grundstücksverkaufes wird beraten.', '9'],
  ])('%s', (_, paragraph, number) => {
    expect(numbers(paragraph)).toEqual([number]);
  });

  it('where one word of it is two in the paragraph', () => {
    const items = [anItem('1', 'Fest'), anItem('2', 'Grundstücksankauf', { isPublic: false })];
    const found = (text: string) => likenessesIn([text], someFacts({ items })).length;
    expect(found('Über den Ankauf des Grundstücks wird beraten.')).toBe(1);
    expect(found('Über den Ankauf von Stühlen wird beraten.')).toBe(0);
  });

  it.each([
    ['where one of its words stands in another compound', 'Die Verkaufsstände am Grundstein bleiben.'],
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

describe('a paragraph is like what is written of a non-public item', () => {
  const written = someFacts({
    items: [anItem('1', 'Fest der Kulturen'), anItem('8', 'Kita Süd', { isPublic: false })],
    texts: {
      'item-1': fromPlain(
        'Die Hansa Immobilien GmbH spendet 20.000 Euro für das Straßenfest im Hafenviertel.',
      ),
      'item-8': fromPlain(
        'Frau Ahorn berichtet, dass der Träger seit August keine Gehälter zahlt. Gefordert sind 1.250.000 Euro. ' +
          'Die Hansa Immobilien GmbH bürgt. Der Integrationsrat nimmt den Bericht zur Kenntnis und dankt der Verwaltung.',
      ),
    },
  });
  const like = (paragraph: string, usual: string[] = []): string[] =>
    likenessesIn([paragraph], written, usual).map(({ number }) => number);

  it.each([
    ['half a sentence', 'Man hört, dass der Träger keine Gehälter zahlt.'],
    ['an amount', 'Es geht um 1,25 Mio. Euro.'],
  ])('where they have %s in common', (_, paragraph) => {
    expect(like(paragraph)).toEqual(['8']);
  });

  it.each([
    ['what the public part says as well', 'Dank an die Hansa Immobilien GmbH für 20.000 Euro.'],
    ['formulas and days', 'Der Integrationsrat nimmt den Bericht vom Montag, 3. August, zur Kenntnis.'],
    ['single words', 'Der Träger der Jugendhilfe zahlt im Herbst.'],
  ])('but not where it is %s', (_, paragraph) => {
    expect(like(paragraph)).toEqual([]);
  });

  it('nor where the public part says it with a break within', () => {
    const broken: RichText = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Die Werkstatt Nordlicht' },
            { type: 'hardBreak' },
            { type: 'text', text: 'schließt ihre Küche.' },
          ],
        },
      ],
    };
    const said = 'Die Werkstatt Nordlicht schließt ihre Küche.';
    const both = (text: RichText) =>
      someFacts({
        items: [anItem('1', 'Bericht'), anItem('9', 'Einrichtungen', { isPublic: false })],
        texts: { 'item-1': text, 'item-9': fromPlain(said) },
      });
    expect(likenessesIn([said], both(fromPlain('Bericht')))).toHaveLength(1);
    expect(likenessesIn([said], both(broken))).toEqual([]);
  });

  it('nor where a text of the office for every meeting has it', () => {
    expect(like('Der Träger zahlt Gehälter.', ['Ein Träger keine Gehälter zahlt.'])).toEqual([]);
    expect(like('weil der Träger keine Gehälter zahlt', ['Träger ohne Gehälter zahlt'])).toEqual([]);
  });
});
