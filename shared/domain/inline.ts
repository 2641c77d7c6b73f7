import { z } from 'zod';
import { isAddress } from './address.ts';
import { printable } from './values.ts';

const Look = z.object({ type: z.enum(['bold', 'italic', 'underline']) });
const Link = z.object({
  type: z.literal('link'),
  attrs: z.object({
    href: z.string().refine(isAddress, 'Bitte geben Sie die Adresse einer Seite oder eine Mailadresse ein.'),
  }),
});
const Mark = z.discriminatedUnion('type', [Look, Link]);
export type Mark = z.infer<typeof Mark>;

const Text = z.object({
  type: z.literal('text'),
  text: z.string().max(200_000).transform(printable),
  marks: z.array(Mark).optional(),
});
const HardBreak = z.object({ type: z.literal('hardBreak') });
/** What stands in a line of a text. */
export const Inline = z.discriminatedUnion('type', [Text, HardBreak]);
export type Inline = z.infer<typeof Inline>;

/** Where a run of text leads; null where it leads nowhere. */
export const addressIn = (part: Inline): string | null =>
  (part.type === 'text' ? (part.marks ?? []) : []).find((mark) => mark.type === 'link')?.attrs.href ?? null;
