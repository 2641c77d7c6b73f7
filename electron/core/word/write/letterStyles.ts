import {
  BorderStyle,
  convertMillimetersToTwip as mm,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type IFrameOptions,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  LineRuleType,
} from 'docx';
import { arialWidth } from './arialWidth.ts';
import { page } from './layout.ts';

type Box = { x: number; y: number; width: number; height: number };

/** From the edges of the page, in millimetres (DIN 5008, form B). */
const letterhead = { x: 25, y: 12, width: 95, height: 42 };
const logo = { x: 125, y: 12, width: 65, height: 33 };
const sender = { x: 25, y: 55.7, width: 80, height: 7 };
const address = { x: 25, y: 62.7, width: 80, height: 27.3 };
// It may reach further to the right than the text below.
const details = { x: 125, y: 50, width: 75, height: 40 };
const foldMark = (y: number): Box => ({ x: 5, y, width: 4, height: 1 });
/** The subject, below the address field; no paragraph that is no frame stands above it. */
const subject = 98.5;
const topOfText = page.margin.top;
const detailLabel = 25;
/** In points. */
const letterheadSize = 9;
const mostRows = 8;

/** Whether a letterhead of these rows ends above the window; one that does not leaves no room for a letter. */
export const fitsAboveWindow = (rows: readonly string[], stretch: number): boolean =>
  rows.reduce(
    (sum, row) => sum + Math.ceil((arialWidth(row, letterheadSize) * stretch) / mm(letterhead.width)),
    0,
  ) <= mostRows;

const framed = ({ x, y, width, height }: Box): IFrameOptions => ({
  type: 'absolute',
  position: { x: mm(x), y: mm(y) },
  width: mm(width),
  height: mm(height),
  anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.THROUGH,
  rule: HeightRule.ATLEAST,
});

// docx writes frames, tab stops and borders into styles, but only its type for paragraphs knows them.
const inFrame = (box: Box): IParagraphPropertiesOptions => ({ frame: framed(box), spacing: { after: 0 } });
const detail: IParagraphPropertiesOptions = {
  ...inFrame(details),
  indent: { left: mm(detailLabel), hanging: mm(detailLabel) },
};
const ruled = (box: Box): IParagraphPropertiesOptions => ({
  frame: framed(box),
  spacing: { after: 0, line: mm(1), lineRule: LineRuleType.EXACT },
  border: { top: { style: BorderStyle.SINGLE, size: 4, space: 0, color: '808080' } },
});

/** Where the sheet is folded. */
const foldMarks = [
  { id: 'Falzmarke', name: 'Falzmarke', box: foldMark(105) },
  { id: 'FalzmarkeUnten', name: 'Falzmarke unten', box: foldMark(210) },
];
export const foldMarkStyles = foldMarks.map(({ id }) => id);

export const letterStyles: IParagraphStyleOptions[] = [
  {
    id: 'BriefkopfBrief',
    name: 'Briefkopf im Brief',
    basedOn: 'Briefkopf',
    run: { size: letterheadSize * 2 },
    paragraph: inFrame(letterhead),
  },
  { id: 'LogoBrief', name: 'Logo im Brief', basedOn: 'Logo', paragraph: inFrame(logo) },
  {
    id: 'Absenderzeile',
    name: 'Absenderzeile',
    basedOn: 'Normal',
    run: { size: 14 },
    paragraph: inFrame(sender),
  },
  {
    id: 'Anschrift',
    name: 'Anschrift',
    basedOn: 'Normal',
    run: { size: 20 },
    paragraph: inFrame(address),
  },
  {
    id: 'Informationsblock',
    name: 'Informationsblock',
    basedOn: 'Normal',
    run: { size: 18 },
    paragraph: detail,
  },
  ...foldMarks.map(({ id, name, box }) => ({
    id,
    name,
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: ruled(box),
  })),
  {
    id: 'Betreff',
    name: 'Betreff',
    basedOn: 'Normal',
    next: 'Text',
    run: { bold: true },
    paragraph: { spacing: { before: mm(subject) - topOfText, after: 240 }, keepLines: true, keepNext: true },
  },
];

const frames = new Map(
  letterStyles.flatMap(({ id, paragraph }): [string, IFrameOptions][] => {
    const { frame }: IParagraphPropertiesOptions = paragraph ?? {};
    return frame ? [[id, frame]] : [];
  }),
);

/** LibreOffice finds a frame in no style, so each paragraph says its own again. */
export const frameOf = (style: string): IFrameOptions | undefined => frames.get(style);
