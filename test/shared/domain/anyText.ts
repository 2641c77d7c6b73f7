import * as fc from 'fast-check';
import type { Inline, Mark } from '../../../shared/domain/inline.ts';
import {
  type Block,
  countings,
  type Flow,
  headingLevels,
  type RichText,
  cellAligns,
  type TableCell,
} from '../../../shared/domain/richText.ts';

/** Words, nothing, and what may not be kept: control characters, halves of an emoji. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('', '\u0000', '\u0001\u0002', '\uFFFE', '\uD83C', 'vor \u0001nach', '🎻'),
);
const look = fc.constantFrom(
  { type: 'bold' } as const,
  { type: 'italic' } as const,
  { type: 'underline' } as const,
);
const link = fc.record({
  type: fc.constant('link' as const),
  attrs: fc.record({ href: fc.constantFrom('https://stadt.example/rat', 'mailto:rat@stadt.example') }),
});
const marks = fc
  .tuple(fc.array(look, { maxLength: 2 }), fc.array(link, { maxLength: 1 }))
  .map(([looks, links]): Mark[] => [...looks, ...links]);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words, marks }, { requiredKeys: ['type', 'text'] }),
  fc.constant({ type: 'hardBreak' as const }),
  fc.record({
    type: fc.constant('footnote' as const),
    attrs: fc.record({ text: fc.constantFrom('Quelle: Stadtarchiv', 'Siehe Anlage 2') }),
  }),
  fc.record({
    type: fc.constant('picture' as const),
    attrs: fc.record({
      sha256: fc.constantFrom('a'.repeat(64), '0f'.repeat(32)),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
      alt: fc.constantFrom('', 'Lageplan'),
    }),
  }),
);
const paragraph = fc.record(
  { type: fc.constant('paragraph' as const), content: fc.array(inline, { maxLength: 5 }) },
  { requiredKeys: ['type'] },
);
const { flow } = fc.letrec<{ flow: Flow }>((tie) => ({
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      attrs: fc.record({ start: fc.nat(40), type: fc.constantFrom(...countings, undefined) }),
      content: fc.array(
        fc.record({
          type: fc.constant('listItem' as const),
          content: fc.array(tie('flow'), { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
  ),
}));
const heading = fc.record(
  {
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.constantFrom(...headingLevels) }),
    content: fc.array(inline, { maxLength: 5 }),
  },
  { requiredKeys: ['type', 'attrs'] },
);
const span = fc.integer({ min: 1, max: 3 });
const cell: fc.Arbitrary<TableCell> = fc.record(
  {
    type: fc.constantFrom('tableCell', 'tableHeader'),
    attrs: fc.record(
      { colspan: span, rowspan: span, align: fc.constantFrom(...cellAligns) },
      { requiredKeys: ['colspan', 'rowspan'] },
    ),
    content: fc.array(flow, { maxLength: 2 }),
  },
  { requiredKeys: ['type', 'content'] },
);
const table = fc.record({
  type: fc.constant('table' as const),
  content: fc.array(
    fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { maxLength: 4 }) }),
    { maxLength: 4 },
  ),
});
const block: fc.Arbitrary<Block> = fc.oneof({ weight: 3, arbitrary: flow }, heading, table);
/** Whatever a text may hold, and what may not be kept. */
export const anyText: fc.Arbitrary<RichText> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(block, { maxLength: 4 }),
});
