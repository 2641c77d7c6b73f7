import { CarriageReturn, type ICharacterStyleOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Inline, Mark } from '../../../../shared/domain/richText.ts';
import { printable } from '../../../../shared/domain/values.ts';

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

/**
 * The only way text gets into the document. What XML forbids is dropped (the database may be older than this rule).
 * Opening braces become runs of their own, since docx takes `{name-0}` inside a text for its own placeholders.
 */
export function words(text: string, style = ''): ParagraphChild[] {
  const styled = style === '' ? {} : { style };
  return printable(text)
    .replaceAll('\r', '')
    .split(/(?<=\{)|(?=[\t\n])|(?<=[\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\t') return new TextRun({ ...styled, children: [new Tab()] });
      if (piece === '\n') return new TextRun({ ...styled, children: [new CarriageReturn()] });
      return new TextRun({ ...styled, text: piece });
    });
}

/** The inside of a paragraph, marks as character styles. */
export function inlines(content: readonly Inline[]): ParagraphChild[] {
  return content.flatMap((part) =>
    part.type === 'hardBreak'
      ? [new TextRun({ break: 1 })]
      : words(part.text, styleId((part.marks ?? []).map((mark) => mark.type))),
  );
}
