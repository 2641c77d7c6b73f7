import type { Inline } from './inline.ts';
import type { Block, Flow, RichText } from './richText.ts';

type Change = (part: Inline) => Inline;

/** A text with each part of its lines changed. */
export const withInlines = ({ content }: RichText, change: Change): RichText => ({
  type: 'doc',
  content: content.map((block) => blockWith(block, change)),
});

function blockWith(block: Block, change: Change): Block {
  if (block.type === 'heading')
    return { ...block, ...(block.content && { content: block.content.map(change) }) };
  if (block.type !== 'table') return flowWith(block, change);
  const content = block.content.map((row) => ({
    ...row,
    content: row.content.map((cell) => ({
      ...cell,
      content: cell.content.map((flow) => flowWith(flow, change)),
    })),
  }));
  return { ...block, content };
}

function flowWith(flow: Flow, change: Change): Flow {
  if (flow.type === 'paragraph')
    return { ...flow, ...(flow.content && { content: flow.content.map(change) }) };
  const content = flow.content.map((item) => ({
    ...item,
    content: item.content.map((each) => flowWith(each, change)),
  }));
  return { ...flow, content };
}
