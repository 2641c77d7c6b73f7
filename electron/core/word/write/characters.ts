import type { ICharacterStyleOptions } from 'docx';
import type { Inline, Mark } from '../../../../shared/domain/richText.ts';
import { printable } from '../../../../shared/domain/values.ts';
import type { Run } from './run.ts';

const kinds = ['bold', 'italic', 'underline'] as const satisfies Mark['type'][];
const german = { bold: 'Fett', italic: 'Kursiv', underline: 'Unterstrichen' } as const;
type Marks = readonly Mark['type'][];

const combinations: Marks[] = [
  ['bold'],
  ['italic'],
  ['underline'],
  ['bold', 'italic'],
  ['bold', 'underline'],
  ['italic', 'underline'],
  ['bold', 'italic', 'underline'],
];

const styleId = (marks: Marks): string =>
  kinds
    .filter((k) => marks.includes(k))
    .map((k) => german[k])
    .join('');

/** A run can name one style only, so each combination of marks is one. */
export const characterStyles: ICharacterStyleOptions[] = combinations.map((marks) => ({
  id: styleId(marks),
  name: marks.map((mark) => german[mark]).join(' '),
  quickFormat: true,
  run: {
    ...(marks.includes('bold') && { bold: true }),
    ...(marks.includes('italic') && { italics: true }),
    ...(marks.includes('underline') && { underline: {} }),
  },
}));

/** The marks that a style of characters stands for. */
export const marksOf = (style: string): Marks => combinations.find((marks) => styleId(marks) === style) ?? [];

/** The only way text gets into a document. What XML forbids is dropped (the database may be older than this rule). */
export function words(text: string, style = ''): Run[] {
  return printable(text)
    .replaceAll('\r', '')
    .split(/(?=[\t\n])|(?<=[\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece): Run => {
      if (piece === '\t') return { type: 'tab' };
      return piece === '\n' ? { type: 'break' } : { type: 'text', text: piece, style };
    });
}

/** The inside of a paragraph, marks as character styles. */
export const inlines = (content: readonly Inline[]): Run[] =>
  content.flatMap((part): Run[] =>
    part.type === 'hardBreak'
      ? [{ type: 'break' }]
      : words(part.text, styleId((part.marks ?? []).map((mark) => mark.type))),
  );
