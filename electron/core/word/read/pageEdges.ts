import type { Looks } from './looks.ts';
import type { WordPackage } from './package.ts';
import type { Position } from './positions.ts';
import { all, child, textOf } from './tree.ts';
import type { Element } from './xml.ts';

/** In twentieths of a point: A4 and the margins that Word begins with. */
const usualPage = { width: 11_906, height: 16_838, left: 1417, top: 1417 };
type Page = typeof usualPage;

/** A centimetre over the edge: letterheads have lines and areas that go so far. */
const over = 567;
/** Twentieths of a point for each: English Metric Units, hundredths of a letter, points. */
const units = { metric: 1 / 635, letter: 2.4, point: 20 };
/** A drawing that is flatter, in twentieths of a point, shows no line. */
const flattest = 40;

type Edges = {
  /** Whether a line of text begins, or its frame or table lies, off the page. */
  isLineOff: (position: Position) => boolean;
  /** Whether a drawing lies off the page, or has no room for a word. */
  isObjectOff: (position: Position) => boolean;
  /** Whether a level of a list begins off the page. */
  isLevelOff: (level: Element) => boolean;
};

export function edgesOf(file: WordPackage, { ofParagraph, ofStyle, ofTable }: Looks): Edges {
  const page = pageOf(file);
  return {
    isLineOff: (position) => {
      const numbered = child(child(position.paragraph, 'w:pPr'), 'w:numPr');
      const indent =
        numbered && !child(child(position.paragraph, 'w:pPr'), 'w:ind')
          ? undefined
          : ofParagraph(position, 'w:ind');
      const frame = ofParagraph(position, 'w:framePr');
      const tableStyle = child(ofTable(position.table), 'w:tblStyle')?.attributes.get('w:val') ?? '';
      const shift = child(ofTable(position.table), 'w:tblInd') ?? ofStyle(tableStyle, 'w:tblPr', 'w:tblInd');
      const floating = child(ofTable(position.table), 'w:tblpPr');
      return (
        isIndentedOff(indent, page, position.cell !== undefined) ||
        isFrameOff(frame, page) ||
        isFrameOff(floating && renamed(floating), page) ||
        isBeyond(page.left + (numberIn(shift, 'w:w') ?? 0), 0, page.width)
      );
    },
    isLevelOff: (level) => isIndentedOff(child(child(level, 'w:pPr'), 'w:ind'), page, false),
    isObjectOff: ({ element }) =>
      /^wp:(?:anchor|inline)$/.test(element.name) ? isDrawingOff(element, page) : isShapeOff(element, page),
  };
}

/** The largest there is in the file; margins as well. */
function pageOf(file: WordPackage): Page {
  const document = file.tree(file.main);
  const most = (name: string, key: string, usual: number): number =>
    Math.max(
      usual,
      ...all(document, name)
        .slice(0, 1000)
        .map((one) => numberIn(one, key) ?? 0),
    );
  return {
    width: most('w:pgSz', 'w:w', usualPage.width),
    height: most('w:pgSz', 'w:h', usualPage.height),
    left: most('w:pgMar', 'w:left', usualPage.left),
    top: most('w:pgMar', 'w:top', usualPage.top),
  };
}

const isBeyond = (from: number, length: number, edge: number): boolean =>
  from + length < -over || from >= edge;

function isIndentedOff(indent: Element | undefined, page: Page, isInCell: boolean): boolean {
  if (!indent) return false;
  const lengths = (...names: string[]): number[] =>
    names.flatMap((name) => {
      const letters = numberIn(indent, `w:${name}Chars`);
      return [numberIn(indent, `w:${name}`), letters && letters * units.letter].filter((one) => one !== null);
    });
  const sides = lengths('left', 'start');
  const [left, right] = sides.length === 0 ? [0, 0] : [Math.min(...sides), Math.max(...sides)];
  const first = Math.max(0, ...lengths('firstLine'));
  const hanging = Math.max(0, ...lengths('hanging'));
  // Where a cell lies is not known.
  const begin = isInCell ? page.width : page.left;
  return begin + left - hanging < -over || page.left + right + first >= page.width;
}

/** A frame, or a table that text goes around. */
function isFrameOff(frame: Element | undefined, page: Page): boolean {
  if (!frame) return false;
  const number = (name: string): number => numberIn(frame, `w:${name}`) ?? 0;
  const isFlat =
    frame.attributes.get('w:hRule') === 'exact' && number('h') < flattest && frame.attributes.has('w:h');
  const x = (frame.attributes.get('w:hAnchor') === 'page' ? 0 : page.left) + number('x');
  const isOnPage = frame.attributes.get('w:vAnchor') === 'page';
  const y = number('y');
  return (
    isFlat ||
    isBeyond(x, number('w'), page.width) ||
    (isOnPage ? isBeyond(y, number('h'), page.height) : Math.abs(y) >= page.height)
  );
}

