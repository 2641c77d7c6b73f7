import { Document, type IStylesOptions, Packer, PageOrientation, SectionType } from 'docx';
import { printable } from '../../../../shared/domain/values.ts';
import { footerOf } from './footer.ts';
import { page, textWidth } from './layout.ts';
import type { Line } from './line.ts';
import { toBlocks } from './lines.ts';
import type { Lists } from './lists.ts';
import { markProperty } from './mark.ts';
import { withPictures } from './storedPictures.ts';

/** A document as lines that name their styles, before it is a file: Word's, or the PDF that says and looks the same. */
export type LaidOut = {
  properties: { title: string; subject: string; creator: string };
  /** Each begins on a new page. */
  sections: readonly Line[][];
  styles: IStylesOptions;
  lists: Lists;
  isLandscape: boolean;
  footer: string;
  /** How much wider than Arial in 11 points the footer runs. */
  footerStretch: number;
};

/** In twips, from the left margin to the right one. */
export const widthOf = ({ isLandscape }: Pick<LaidOut, 'isLandscape'>): number =>
  isLandscape ? textWidth + page.size.height - page.size.width : textWidth;

/** `mark`: which document of which meeting the file is; '' says nothing. */
export const wordFileOf = async (laidOut: LaidOut, mark: string): Promise<Uint8Array> =>
  withPictures(await Packer.toBuffer(documentOf(laidOut, mark)), laidOut.sections.flat());

function documentOf(laidOut: LaidOut, mark: string): Document {
  const { properties, sections, styles, lists, isLandscape, footer, footerStretch } = laidOut;
  const { title, subject, creator } = properties;
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const footers = { default: footerOf(footer, footerStretch, widthOf(laidOut)) };
  return new Document({
    title: printable(title),
    subject: printable(subject),
    creator: printable(creator),
    lastModifiedBy: printable(creator),
    customProperties: markProperty(mark),
    styles,
    numbering: lists.numbering(),
    compatibility: { version: 15 },
    hyphenation: { autoHyphenation: true },
    sections: sections.map((lines, index) => ({
      properties: {
        type: SectionType.NEXT_PAGE,
        page: { ...page, size: { ...page.size, orientation } },
      },
      ...(index === 0 ? { footers } : {}),
      children: toBlocks(lines),
    })),
  });
}
