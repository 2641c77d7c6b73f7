import { z } from 'zod';
import { printable } from './values.ts';

/** Text of the minutes as the editor keeps it: a closed schema, so that nothing unknown is stored or lost. */
const Mark = z.object({ type: z.enum(['bold', 'italic', 'underline']) });
export type Mark = z.infer<typeof Mark>;

const Text = z.object({
  type: z.literal('text'),
  text: z.string().max(200_000).transform(printable),
  marks: z.array(Mark).optional(),
});
const HardBreak = z.object({ type: z.literal('hardBreak') });
const Inline = z.discriminatedUnion('type', [Text, HardBreak]);
export type Inline = z.infer<typeof Inline>;

/** A run of nothing but control characters has become empty; the editor refuses to open a text with such a run. */
const withoutEmptyRuns = (content: Inline[]): Inline[] =>
  content.filter((part) => part.type !== 'text' || part.text !== '');

const Paragraph = z.object({
  type: z.literal('paragraph'),
  content: z.array(Inline).transform(withoutEmptyRuns).optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

export type ListItem = { type: 'listItem'; content: Block[] };
export type BulletList = { type: 'bulletList'; content: ListItem[] };
export type OrderedList = { type: 'orderedList'; attrs?: { start: number } | undefined; content: ListItem[] };
export type Block = Paragraph | BulletList | OrderedList;

const ListItem: z.ZodType<ListItem> = z.lazy(() =>
  z.object({ type: z.literal('listItem'), content: z.array(Block) }),
);
const BulletList = z.object({ type: z.literal('bulletList'), content: z.array(ListItem) });
const OrderedList = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.number().int().min(0) }).optional(),
  content: z.array(ListItem),
});
const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList]),
);

export const RichText = z.object({ type: z.literal('doc'), content: z.array(Block) });
export type RichText = z.infer<typeof RichText>;

export const emptyText: RichText = { type: 'doc', content: [] };

/** One paragraph per line of `text`. */
export function fromPlain(text: string): RichText {
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((row): Paragraph =>
        row ? { type: 'paragraph', content: [{ type: 'text', text: row }] } : { type: 'paragraph' },
      ),
  };
}

/** The words of a text, one line per paragraph; for search, checks and "is there anything?". */
export function plainText(doc: RichText): string {
  return doc.content.map(blockText).join('\n').trim();
}

function blockText(block: Block): string {
  if (block.type === 'paragraph') {
    return (block.content ?? []).map((part) => (part.type === 'text' ? part.text : '\n')).join('');
  }
  return block.content.map((item) => item.content.map(blockText).join('\n')).join('\n');
}

export const isEmptyText = (doc: RichText | null): boolean => doc === null || plainText(doc) === '';
