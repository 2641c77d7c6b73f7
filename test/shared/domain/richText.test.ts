import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Inline, plainText, RichText } from '../../../shared/domain/richText.ts';
import { printable } from '../../../shared/domain/values.ts';

/** Words, nothing, and what may not be kept: control characters, halves of an emoji. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('', '\u0000', '\u0001\u0002', '\uFFFE', '\uD83C', 'vor \u0001nach', '🎻'),
);
const mark = fc.constantFrom(
  { type: 'bold' } as const,
  { type: 'italic' } as const,
  { type: 'underline' } as const,
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record(
    { type: fc.constant('text' as const), text: words, marks: fc.array(mark, { maxLength: 2 }) },
    { requiredKeys: ['type', 'text'] },
  ),
  fc.constant({ type: 'hardBreak' as const }),
);
const paragraph = fc.record(
  { type: fc.constant('paragraph' as const), content: fc.array(inline, { maxLength: 5 }) },
  { requiredKeys: ['type'] },
);
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      content: fc.array(
        fc.record({
          type: fc.constant('listItem' as const),
          content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
  ),
}));
const anyText: fc.Arbitrary<RichText> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(block, { maxLength: 4 }),
});

function runsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((part) =>
    part.type === 'paragraph'
      ? (part.content ?? []).flatMap((run) => (run.type === 'text' ? [run.text] : []))
      : part.content.flatMap((item) => runsOf(item.content)),
  );
}

describe('a text that is kept', () => {
  test('has no run without words, which the editor could not open', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(runsOf(RichText.parse(text).content)).not.toContain('');
      }),
    );
  });

  test('loses nothing but what may not be kept', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plainText(RichText.parse(text))).toBe(printable(plainText(text)).trim());
      }),
    );
  });

  test('stays as it is when it is saved again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = RichText.parse(text);
        expect(RichText.parse(kept)).toEqual(kept);
      }),
    );
  });

  test('a bold control character leaves the words around it', () => {
    const paragraphOf = (content: Inline[]): RichText => ({
      type: 'doc',
      content: [{ type: 'paragraph', content }],
    });
    const before = { type: 'text', text: 'vor ' } as const;
    const after = { type: 'text', text: 'nach' } as const;
    const between = { type: 'text', text: '\u0001', marks: [{ type: 'bold' }] } satisfies Inline;
    expect(RichText.parse(paragraphOf([before, between, after]))).toEqual(paragraphOf([before, after]));
  });
});
