import type { Block, BulletList, Paragraph, RichText } from '../../../domain/richText.ts';
import { fittedList, fittedPieces, type Note } from '../fitted.ts';
import type { TextBlock } from './blocks.ts';

/** Of the 100,000 parts that a text may have a point of a list takes four. */
const mostBlocks = 20_000;

/** Pieces of a text as the editor keeps them; points that follow each other are one list. */
export function richTextOf(blocks: readonly TextBlock[], note: Note): RichText {
  const content: Block[] = [];
  const pieces = blocks.flatMap(({ kind, text }) =>
    fittedPieces(text).map((piece) => ({ kind, text: piece })),
  );
  for (const { kind, text } of fittedList(pieces, mostBlocks, note)) {
    const last = content.at(-1);
    if (kind === 'heading')
      content.push({ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text }] });
    else if (kind === 'paragraph') content.push(paragraph(text));
    else if (last?.type === 'bulletList') last.content.push(point(text));
    else content.push({ type: 'bulletList', content: [point(text)] });
  }
  return { type: 'doc', content };
}

const point = (text: string): BulletList['content'][number] => ({
  type: 'listItem',
  content: [paragraph(text)],
});

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
