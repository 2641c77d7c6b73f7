import { z } from 'zod';
import { isAddress } from './address.ts';
import { withPlainBlanks } from '../german/protectedBlanks.ts';
import { line, printable, requiredLine } from './values.ts';

export const longestAlt = 500;
export const longestNote = 4000;
/** Of a picture, in dots: so much a JPEG file can say of its width. */
export const longestSide = 65_535;
const Sha256 = z.string().regex(/^[\da-f]{64}$/, 'Bitte fügen Sie dieses Bild noch einmal ein.');

const Look = z.object({ type: z.enum(['bold', 'italic', 'underline']) });
const Link = z.object({
  type: z.literal('link'),
  attrs: z.object({
    href: z.string().refine(isAddress, 'Bitte geben Sie die Adresse einer Seite oder eine Mailadresse ein.'),
  }),
});
/** For everybody else than those who may read all of it a sign stands there (public/blackedOut.ts). */
const Blackout = z.object({ type: z.literal('blackout') });
const Mark = z.discriminatedUnion('type', [Look, Link, Blackout]);
export type Mark = z.infer<typeof Mark>;

const Text = z.object({
  type: z.literal('text'),
  text: z.string().max(200_000).transform(printable),
  marks: z.array(Mark).optional(),
});
const HardBreak = z.object({ type: z.literal('hardBreak') });
/** Only where its bytes are found: they stand once in the data file, whoever shows them. As large as it is shown, in dots at 96 dpi. */
export const Picture = z.object({
  type: z.literal('picture'),
  attrs: z.object({
    sha256: Sha256,
    width: z.number().int().min(1).max(longestSide),
    height: z.number().int().min(1).max(longestSide),
    /** For whoever does not see it; '' where it says nothing (WCAG 1.1.1). */
    alt: line(longestAlt),
  }),
  marks: z.array(Blackout).optional(),
});
export type Picture = z.infer<typeof Picture>;
/** A note at the foot of the page; its number follows from its order in the document. */
export const Footnote = z.object({
  type: z.literal('footnote'),
  attrs: z.object({ text: requiredLine('den Text der Fußnote', longestNote) }),
  marks: z.array(Blackout).optional(),
});
/** What stands in a line of a text. */
export const Inline = z.discriminatedUnion('type', [Text, HardBreak, Picture, Footnote]);
export type Inline = z.infer<typeof Inline>;

/** Where a run of text leads; null where it leads nowhere. */
export const addressIn = (part: Inline): string | null =>
  (part.type === 'text' ? (part.marks ?? []) : []).find((mark) => mark.type === 'link')?.attrs.href ?? null;

/** A picture as it reads in a text without pictures. */
export const pictureText = ({ attrs: { alt } }: Picture): string =>
  alt === '' ? '[Bild]' : `[Bild: ${alt}]`;

/** The words of a part, as they are searched and compared: whether a blank is protected says nothing. */
export function partText(part: Inline): string {
  switch (part.type) {
    case 'text':
      return withPlainBlanks(part.text);
    case 'hardBreak':
      return '\n';
    case 'picture':
      return pictureText(part);
    case 'footnote':
      return ` [Fußnote: ${withPlainBlanks(part.attrs.text)}]`;
  }
}
