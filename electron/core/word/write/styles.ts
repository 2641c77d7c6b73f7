import {
  AlignmentType,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
  TabStopType,
} from 'docx';
import { characterStyles } from './characters.ts';
import { attendanceStyles } from './attendanceStyles.ts';
import { captionEdgeFor, itemEdgeFor, lineHeight, numberEdgeFor, signature, textWidth } from './layout.ts';
import { footStyles } from './footStyles.ts';
import type { Look } from './look.ts';
import { indentStyles, type Points, styleIds } from './indentStyles.ts';

const german = { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'ar-SA' };
const { LEFT } = TabStopType;

/**
 * Every look of the document: paragraphs and runs only name a style, so that an office can restyle in Word.
 * `itemEdge`: where titles and texts of the items begin, in twips.
 */
export function stylesFor(look: Look, itemEdge: number = itemEdgeFor(look)): IStylesOptions {
  const points: Points = (beside11) => Math.round((beside11 * 2 * look.fontSize) / 11);
  const { font } = look;
  return {
    default: {
      document: {
        run: { font, size: points(11), language: german },
        // Without the rule LibreOffice takes the multiple for a fixed distance; the preview cannot show "at least".
        paragraph: { spacing: { after: 120, line: lineHeight, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: points(18), bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 480, after: 120 }, keepNext: true },
        next: 'Untertitel',
      },
      heading1: {
        run: { size: points(13), bold: true },
        paragraph: { spacing: { before: 480, after: 160 }, keepNext: true, keepLines: true, outlineLevel: 0 },
        next: styleIds('free').text,
      },
      heading2: itemHeading(1, { before: 400, edge: itemEdge, size: points(11) }),
      heading3: itemHeading(2, { before: 320, edge: itemEdge, size: points(11) }),
      heading4: textHeading(3, points(11)),
      heading5: textHeading(4, points(11)),
      heading6: textHeading(5, points(11)),
    },
    paragraphStyles: [
      ...headStyles(look, points),
      ...attendanceStyles(look),
      ...overviewStyles(look),
      betweenItems,
      ...indentStyles(itemEdge, points),
      ...closingStyles(look),
    ],
    // docx bases styles of its own on this one without defining it.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }, ...characterStyles],
  };
}

/** A line without a number between items, at the margin. */
const betweenItems: IParagraphStyleOptions = {
  id: 'Zwischenzeile',
  name: 'Zwischenzeile der Tagesordnung',
  basedOn: 'Heading2',
  next: 'Heading2',
  quickFormat: true,
  paragraph: { indent: { left: 0, hanging: 0 } },
};

type ItemHeading = { before: number; edge: number; size: number };

/** "Zu Punkt 4.1" hangs beside the title, which begins where the text below it begins. */
function itemHeading(outlineLevel: number, { before, edge, size }: ItemHeading) {
  return {
    run: { size, bold: true },
    next: styleIds('item').text,
    paragraph: {
      spacing: { before, after: 120 },
      indent: { left: edge, hanging: edge },
      keepNext: true,
      keepLines: true,
      outlineLevel,
    },
  };
}

const textHeading = (outlineLevel: number, size: number) => ({
  run: { size, bold: true },
  next: styleIds('free').text,
  paragraph: { keepNext: true, keepLines: true, outlineLevel },
});

function headStyles(look: Look, points: Points): IParagraphStyleOptions[] {
  const captionEdge = captionEdgeFor(look);
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  return [
    {
      id: 'Logo',
      name: 'Logo',
      basedOn: 'Normal',
      next: 'Briefkopf',
      paragraph: { spacing: { after: 160 } },
    },
    { id: 'Briefkopf', name: 'Briefkopf', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
    {
      id: 'Untertitel',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: points(13) },
      paragraph: { ...centred, spacing: { after: 60 } },
    },
    {
      id: 'Sitzungstag',
      name: 'Sitzungstag',
      basedOn: 'Normal',
      next: 'Sitzungsangabe',
      run: { size: points(13) },
      paragraph: { ...centred, spacing: { after: 360 } },
    },
    {
      id: 'Fassung',
      name: 'Fassung',
      basedOn: 'Normal',
      next: 'Sitzungsangabe',
      paragraph: { ...centred, spacing: { after: 360 } },
    },
    {
      id: 'Sitzungsangabe',
      name: 'Sitzungsangabe',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 60 },
        indent: { left: captionEdge, hanging: captionEdge },
        keepLines: true,
      },
    },
  ];
}

/** A row of the overview: the number, and the title hanging beside it. */
function overviewStyles(look: Look): IParagraphStyleOptions[] {
  const edge = numberEdgeFor(look);
  const indent = { left: edge, hanging: edge };
  // docx writes tab stops into styles, but only its type for paragraphs knows them.
  const dotted: IParagraphPropertiesOptions = {
    // Without an indent on the right: LibreOffice shows no number that stands beyond one.
    indent,
    tabStops: [
      { type: LEFT, position: edge },
      { type: TabStopType.RIGHT, leader: LeaderType.DOT, position: textWidth },
    ],
  };
  return [
    {
      id: 'Uebersicht',
      name: 'Übersicht der Tagesordnung',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40 }, indent, keepLines: true },
    },
    {
      id: 'UebersichtMitSeite',
      name: 'Übersicht der Tagesordnung mit Seite',
      basedOn: 'Uebersicht',
      paragraph: dotted,
    },
    {
      id: 'UebersichtMitFolge',
      name: 'Übersicht der Tagesordnung mit Folge',
      basedOn: 'Uebersicht',
      paragraph: { keepNext: true },
    },
  ];
}

/** What lies with the minutes. */
const attachmentStyles: IParagraphStyleOptions[] = [
  { id: 'Anlage', name: 'Anlage', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
  {
    id: 'AnlageMitFolge',
    name: 'Anlage mit Folge',
    basedOn: 'Anlage',
    paragraph: { keepNext: true },
  },
];

function closingStyles(look: Look): IParagraphStyleOptions[] {
  // Small, however large an office likes its text.
  // docx writes tab stops into styles, but only its type for paragraphs knows them.
  const ruled: IParagraphPropertiesOptions = {
    spacing: { before: 1300, after: 60 },
    keepNext: true,
    tabStops: [
      { type: LEFT, leader: LeaderType.UNDERSCORE, position: signature.firstEnds },
      { type: LEFT, position: signature.secondBegins },
      { type: LEFT, leader: LeaderType.UNDERSCORE, position: textWidth },
    ],
  };
  return [
    ...attachmentStyles,
    {
      id: 'Trennzeichen',
      name: 'Trennzeichen',
      basedOn: 'Normal',
      next: 'Heading2',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 240 } },
    },
    {
      id: 'TrennzeichenMitFolge',
      name: 'Trennzeichen mit Folge',
      basedOn: 'Trennzeichen',
      paragraph: { keepNext: true },
    },
    {
      id: 'Unterschriftslinie',
      name: 'Unterschriftslinie',
      basedOn: 'Normal',
      next: 'Unterschriftsname',
      paragraph: ruled,
    },
    {
      id: 'Unterschriftsname',
      name: 'Unterschriftsname',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0 }, keepNext: true, leftTabStop: signature.secondBegins },
    },
    ...footStyles(look),
  ];
}
