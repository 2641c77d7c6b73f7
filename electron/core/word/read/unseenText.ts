import type { Looks } from './looks.ts';
import { edgesOf } from './pageEdges.ts';
import type { WordPackage } from './package.ts';
import type { Position } from './positions.ts';
import { blendsIn } from './surfaces.ts';
import { child, elements, everything, firstNamed, textOf, val } from './tree.ts';
import type { Element } from './xml.ts';

/** Tells of each place whether text begins there that Word prints and nobody sees: blended in, tiny, off the page. */
export function unseenIn(file: WordPackage, looks: Looks): (position: Position) => boolean {
  const isBlending = blendsIn(file, looks);
  const edges = edgesOf(file, looks);
  return (position) => {
    // The second version of a text says the same.
    if (position.isCopy) return false;
    const { element } = position;
    if (element.name === 'w:tr') return isSqueezedRow(element) && hasLetters(element);
    if (element.name === 'w:tc') return isCellWithoutRoom(position) && hasLetters(element);
    if (element.name === 'w:lvl') return edges.isLevelOff(element);
    if (element.name !== 'w:r') return edges.isObjectOff(position) && hasLetters(element);
    if (!elements(element).some(isShown)) return false;
    return isTiny(position, looks) || edges.isLineOff(position) || isBlending(position);
  };
}

const isShown = (one: Element): boolean =>
  one.name === 'w:sym' || (one.name === 'w:t' && textOf(one).trim() !== '');

const hasLetters = (element: Element): boolean =>
  [...everything(element)].some((one) => /^(?:w|a):t$/.test(one.name) && textOf(one).trim() !== '');

/** Two points; in half points, as Word counts. */
const smallestSize = 4;
const usualSize = 20;
/** Of their width, in per cent. */
const narrowest = 10;
/** What a text is fitted into, in twentieths of a point. */
const narrowestFit = 60;
/** In half points, above or below its line. */
const farthestFromLine = 200;

function isTiny(position: Position, { ofRun, ofParagraph }: Looks): boolean {
  const number = (name: string): number | null => numberIn(ofRun(position, name), 'w:val');
  const isComplex = ofRun(position, 'w:rtl') !== undefined || ofRun(position, 'w:cs') !== undefined;
  const size = number(isComplex ? 'w:szCs' : 'w:sz') ?? usualSize;
  const width = number('w:w') ?? 100;
  // In twentieths of a point: letters that stand on each other.
  const isPushedTogether = (number('w:spacing') ?? 0) <= -(size * 10) / 2;
  const isLifted = Math.abs(number('w:position') ?? 0) > farthestFromLine;
  const isFitted = (number('w:fitText') ?? narrowestFit) < narrowestFit;
  const isTransparent =
    ofRun(position, 'w14:textFill') !== undefined && isThrough(ofRun(position, 'w14:textFill'));
  const isWithoutOutline = ofRun(position, 'w14:textOutline') === undefined;
  return (
    size <= smallestSize ||
    width <= narrowest ||
    isPushedTogether ||
    isLifted ||
    isFitted ||
    (isTransparent && isWithoutOutline) ||
    isCutLine(ofParagraph(position, 'w:spacing'), size)
  );
}

/** A line is given less than two fifths of what its letters need. */
function isCutLine(spacing: Element | undefined, size: number): boolean {
  const line = numberIn(spacing, 'w:line');
  const isExact = spacing?.attributes.get('w:lineRule') === 'exact';
  return line !== null && (line < 0 || (isExact && line < size * 4));
}

/** Nine tenths transparent, in thousandths of a per cent. */
const mostThrough = 90_000;

const isThrough = (fill: Element | undefined): boolean =>
  fill !== undefined &&
  [...everything(fill)].some(
    (one) =>
      one.name === 'w14:noFill' ||
      (one.name === 'w14:alpha' && (numberIn(one, 'w14:val') ?? 0) >= mostThrough),
  );

const lowestRow = 100;

function isSqueezedRow(row: Element): boolean {
  const height = child(child(row, 'w:trPr'), 'w:trHeight');
  return height?.attributes.get('w:hRule') === 'exact' && Number(val(height)) < lowestRow;
}

/** In twentieths of a point; a letter on each line has more. */
const narrowestCell = 100;

/** A cell that others cover, being merged with them, or that its table gives no width. */
function isCellWithoutRoom({ element, parent, table }: Position): boolean {
  const properties = child(element, 'w:tcPr');
  const goesOn = (name: string): boolean => {
    const merged = child(properties, name);
    return merged !== undefined && val(merged) !== 'restart';
  };
  const isFirstRow = () => table !== undefined && firstNamed(table, 'tr') === parent;
  const isFirstCell = () => firstNamed(parent, 'tc') === element;
  if ((goesOn('w:vMerge') && !isFirstRow()) || (goesOn('w:hMerge') && !isFirstCell())) return true;
  const width = child(properties, 'w:tcW');
  const isInPoints = width?.attributes.get('w:type') === 'dxa';
  if (!isInPoints || (numberIn(width, 'w:w') ?? narrowestCell) >= narrowestCell) return false;
  return child(child(table, 'w:tblPr'), 'w:tblLayout')?.attributes.get('w:type') === 'fixed';
}

function numberIn(element: Element | undefined, name: string): number | null {
  const value = Number.parseFloat(element?.attributes.get(name) ?? '');
  return Number.isNaN(value) ? null : value;
}
