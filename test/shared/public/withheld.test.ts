import { describe, expect, it } from 'vitest';
import { leaksIn } from '../../../shared/public/leaks.ts';
import { nonPublicOnly } from '../../../shared/public/withheld.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
import { anItem, aResolution, someFacts } from '../minutes/sampleFacts.ts';
import { ItemId } from '../../../shared/domain/ids.ts';

const noted = 'Der Integrationsrat nimmt den Bericht zur Kenntnis.';

const facts = someFacts({
  items: [
    anItem('1', 'Mitteilungen der Verwaltung'),
    anItem('2', 'Mitteilungen', { isPublic: false }),
    anItem('3', 'Grundstück Hafenstraße 7', { isPublic: false }),
  ],
  texts: { 'item-3': fromPlain('Der Preis beträgt 250.000 Euro.\neinstimmig beschlossen') },
  resolutions: {
    'item-1': [
      aResolution({
        id: 'r1',
        itemId: 'item-1',
        text: fromPlain(noted),
        printedResult: '- einstimmig beschlossen -',
      }),
    ],
    'item-3': [aResolution({ id: 'r3', itemId: 'item-3', text: fromPlain(`${noted}\nDie Stadt kauft es.`) })],
  },
});

describe('what both parts of a meeting say', () => {
  const found = (text: string): number => leaksIn(text, nonPublicOnly(facts)).length;

  it('gives nothing away, be it a title within a title or a usual line', () => {
    expect(found(`Mitteilungen der Verwaltung\n${noted}\n- einstimmig beschlossen -`)).toBe(0);
  });

  it('does not cover up what the non-public part alone says', () => {
    for (const text of ['Grundstück Hafenstraße 7', 'Der Preis beträgt 250.000 Euro.', 'Die Stadt kauft es.'])
      expect(found(text), text).toBe(1);
  });

  it('leaves the public part as it is', () => {
    const [first] = nonPublicOnly(facts).items;
    expect(first).toEqual(facts.items[0]);
    expect(nonPublicOnly(facts).minutes.get(ItemId.parse('item-1'))).toEqual(
      facts.minutes.get(ItemId.parse('item-1')),
    );
  });
});
