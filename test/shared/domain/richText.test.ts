import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../shared/domain/inline.ts';
import { type Block, linesIn, plainText, RichText } from '../../../shared/domain/richText.ts';
import { printable } from '../../../shared/domain/values.ts';
import { anyText } from './anyText.ts';

function runsOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap(linesIn)
    .flatMap(({ content = [] }) => content.flatMap((run) => (run.type === 'text' ? [run.text] : [])));
}

describe('a text that is kept', () => {
  const tableOf = (...attrs: object[]) => ({
    type: 'doc',
    content: [
      {
        type: 'table',
        content: attrs.map((one) => ({
          type: 'tableRow',
          content: [{ type: 'tableCell', attrs: one, content: [] }],
        })),
      },
    ],
  });

  test('says of a cell where its text stands; what was stored before that could be said reads as it was', () => {
    const text = tableOf(
      { colspan: 1, rowspan: 1, align: 'right' },
      { colspan: 2, rowspan: 1, align: 'center' },
      { colspan: 2, rowspan: 1 },
    );
    expect(RichText.parse(text)).toEqual(text);
    expect(RichText.safeParse(tableOf({ colspan: 1, rowspan: 1, align: 'justify' })).success).toBe(false);
  });

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