const renamed = ({ attributes }: Element): Element => ({
  name: 'w:framePr',
  children: [],
  attributes: new Map(
    [...attributes].map(([key, value]) => [
      key
        .replace(/^w:tblp([XY])$/, (_, axis: string) => `w:${axis.toLowerCase()}`)
        .replace('horzAnchor', 'hAnchor')
        .replace('vertAnchor', 'vAnchor'),
      value,
    ]),
  ),
});

function isDrawingOff(drawing: Element, page: Page): boolean {
  const extent = child(drawing, 'wp:extent');
  const [width, height] = ['cx', 'cy'].map((key) => (numberIn(extent, key) ?? 914_400) * units.metric);
  if ((width ?? 0) < flattest || (height ?? 0) < flattest) return true;
  if (drawing.name === 'wp:inline') return false;
  const simple = /^(?:1|true)$/.test(drawing.attributes.get('simplePos') ?? '')
    ? child(drawing, 'wp:simplePos')
    : undefined;
  if (simple) {
    const [x, y] = ['x', 'y'].map((key) => (numberIn(simple, key) ?? 0) * units.metric);
    return isBeyond(x ?? 0, width ?? 0, page.width) || isBeyond(y ?? 0, height ?? 0, page.height);
  }
  const across = offsetOf(drawing, 'wp:positionH', { page: 0, leftMargin: 0 }, page.left);
  const down = offsetOf(drawing, 'wp:positionV', { page: 0, topMargin: 0 }, page.top);
  return (
    isBeyond(across.at, width ?? 0, page.width) ||
    (/^(?:paragraph|line)$/.test(down.from)
      ? Math.abs(down.at) >= page.height
      : isBeyond(down.at, height ?? 0, page.height))
  );
}

/** From which edge, and how far from the page's own; what is aligned lies at 0. */
function offsetOf(
  drawing: Element,
  name: string,
  edges: Readonly<Record<string, number>>,
  margin: number,
): { from: string; at: number } {
  const position = child(drawing, name);
  const from = position?.attributes.get('relativeFrom') ?? '';
  const offset = position && child(position, 'wp:posOffset');
  const shares = position
    ? [...all(position, 'wp14:pctPosHOffset'), ...all(position, 'wp14:pctPosVOffset')]
    : [];
  // More than the whole page; in thousandths of a per cent.
  if (shares.some((share) => Math.abs(Number.parseFloat(textOf(share))) >= 100_000))
    return { from: 'page', at: Infinity };
  const at = offset ? Number.parseFloat(textOf(offset)) * units.metric : 0;
  return { from, at: offset ? at + (edges[from] ?? margin) : 0 };
}

/** Shapes of Word 97 to 2007: "position:absolute;margin-left:-9999pt". */
function isShapeOff({ name, attributes }: Element, page: Page): boolean {
  const style = attributes.get('style') ?? '';
  if (!name.startsWith('v:') || style === '') return false;
  const length = (...keys: string[]): number | null =>
    keys.map((key) => lengthIn(style, key)).find((value) => value !== null) ?? null;
  const [width, height] = [length('width') ?? page.width, length('height') ?? page.height];
  const isFlat = /^v:(?:shape|rect|roundrect|oval)$/.test(name) && (width < flattest || height < flattest);
  if (!/position:\s*absolute/.test(style)) return isFlat;
  const across = length('margin-left', 'left') ?? 0;
  const down = length('margin-top', 'top') ?? 0;
  return isFlat || isBeyond(page.left + across, width, page.width) || Math.abs(down) >= page.height;
}

const perUnit: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 567, mm: 56.7, px: 15 };

/** Only where it has a unit: inside of a group lengths are the group's own. */
function lengthIn(style: string, key: string): number | null {
  const [, number, unit] =
    new RegExp(`(?:^|;)\\s*${key}:\\s*(-?[\\d.]+)(pt|in|cm|mm|px)`, 'i').exec(style) ?? [];
  return number === undefined ? null : Number(number) * (perUnit[(unit ?? '').toLowerCase()] ?? 1);
}

function numberIn(element: Element | undefined, name: string): number | null {
  const value = Number.parseFloat(element?.attributes.get(name) ?? '');
  return Number.isNaN(value) ? null : value;
}
