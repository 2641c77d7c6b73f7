import { documentXml, paragraphsOf } from '../../../../support/docx.ts';
import { allTags, lettersIn, lettersOf, readPdf } from '../../../../support/pdf.ts';
import { shownPages } from '../../../../support/shownPages.ts';
import type { Office } from './office.ts';

type Line = { style: string; text: string };
/** Lines of the Word file, all letters of its PDF and of its preview, and how many pictures each of the three has. */
export type Printed = { word: Line[]; pdf: string; preview: string; pictures: number[] };

/** The whole Niederschrift as each of its readers gets it. */
export async function printed({ call, meetingId }: Office): Promise<Printed> {
  const target = { meetingId, kind: 'minutes', subjectId: '' } as const;
  const { bytes } = await call('documents.export', target);
  const { tags } = await readPdf((await call('documents.exportPdf', target)).bytes);
  const preview = await shownPages(bytes);
  return {
    word: linesOf(bytes),
    pdf: lettersOf(tags),
    preview: lettersIn(preview.lines.join(' ')),
    pictures: [
      documentXml(bytes).split('<w:drawing>').length - 1,
      allTags(tags, /^Figure$/).length,
      preview.pictures,
    ],
  };
}

/** The public version, line by line. */
export async function forEverybody({ call, meetingId }: Office): Promise<Line[]> {
  const { bytes } = await call('documents.export', { meetingId, kind: 'publicMinutes', subjectId: '' });
  return linesOf(bytes);
}

/** Without those who were there and those who sign. */
export const aboutNobody = (lines: readonly Line[]): Line[] =>
  lines.filter(({ style }) => !/^(?:Anwesende|Unterschrift)/u.test(style));

const linesOf = (docx: Uint8Array): Line[] =>
  paragraphsOf(docx).map(({ style, text }) => ({ style, text: inBlanks(text) }));

/** Blanks of every kind and tabs as one blank. */
const inBlanks = (text: string): string => text.replaceAll(/[\s\u{A0}\u{202F}]+/gu, ' ').trim();

/** Line behind line. */
export const plain = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ');

/** From an item's title to the next one; all where the form stands at no item. */
export function partAbout(lines: readonly Line[], title: string | undefined): Line[] {
  if (title === undefined) return [...lines];
  const isTitle = ({ style }: Line) => /^(?:Heading[23]|Zwischenzeile)/u.test(style);
  const from = lines.findIndex((line) => isTitle(line) && line.text.includes(title));
  if (from === -1) return [];
  const length = lines.slice(from + 1).findIndex(isTitle);
  return lines.slice(from, length === -1 ? undefined : from + 1 + length);
}

/** What does not stand behind the words before it; '' where all do. */
export function firstMissing(text: string, words: readonly string[], reading = inBlanks): string {
  let from = 0;
  for (const one of words) {
    const at = text.indexOf(reading(one), from);
    if (at === -1) return one;
    from = at + reading(one).length;
  }
  return '';
}
