import type { ICharacterStyleOptions } from 'docx';
import type { Mark } from '../../../../shared/domain/inline.ts';
import { printable } from '../../../../shared/domain/values.ts';
import { withProtectedBlanks } from '../../../../shared/german/protectedBlanks.ts';
import type { Run } from './run.ts';

const kinds = ['bold', 'italic', 'underline', 'link'] as const satisfies Look[];
/** "Hyperlink" is Word's own name, in every language. */
const german = { bold: 'Fett', italic: 'Kursiv', underline: 'Unterstrichen', link: 'Hyperlink' } as const;
type Look = Exclude<Mark['type'], 'blackout'>;
type Marks = readonly Mark['type'][];

const looks: (readonly Look[])[] = [
  ['bold'],
  ['italic'],
  ['underline'],
  ['bold', 'italic'],
  ['bold', 'underline'],
  ['italic', 'underline'],
  ['bold', 'italic', 'underline'],
];
/** The one without any other mark docx brings itself. */
const combinations: (readonly Look[])[] = [
  ...looks,
  ...looks.map((marks): readonly Look[] => [...marks, 'link']),
];

/** Inside the house it is seen what others do not get to read, whatever else its letters are. */
const blackoutStyle = 'Geschwaerzt';

export const styleId = (marks: Marks): string => (marks.includes('blackout') ? blackoutStyle : lookId(marks));

const lookId = (marks: Marks): string =>
  kinds
    .filter((k) => marks.includes(k))
    .map((k) => german[k])
    .join('');

/** Of words that stand out among others of their line. */
export const strongStyle = styleId(['bold']);

/** That of docx's own style "Hyperlink", and of Word's. */
const linkColor = '0563C1';

/** A run can name one style only, so each combination of marks is one. */
export const characterStyles: ICharacterStyleOptions[] = [
  ...combinations.map((marks) => ({
    id: styleId(marks),
    name: marks.map((mark) => german[mark]).join(' '),
    quickFormat: true,
    run: {
      ...(marks.includes('bold') && { bold: true }),
      ...(marks.includes('italic') && { italics: true }),
      ...((marks.includes('underline') || marks.includes('link')) && { underline: {} }),
      ...(marks.includes('link') && { color: linkColor }),
    },
  })),
  {
    id: blackoutStyle,
    name: 'Geschwärzt',
    quickFormat: true,
    run: { underline: {}, shading: { type: 'clear', fill: 'D9D9D9', color: 'auto' } },
  },
];

const marksByStyle = new Map<string, Marks>([
  ...combinations.map((marks) => [styleId(marks), marks] as const),
  [blackoutStyle, ['underline']],
]);

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
