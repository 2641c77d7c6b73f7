import {
  type Colour,
  colourOf,
  filledWith,
  isLike,
  ofAttributes,
  type Theme,
  themeOf,
  white,
} from './colours.ts';
import type { Looks } from './looks.ts';
import type { WordPackage } from './package.ts';
import type { Position } from './positions.ts';
import { all, child, elements, everything, val } from './tree.ts';
import type { Element } from './xml.ts';

/** Tells of each run whether its letters have the colour of what they stand on. */
export function blendsIn(file: WordPackage, looks: Looks): (position: Position) => boolean {
  const theme = themeOf(file);
  const background = child(file.tree(file.main), 'w:background');
  const page = (background && ofAttributes(background, ['w:color', 'w:themeColor'], theme)) ?? white;
  const hasPictures = anyIn(file, isPicture);
  const hasBehind = anyIn(file, isBehind);
  return (position) => {
    const ink = inkOf(position, looks, theme);
    if (ink === null) return false;
    const own = ownSurface(position, looks, theme);
    if (own === 'other') return false;
    if (own !== null) return isLike(ink, own);
    // What lies behind a drawn box or a line of the head is not known.
    const mayLieOnPicture = position.box
      ? hasPictures(position.part)
      : position.part !== file.main && hasBehind(position.part);
    if (mayLieOnPicture) return false;
    return (
      isLike(ink, page) && !striped(position, looks).some((shade) => shade === 'other' || !isLike(ink, shade))
    );
  };

  /** Rows and columns of a table that its style shades. */
  function striped({ table }: Position, { chain, ofTable }: Looks): (Colour | 'other')[] {
    const id = val(child(ofTable(table), 'w:tblStyle'));
    return chain(id)
      .flatMap((style) => all(style, 'w:shd'))
      .map((shade) => shadeOf(shade, theme))
      .filter((shade) => shade !== null);
  }
}

/** The colour of the letters; null where Word chooses one that can be read. */
function inkOf(position: Position, looks: Looks, theme: Theme): Colour | null {
  const fill = looks.ofRun(position, 'w14:textFill');
  const filled = filledWith(fill, theme);
  if (filled !== null && filled !== 'other') return filled;
  const color = looks.ofRun(position, 'w:color');
  return color ? ofAttributes(color, ['w:val', 'w:themeColor'], theme) : null;
}

/** The nearest that is coloured: the letters' own, the paragraph's, the cell's, the table's, the box's. */
function ownSurface(position: Position, looks: Looks, theme: Theme): Colour | 'other' | null {
  const marked = looks.ofRun(position, 'w:highlight');
  if (marked && val(marked) !== 'none') return highlights[val(marked)] ?? 'other';
  const shades = [
    looks.ofRun(position, 'w:shd'),
    looks.ofParagraph(position, 'w:shd'),
    child(child(position.cell, 'w:tcPr'), 'w:shd'),
    child(looks.ofTable(position.table), 'w:shd'),
  ];
  for (const shade of shades) {
    const colour = shade ? shadeOf(shade, theme) : null;
    if (colour !== null) return colour;
  }
  return position.box ? fillOf(position.box, theme) : null;
}

function shadeOf(shade: Element, theme: Theme): Colour | 'other' | null {
  const pattern = val(shade);
  if (pattern === 'solid') return ofAttributes(shade, ['w:color', 'w:themeColor'], theme) ?? 'other';
  if (!/^(?:clear|nil|)$/.test(pattern)) return 'other';
  return ofAttributes(shade, ['w:fill', 'w:themeFill'], theme);
}

function fillOf(box: Element, theme: Theme): Colour | 'other' | null {
  if (!box.name.startsWith('v:'))
    return filledWith(child(box, 'wps:spPr'), theme) ?? filledWith(child(box, 'wps:style'), theme);
  const { attributes } = box;
  if (/^(?:f|false|0)$/.test(attributes.get('filled') ?? '')) return null;
  if (child(box, 'v:fill')) return 'other';
  const named = attributes.get('fillcolor') ?? 'white';
  return named.startsWith('white') ? white : (colourOf(named) ?? 'other');
}

/** By part, whether it holds such an element. */
function anyIn(file: WordPackage, fits: (element: Element) => boolean): (part: string) => boolean {
  const known = new Map<string, boolean>();
  return (part) => {
    const answer = known.get(part) ?? [...everything(file.tree(part))].some(fits);
    known.set(part, answer);
    return answer;
  };
}

/** A picture or a coloured shape, on which a box without a colour may lie. */
const isPicture = (element: Element): boolean => {
  const { name, attributes } = element;
  if (name === 'wps:spPr')
    return elements(element).some((one) => /^a:(?:solid|grad|blip|patt)Fill$/.test(one.name));
  return (
    /^(?:pic:pic|v:imagedata|wpg:grpSpPr)$/.test(name) ||
    (name.startsWith('v:') && /^(?!white|#fff)./i.test(attributes.get('fillcolor') ?? ''))
  );
};

/** A drawing behind the text, as letterheads have. */
const isBehind = ({ name, attributes }: Element): boolean =>
  name === 'wp:anchor' && /^(?:1|true)$/.test(attributes.get('behindDoc') ?? '');

const highlights: Readonly<Record<string, Colour>> = {
  black: [0, 0, 0],
  white,
  yellow: [255, 255, 0],
  lightGray: [192, 192, 192],
  darkGray: [128, 128, 128],
  blue: [0, 0, 255],
  cyan: [0, 255, 255],
  green: [0, 255, 0],
  magenta: [255, 0, 255],
  red: [255, 0, 0],
  darkBlue: [0, 0, 128],
  darkCyan: [0, 128, 128],
  darkGreen: [0, 128, 0],
  darkMagenta: [128, 0, 128],
  darkRed: [128, 0, 0],
  darkYellow: [128, 128, 0],
};
