import { type IStylesOptions, Packer, PageOrientation, SectionType } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { printable } from '../../../../shared/domain/values.ts';
import { footerOf, footerStyles } from './footer.ts';
import { page, textWidth } from './layout.ts';
import type { Line } from './line.ts';
import { settled, toBlocks } from './lines.ts';
import type { Lists } from './lists.ts';
import { styleIds } from './indentStyles.ts';
import { markProperty } from './mark.ts';
import { withPictures } from './storedPictures.ts';
import { StyledDocument, usedStyles } from './usedStyles.ts';

/** A document as lines that name their styles, before it is a file: Word's, or the PDF that says and looks the same. */
export type LaidOut = {
  properties: { title: string; subject: string; creator: string };
  /** Each begins on a new page. */
  sections: readonly Line[][];
  styles: IStylesOptions;
  lists: Lists;
  isLandscape: boolean;
  footer: string;
  /** How much wider than Arial in 9 points the footer runs. */
  footerStretch: number;
  /** For an office that goes on with the file: also those styles that nothing in it has yet. */
  keepsEveryStyle?: boolean;
};

/** In twips, from the left margin to the right one. */
export const widthOf = ({ isLandscape }: Pick<LaidOut, 'isLandscape'>): number =>
  isLandscape ? textWidth + page.size.height - page.size.width : textWidth;

/** `mark`: which document of which meeting the file is; '' says nothing. */
export const wordFileOf = async (laidOut: LaidOut, mark: string): Promise<Uint8Array> =>
  withPictures(await Packer.toBuffer(documentOf(laidOut, mark)), laidOut.sections.flat());

function documentOf(laidOut: LaidOut, mark: string): StyledDocument {
  const { properties, styles, lists, isLandscape, footer, footerStretch } = laidOut;
  const { title, subject, creator } = properties;
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const width = widthOf(laidOut);
  const footers = { default: footerOf(footer, footerStretch, width) };
  const sections = laidOut.sections.map(settled);
  const kept = laidOut.keepsEveryStyle ? (styles.paragraphStyles ?? []).map(({ id }) => id) : [];
  const used = usedStyles(sections.flat(), styles, [...footerStyles(footer, footerStretch, width), ...kept]);
  const bulleted = withBullets(styles, lists, used);
  return new StyledDocument(
    {
      title: printable(title),
      subject: printable(subject),
      creator: printable(creator),
      lastModifiedBy: printable(creator),
      customProperties: markProperty(mark),
      styles: bulleted,
      numbering: lists.numbering(),
      compatibility: { version: 15 },
      hyphenation: { autoHyphenation: true },
      ...(sections.flat().some(({ anchor }) => anchor !== undefined) && { pageNumbers: supposedPages }),
      sections: sections.map((lines, index) => ({
        properties: {
          type: SectionType.NEXT_PAGE,
          page: { ...page, size: { ...page.size, orientation } },
        },
        ...(index === 0 ? { footers } : {}),
        children: toBlocks(lines),
      })),
    },
    used,
  );
}

/** What stands in the overview until Word has counted its pages; where it would divide a word nobody knows but Word. */
const supposedPages = estimatePageNumbersWith({ guess: true });

/** A paragraph that somebody sets to the style "Liste" in Word gets its dash of the style. */
function withBullets(styles: IStylesOptions, lists: Lists, used: ReadonlySet<string>): IStylesOptions {
  const marked = new Map(
    (['free', 'item'] as const)
      .filter((indent) => used.has(styleIds(indent).list))
      .map((indent) => [styleIds(indent).list, lists.bullet(indent)] as const),
  );
  return {
    ...styles,
    paragraphStyles: (styles.paragraphStyles ?? []).map((style) => {
      const bullet = marked.get(style.id);
      return bullet
        ? { ...style, paragraph: { ...style.paragraph, numbering: { ...bullet, level: 0 } } }
        : style;
    }),
  };
}
