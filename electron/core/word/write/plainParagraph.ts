import { type Directed, directed } from '../../../../shared/domain/direction.ts';
import { attributes, Element, saying, type Xml } from './element.ts';
import { frameOf } from './letterStyles.ts';
import type { Line } from './line.ts';
import type { Run } from './run.ts';

type PlainRun = Extract<Run, { type: 'text' | 'tab' | 'break' }>;

/**
 * A line of words alone, as nearly all are; null for one that other parts of the file know of, by a number or a link, or
 * that has a spot of its own on the page.
 */
export function plainParagraph({ style, runs, numbering, align, anchor, endsHere }: Line): Element | null {
  if (numbering || anchor !== undefined || frameOf(style) || !runs.every(isPlain)) return null;
  const properties = [
    saying('w:pStyle', style),
    ...(endsHere ? [saying('w:keepNext', false)] : []),
    ...(align ? [saying('w:jc', align)] : []),
  ];
  return new Element('w:p', [{ 'w:pPr': properties }, ...runs.flatMap(xmlOf)]);
}

const isPlain = (run: Run): run is PlainRun =>
  run.type === 'text' || run.type === 'tab' || run.type === 'break';

const xmlOf = (run: PlainRun): Xml[] =>
  run.type === 'text'
    ? textPieces(run.text).map((piece) => textXml(piece, run.style))
    : [{ 'w:r': [{ [run.type === 'tab' ? 'w:tab' : 'w:br']: {} }] }];

/**
 * Opening braces become runs of their own, since docx takes `{name-0}` inside a text for its own placeholders; and words that
 * are written from the right, so that Word sets them so.
 */
export const textPieces = (text: string): Directed[] =>
  text.split(/(?<=\{)/).flatMap((piece) => directed(piece));

const keepsBlanks = attributes({ 'xml:space': 'preserve' });

const textXml = (piece: Directed, style: string): Xml => {
  const said = [
    ...(style === '' ? [] : [saying('w:rStyle', style)]),
    ...(piece.isRightToLeft ? [{ 'w:rtl': {} }, { 'w:lang': attributes({ 'w:bidi': piece.language }) }] : []),
  ];
  return { 'w:r': [...(said.length === 0 ? [] : [{ 'w:rPr': said }]), { 'w:t': [keepsBlanks, piece.text] }] };
};
