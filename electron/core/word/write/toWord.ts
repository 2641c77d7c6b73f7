import {
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { anchorName, AnchoredParagraph } from './anchor.ts';
import { frameOf } from './letterStyles.ts';
import type { Line } from './line.ts';
import { plainParagraph, textPieces } from './plainParagraph.ts';
import type { Picture, Run } from './run.ts';
import { standInOf } from './storedPictures.ts';
import { TickControl } from './tickControl.ts';

/** A line as Word's paragraph. */
export const toBlock = (line: Line): FileChild => plainParagraph(line) ?? toParagraph(line);

/** docx's own: only such a one can end a section. */
export function toParagraph({ style, runs, numbering, align, anchor, endsHere }: Line): Paragraph {
  const frame = frameOf(style);
  const options = {
    style,
    children: wordRuns(runs),
    ...(align && { alignment: align }),
    ...(endsHere ? { keepNext: false } : {}),
    ...(numbering ? { numbering } : {}),
    ...(frame && { frame }),
  };
  return anchor === undefined ? new Paragraph(options) : new AnchoredParagraph(options, anchor);
}

export const wordRuns = (runs: readonly Run[]): ParagraphChild[] => runs.flatMap(wordRun);

function wordRun(run: Run): ParagraphChild[] {
  switch (run.type) {
    case 'text':
      return textRuns(run.text, run.style);
    case 'tab':
      return [new TextRun({ children: [new Tab()] })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'link':
      return [new ExternalHyperlink({ link: run.address, children: wordRuns(run.runs) })];
    case 'reference':
      return [new InternalHyperlink({ anchor: anchorName(run.anchor), children: wordRuns(run.runs) })];
    case 'pageOf':
      return [new PageReference(anchorName(run.anchor), { hyperlink: true })];
    case 'box':
      return [new TickControl(run)];
    case 'footnote':
      return [noteRun(run.runs)];
    case 'picture':
      return [pictureRun(run)];
  }
}

const textRuns = (text: string, style: string): TextRun[] =>
  textPieces(text).map(
    (piece) =>
      new TextRun({
        ...(style === '' ? {} : { style }),
        ...(piece.isRightToLeft ? { rightToLeft: true, language: { bidirectional: piece.language } } : {}),
        text: piece.text,
      }),
  );

/** Word puts the number at the beginning of the note, and nothing behind it. */
const noteRun = (runs: readonly Run[]): FootnoteReferenceRun =>
  new FootnoteReferenceRun({
    children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...wordRuns(runs)] })],
  });

const pictureRun = ({ bytes, mediaType, width, height, description }: Picture): ImageRun =>
  new ImageRun({
    type: mediaType === 'image/png' ? 'png' : 'jpg',
    data: standInOf(bytes),
    transformation: { width, height },
    altText: { name: description === '' ? 'Bild' : description, title: description, description },
    decorative: description === '',
  });
