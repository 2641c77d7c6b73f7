import { printable } from '../../../../shared/domain/values.ts';
import { instantOf } from '../../kernel/instant.ts';
import { type LaidOut, widthOf } from '../../word/write/document.ts';
import { fitsBeside, pageWords } from '../../word/write/footer.ts';
import { page } from '../../word/write/layout.ts';
import { lineStyles, points } from '../../word/write/lineStyles.ts';
import type { PdfBlock } from './block.ts';
import { blocksOf } from './blocks.ts';
import { settingOf } from './setting.ts';

/** A file that travels inside the PDF. */
export type Enclosed = {
  name: string;
  mediaType: string;
  description: string;
  relationship: 'source' | 'data';
};

/** All that the PDF program is given as data. */
export type PdfDocument = {
  title: string;
  subject: string;
  creator: string;
  /** [year, month, day, hour, minute, second] in UTC, as PDF takes it. */
  madeAt: readonly number[];
  enclosed: readonly (Enclosed & { file: string })[];
  /** Each begins on a new page and counts its pages for itself. */
  parts: readonly PdfPart[];
  /** Of what is one part of a whole: the pages of others that come in later, and words before the number of a page. */
  bundle: { pages: number; words: readonly [string, string] } | null;
};

export type PdfPart = {
  families: readonly string[];
  size: number;
  page: { width: number; height: number; top: number; bottom: number; left: number; right: number };
  footer: { text: string; isBeside: boolean; size: number; edge: number; words: readonly string[] };
  /** Stands at the top of every page, outside of what is read; '' for nothing. */
  stamp: string;
  sections: PdfBlock[][];
  /** How many pages of others come in before it. */
  before: number;
};

type Given = Pick<PdfPart, 'families' | 'stamp'> &
  Pick<PdfDocument, 'enclosed'> & {
    /** The office's wall clock, YYYY-MM-DDTHH:MM:SS. */
    madeAt: string;
  };

/** What the program prints, and the pictures in it by the names it knows them by. */
export function pdfDocument(
  laidOut: LaidOut,
  { madeAt, enclosed, ...given }: Given,
): { document: PdfDocument; pictures: Map<string, Uint8Array> } {
  const pictures = new Map<string, Uint8Array>();
  const part = pdfPart(laidOut, given, pictures);
  return {
    pictures,
    document: { ...pdfHead(laidOut.properties, madeAt), enclosed, parts: [part], bundle: null },
  };
}

/** What programs say about the file. `madeAt`: on the office's wall clock. */
export const pdfHead = (
  { title, subject, creator }: LaidOut['properties'],
  madeAt: string,
): Pick<PdfDocument, 'title' | 'subject' | 'creator' | 'madeAt'> => ({
  title: printable(title),
  subject: printable(subject),
  creator: printable(creator),
  madeAt: instantOf(madeAt).split(/\D/).slice(0, 6).map(Number),
});

/** `pictures`: takes those that the part has. `at`: which of the parts it is. */
export function pdfPart(
  laidOut: LaidOut,
  given: Pick<PdfPart, 'families' | 'stamp'>,
  pictures: Map<string, Uint8Array>,
  at = 0,
): PdfPart {
  const setting = settingOf(laidOut, pictures, at);
  const styleOf = lineStyles(laidOut.styles);
  return {
    size: styleOf('Normal').size,
    page: pageOf(laidOut),
    footer: {
      text: printable(laidOut.footer),
      isBeside: fitsBeside(laidOut.footer, laidOut.footerStretch, widthOf(laidOut)),
      size: styleOf('Fusszeile').size,
      edge: points(page.margin.footer),
      words: pageWords,
    },
    ...given,
    sections: laidOut.sections.map((lines) => blocksOf(lines, points(widthOf(laidOut)), setting)),
    before: 0,
  };
}

function pageOf({ isLandscape }: LaidOut): PdfPart['page'] {
  const { width, height } = page.size;
  const [across, down] = isLandscape ? [height, width] : [width, height];
  const { top, bottom, left, right } = page.margin;
  return {
    width: points(across),
    height: points(down),
    top: points(top),
    bottom: points(bottom),
    left: points(left),
    right: points(right),
  };
}
