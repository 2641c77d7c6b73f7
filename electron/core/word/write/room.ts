import { convertMillimetersToTwip as mm, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { signature, textWidth } from './layout.ts';

/** Where a document is set other than on its own page, in twips: on the office's sheet, or in a cell of it. */
export type Room = {
  width: number;
  /** Where titles and texts of the items begin; 0 with the label above them, null where the document says it. */
  itemEdge: number | null;
  /** The head of the document stands somewhere above, by itself. */
  isBelowHead?: boolean;
};

export const ownPage: Room = { width: textWidth, itemEdge: null };

/** A column or a cell, in which nothing stands beside a name. */
export const isNarrow = (width: number): boolean => width < mm(100);

/** How much of the page's own width there is; more does not count. */
export const shareOf = (width: number): number => Math.min(1, width / textWidth);

/** Where the second line of somebody begins who is listed in a narrow column. */
const narrowEdge = mm(5);

/** What is measured in shares of the page drawn in to the room there is. */
export function stylesInRoom(styles: IStylesOptions, width: number): IStylesOptions {
  if (width >= textWidth) return styles;
  return { ...styles, paragraphStyles: styles.paragraphStyles?.map((one) => drawnIn(one, width)) ?? [] };
}

function drawnIn(style: IParagraphStyleOptions, width: number): IParagraphStyleOptions {
  const share = shareOf(width);
  const paragraph: NonNullable<IParagraphStyleOptions['paragraph']> & Tabs = style.paragraph ?? {};
  switch (style.id) {
    case 'Anwesende': {
      const own = Number(paragraph.indent?.left ?? 0);
      const edge = isNarrow(width) ? narrowEdge : Math.floor(own * share);
      return { ...style, paragraph: { ...paragraph, indent: { left: edge, hanging: edge } } };
    }
    case 'Unterschriftslinie': {
      const stops = paragraph.tabStops?.map((stop) => ({
        ...stop,
        position: Math.floor(Number(stop.position) * share),
      }));
      return { ...style, paragraph: { ...paragraph, ...(stops && { tabStops: stops }) } };
    }
    case 'Unterschriftsname':
      return {
        ...style,
        paragraph: { ...paragraph, leftTabStop: Math.floor(signature.secondBegins * share) },
      };
    default:
      return style;
  }
}

/** docx writes tab stops into styles, but only its type for paragraphs knows them. */
type Tabs = { tabStops?: readonly { position: number | string }[] };
