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
  families: readonly string[];
  size: number;
  page: { width: number; height: number; top: number; bottom: number; left: number; right: number };
  footer: { text: string; isBeside: boolean; size: number; edge: number; words: readonly string[] };
  /** Stands at the top of every page, outside of what is read; '' for nothing. */
  stamp: string;
  enclosed: readonly (Enclosed & { file: string })[];
  sections: PdfBlock[][];
};

type Given = Pick<PdfDocument, 'families' | 'stamp' | 'enclosed'> & {
  /** The office's wall clock, YYYY-MM-DDTHH:MM:SS. */
  madeAt: string;
};

/** What the program prints, and the pictures in it by the names it knows them by. */
export function pdfDocument(
  laidOut: LaidOut,
  { madeAt, ...given }: Given,
): { document: PdfDocument; pictures: Map<string, Uint8Array> } {
  const { pictures, ...setting } = settingOf(laidOut);
  const { title, subject, creator } = laidOut.properties;
  const sections = laidOut.sections.map((lines) => blocksOf(lines, points(widthOf(laidOut)), setting));
  const styleOf = lineStyles(laidOut.styles);
  return {
    pictures,
    document: {
      title: printable(title),
      subject: printable(subject),
      creator: printable(creator),
      madeAt: instantOf(madeAt).split(/\D/).slice(0, 6).map(Number),
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
      sections,
    },
  };
}

function pageOf({ isLandscape }: LaidOut): PdfDocument['page'] {
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
