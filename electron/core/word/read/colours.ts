import type { WordPackage } from './package.ts';
import { child, elements } from './tree.ts';
import type { Element } from './xml.ts';

/** Red, green and blue. */
export type Colour = readonly [number, number, number];

export const white: Colour = [255, 255, 255];

/** So alike nobody reads one on the other. */
const nearest = 24;
export const isLike = (one: Colour, other: Colour): boolean =>
  one.every((value, n) => Math.abs(value - (other[n] ?? 0)) <= nearest);

export const colourOf = (hex: string | undefined): Colour | null => {
  const [, red = '', green = '', blue = ''] =
    /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})\b/i.exec(hex ?? '') ?? [];
  return red === ''
    ? null
    : ([red, green, blue].map((part) => Number.parseInt(part, 16)) as unknown as Colour);
};

/** What the colours of a theme are called in text and in drawings. */
const themeNames: Readonly<Record<string, string>> = {
  background1: 'lt1',
  light1: 'lt1',
  bg1: 'lt1',
  background2: 'lt2',
  light2: 'lt2',
  bg2: 'lt2',
  text1: 'dk1',
  dark1: 'dk1',
  tx1: 'dk1',
  text2: 'dk2',
  dark2: 'dk2',
  tx2: 'dk2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

export type Theme = (name: string) => Colour | null;

export function themeOf(file: WordPackage): Theme {
  const part = file.related(file.main, 'theme');
  const root = part === undefined ? undefined : file.tree(part);
  const scheme = child(child(root, 'a:themeElements'), 'a:clrScheme');
  const colours = new Map<string, Colour | null>([
    ['lt1', white],
    ['dk1', [0, 0, 0]],
  ]);
  for (const one of scheme ? elements(scheme) : []) {
    const { attributes } = elements(one)[0] ?? one;
    colours.set(one.name.slice(2), colourOf(attributes.get('lastClr') ?? attributes.get('val')));
  }
  return (name) => colours.get(themeNames[name] ?? name) ?? null;
}

/** The colour that three attributes give: a colour of the theme, darker or lighter, counts more than its number. */
export function ofAttributes(
  element: Element,
  names: [own: string, theme: string],
  theme: Theme,
): Colour | null {
  const named = element.attributes.get(names[1]);
  const base = named === undefined ? null : theme(named);
  if (base === null) return colourOf(element.attributes.get(names[0]));
  const shade = shareIn(element, `${names[1]}Shade`.replace('Color', ''));
  const tint = shareIn(element, `${names[1]}Tint`.replace('Color', ''));
  return base.map((value) => 255 - (255 - value * shade) * tint) as unknown as Colour;
}

const shareIn = ({ attributes }: Element, name: string): number => {
  const hex = attributes.get(name) ?? '';
  return /^[\da-f]{2}$/i.test(hex) ? Number.parseInt(hex, 16) / 255 : 1;
};

/** How a drawing is filled: null lets what is behind it through, 'other' is a picture or many colours. */
export function filledWith(properties: Element | undefined, theme: Theme): Colour | 'other' | null {
  const fills = properties
    ? elements(properties).filter(({ name }) => /:(?:\w*Fill|fillRef)$/.test(name))
    : [];
  const [fill] = fills;
  if (!fill || fill.name.endsWith(':noFill')) return null;
  const [colour] = elements(fill);
  if (!fill.name.endsWith(':solidFill') || !colour || elements(colour).length > 0) return 'other';
  const value =
    colour.attributes.get('val') ?? colour.attributes.get(`${colour.name.split(':')[0]}:val`) ?? '';
  return (colour.name.endsWith(':schemeClr') ? theme(value) : colourOf(value)) ?? 'other';
}
