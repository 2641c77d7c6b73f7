import type { ICharacterStyleOptions } from 'docx';
import { addressIn, type Inline, type Mark } from '../../../../shared/domain/richText.ts';
import { printable } from '../../../../shared/domain/values.ts';
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

const styleId = (marks: Marks): string =>
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

/** The inside of a paragraph, marks as character styles; what leads to one address is one link. */
export const inlines = (content: readonly Inline[]): Run[] =>
  runsByAddress(content).flatMap(({ address, parts }): Run[] => {
    const runs = textRuns(parts);
    return address === null || runs.length === 0 ? runs : [{ type: 'link', address: asUri(address), runs }];
  });

function runsByAddress(content: readonly Inline[]): { address: string | null; parts: Inline[] }[] {
  const groups: { address: string | null; parts: Inline[] }[] = [];
  for (const part of content) {
    const address = addressIn(part);
    const last = groups.at(-1);
    if (last?.address === address) last.parts.push(part);
    else groups.push({ address, parts: [part] });
  }
  return groups;
}

/** A file names letters of other alphabets in an address by their codes. */
const asUri = (address: string): string => encodeURI(address).replaceAll('%25', '%');

const textRuns = (parts: readonly Inline[]): Run[] =>
  parts.flatMap((part): Run[] =>
    part.type === 'hardBreak'
      ? [{ type: 'break' }]
      : words(part.text, styleId((part.marks ?? []).map((mark) => mark.type))),
  );
