import type { Block, BulletList, Paragraph, RichText } from '../../../domain/richText.ts';
import type { TextBlock } from './blocks.ts';

/** Pieces of a text as the editor keeps them; points that follow each other are one list. */
export function richTextOf(blocks: readonly TextBlock[]): RichText {
  const content: Block[] = [];
  for (const { kind, text } of blocks) {
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
