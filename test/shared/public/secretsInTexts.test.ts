import { expect, it } from 'vitest';
import type { Inline } from '../../../shared/domain/inline.ts';
import type { Block, RichText } from '../../../shared/domain/richText.ts';
import { readingOfLines } from '../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { IncidentId, ItemId } from '../../../shared/domain/ids.ts';
import { anItem, someFacts } from '../minutes/sampleFacts.ts';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const text = (...content: Block[]): RichText => ({ type: 'doc', content });

/** Of which items the words are that a text for everybody says. */
const found = (nonPublic: RichText, said: string): string[] =>
  secretsIn(
    readingOfLines(said),
    secretsOf(
      someFacts({
        items: [anItem('1', 'Mitteilungen'), anItem('2', 'Grundstück Hafenstraße 7', { isPublic: false })],
        texts: { 'item-2': nonPublic },
      }),
    ),
  ).map(({ number }) => number);

it.each<[string, Block]>([
  ['a heading', { type: 'heading', attrs: { level: 2 }, content: words('Die Stadt kauft das Grundstück.') }],
  [
    'the address of a link',
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'hier',
          marks: [
            { type: 'link', attrs: { href: 'https://stadt.example/die-stadt-kauft-das-grundst%C3%BCck' } },
          ],
        },
      ],
    },
  ],
  [
    'a footnote',
    {
      type: 'paragraph',
      content: [...words('Siehe'), { type: 'footnote', attrs: { text: 'Die Stadt kauft das Grundstück.' } }],
    },
  ],
  [
    'a sentence with a footnote in it',
    {
      type: 'paragraph',
      content: [
        ...words('Die Stadt kauft'),
        { type: 'footnote', attrs: { text: 'Siehe Anlage.' } },
        ...words(' das Grundstück.'),
      ],
    },
  ],
  [
    'the words about a picture',
    {
      type: 'paragraph',
      content: [
        {
          type: 'picture',
          attrs: { sha256: 'a'.repeat(64), width: 4, height: 4, alt: 'Die Stadt kauft das Grundstück' },
        },
      ],
    },
  ],
  [
    'a cell',
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: ['Kauf', 'Die Stadt kauft das Grundstück.'].map((one) => ({
            type: 'tableCell',
            content: [{ type: 'paragraph', content: words(one) }],
          })),
        },
      ],
    },
  ],
])('what stands in %s of the non-public part is found in a text for everybody', (_where, block) => {
  const said = 'Vorab: stadt.example/Die Stadt kauft das Grundstück. Mehr dazu später.';
  expect(found(text(block), said)).toContain('2');
  expect(found(text(block), 'Vorab: Die Stadt pachtet ein Grundstück.')).toEqual([]);
});

it('short cells are found as they stand beside each other', () => {
  const row = (...cells: string[]): Block => ({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: cells.map((one) => ({
          type: 'tableCell',
          content: [{ type: 'paragraph', content: words(one) }],
        })),
      },
    ],
  });
  expect(found(text(row('Firma Alt', '4 Lose', 'bar')), 'Firma Alt\n4 Lose\nbar')).toContain('2');
  expect(found(text(row('Firma Alt', '4 Lose', 'bar')), 'Firma Alt\nkein Los\nbar')).toEqual([]);
});

it('the home page of somebody gives nothing away', () => {
  const home: Inline = {
    type: 'text',
    text: 'hier',
    marks: [{ type: 'link', attrs: { href: 'https://www.stadt.example/' } }],
  };
  expect(found(text({ type: 'paragraph', content: [home] }), 'Siehe https://www.stadt.example')).toEqual([]);
});

it('what somebody had put down at a non-public item is told in a text for everybody', () => {
  const facts = someFacts({
    items: [anItem('1', 'Mitteilungen'), anItem('2', 'Grundstück Hafenstraße 7', { isPublic: false })],
  });
  const hidden = facts.items.find(({ isPublic }) => !isPublic);
  const blank = { time: null, until: null, day: null, personId: null };
  const declared = 'Ich halte den Kaufpreis für viel zu hoch.';
  const incident = { ...blank, id: IncidentId.parse('v'), itemId: hidden?.id ?? ItemId.parse('-') };
  const attendance = {
    ...facts.attendance,
    incidents: [{ ...incident, kind: 'declaration' as const, words: declared }],
  };
  const secrets = secretsOf({ ...facts, attendance });
  expect(
    secretsIn(readingOfLines(`Frau Ahorn sagt: ${declared}`), secrets).map(({ number }) => number),
  ).toContain('2');
  expect(secretsIn(readingOfLines('Frau Ahorn dankt.'), secrets)).toEqual([]);
});
