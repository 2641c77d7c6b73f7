import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { saidBy } from '../../../shared/documents/saidBy.ts';
import type { Inline } from '../../../shared/domain/inline.ts';
import type { Block, RichText } from '../../../shared/domain/richText.ts';
import { reading, readingOfLines, says } from '../../../shared/public/reading.ts';

const phrase = 'Kauf des Grundstücks Lindenhof';
const run = (text: string, marks: { type: 'bold' }[] = []): Inline => ({ type: 'text', text, marks });
const note = (text: string): Inline => ({ type: 'footnote', attrs: { text } });
const picture = (alt: string): Inline => ({
  type: 'picture',
  attrs: { sha256: 'a'.repeat(64), width: 4, height: 4, alt },
});

/** What can stand in the middle of a phrase, or carry a piece of it. */
const breaks = {
  aNote: (piece: string) => [note('siehe Bericht'), run(piece)],
  aPicture: (piece: string) => [picture('Ein Plan'), run(piece)],
  aPictureWithoutWords: (piece: string) => [picture(''), run(piece)],
  aFormat: (piece: string) => [run(piece, [{ type: 'bold' }])],
  aNoteThatSaysIt: (piece: string) => [note(piece)],
  aPictureThatShowsIt: (piece: string) => [picture(piece)],
} satisfies Record<string, (piece: string) => Inline[]>;

const inBlocks = {
  aParagraph: (content) => ({ type: 'paragraph', content }),
  aHeading: (content) => ({ type: 'heading', attrs: { level: 2 }, content }),
  aList: (content) => ({
    type: 'bulletList',
    content: [{ type: 'listItem', content: [{ type: 'paragraph', content }] }],
  }),
} satisfies Record<string, (content: Inline[]) => Block>;

const kinds = constantFrom(...(Object.keys(breaks) as (keyof typeof breaks)[]));
const cuts = array(record({ at: integer({ min: 1, max: phrase.length - 1 }), by: kinds }), { maxLength: 1 });

/** The phrase, gone on with after each cut in the way it says. */
function broken(at: readonly { at: number; by: keyof typeof breaks }[]): Inline[] {
  const [first] = at;
  if (!first) return [run(phrase)];
  return [run(phrase.slice(0, first.at)), ...breaks[first.by](phrase.slice(first.at))];
}

it('a phrase is found whatever breaks it up, in any part of a document', () => {
  assert(
    property(cuts, constantFrom(...Object.values(inBlocks)), (where, block) => {
      const text: RichText = { type: 'doc', content: [block(broken(where))] };
      const model = { title: 'Vorlage', blocks: [{ kind: 'richText', text }] };
      const { whole } = readingOfLines(saidBy(model).join('\n'));
      expect(says(whole, reading(phrase))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('two notes that say it together are found', () => {
  const text: RichText = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [run('a'), note('Kauf des Grundstücks'), run('b'), note('Lindenhof')] },
    ],
  };
  expect(says(readingOfLines(saidBy(text).join('\n')).whole, reading(phrase))).toBe(true);
});

it('the cells of a row say it together, whatever notes stand in them', () => {
  const cell = (...content: Inline[]) => ({
    type: 'tableCell' as const,
    content: [{ type: 'paragraph' as const, content }],
  });
  const text: RichText = {
    type: 'doc',
    content: [
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [cell(run('Kauf des'), note('x')), cell(run('Grundstücks Lindenhof'))],
          },
        ],
      },
    ],
  };
  expect(says(readingOfLines(saidBy(text).join('\n')).whole, reading(phrase))).toBe(true);
});
