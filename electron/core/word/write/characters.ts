import type { ICharacterStyleOptions } from 'docx';
import type { Mark } from '../../../../shared/domain/inline.ts';
import { printable } from '../../../../shared/domain/values.ts';
import { withProtectedBlanks } from '../../../../shared/german/protectedBlanks.ts';
import type { Run } from './run.ts';

const kinds = ['bold', 'italic', 'underline', 'link'] as const satisfies Mark['type'][];
/** "Hyperlink" is Word's own name, in every language. */
const german = { bold: 'Fett', italic: 'Kursiv', underline: 'Unterstrichen', link: 'Hyperlink' } as const;
type Marks = readonly Mark['type'][];

const looks: Marks[] = [
  ['bold'],
  ['italic'],
  ['underline'],
  ['bold', 'italic'],
  ['bold', 'underline'],
  ['italic', 'underline'],
  ['bold', 'italic', 'underline'],
];
/** The one without any other mark docx brings itself. */
const combinations: Marks[] = [...looks, ...looks.map((marks): Marks => [...marks, 'link'])];

export const styleId = (marks: Marks): string =>
  kinds
    .filter((k) => marks.includes(k))
    .map((k) => german[k])
    .join('');

/** Of words that stand out among others of their line. */
export const strongStyle = styleId(['bold']);

/** That of docx's own style "Hyperlink", and of Word's. */
const linkColor = '0563C1';

/** A run can name one style only, so each combination of marks is one. */
export const characterStyles: ICharacterStyleOptions[] = combinations.map((marks) => ({
  id: styleId(marks),
  name: marks.map((mark) => german[mark]).join(' '),
  quickFormat: true,
  run: {
    ...(marks.includes('bold') && { bold: true }),
    ...(marks.includes('italic') && { italics: true }),
    ...((marks.includes('underline') || marks.includes('link')) && { underline: {} }),
    ...(marks.includes('link') && { color: linkColor }),
  },
}));

const marksByStyle = new Map(combinations.map((marks) => [styleId(marks), marks]));

/** The marks that a style of characters stands for. */
export const marksOf = (style: string): Marks => marksByStyle.get(style) ?? [];

/**
 * The only way text gets into a document, Word file and PDF alike. What XML forbids is dropped (the database may be older than
 * this rule); no line ends within "§ 31".
 */
export function words(text: string, style = ''): Run[] {
  return withProtectedBlanks(printable(text))
    .replaceAll('\r', '')
    .split(/(?=[\t\n])|(?<=[\t\n])/)
    .filter((piece) => piece !== '')
    .map((piece): Run => {
      if (piece === '\t') return { type: 'tab' };
      return piece === '\n' ? { type: 'break' } : { type: 'text', text: piece, style };
    });
}
