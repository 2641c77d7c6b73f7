import { styleIds } from '../write/indentStyles.ts';
import { headingLevels } from '../../../../shared/domain/richText.ts';
import { child, element, elements, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { addProperty } from './paragraphProperties.ts';
import type { StyleLook, StyleLooks } from './styleLooks.ts';
import { idOf, typeOf } from './twins.ts';

const { heading, ...ofItems } = styleIds('item');
/** Label, title and text of an item begin where the document says; all else of their look is the office's. */
const itemStyles = new Set<string>([
  'Heading2',
  'Heading3',
  ...Object.values(ofItems),
  ...headingLevels.map((level) => `${heading}${level}`),
]);

/** What the template makes of a style, by our id; `width`: of the text there, undefined where it does not say. */
type Theirs = {
  width: number | undefined;
  look: (id: string) => StyleLook;
  isCounted: (id: string) => boolean;
};

/**
 * Where the office's style would set label, title and text of an item elsewhere than below each other, or has no place
 * for what stands behind a tab, the paragraph says so itself. The paragraphs still name the styles of the document.
 */
export function holdIndents(
  paragraphs: readonly Element[],
  ours: StyleLooks,
  { width = Number.POSITIVE_INFINITY, look, isCounted }: Theirs,
): void {
  for (const paragraph of paragraphs) {
    const own = child(paragraph, 'w:pPr');
    const id = val(child(own, 'w:pStyle'));
    if (own === undefined || child(own, 'w:ind') || child(own, 'w:numPr')) continue;
    const [wanted, found] = [ours.of(id), look(id)];
    const isHeld = itemStyles.has(id)
      ? isCounted(id) || !isAlike(wanted, found)
      : hasTab(paragraph) && !hasPlace(found, width);
    if (!isHeld) continue;
    addProperty(own, indent(wanted));
    setStops(own, wanted, found);
  }
}

const isAlike = (wanted: StyleLook, found: StyleLook): boolean =>
  wanted.left === found.left &&
  wanted.first === found.first &&
  (wanted.first === 0 || found.stops.every(({ at }) => at >= wanted.left));

/** For a text behind a tab: within the page, and with some room up to its edge. */
const hasPlace = ({ left, first, stops }: StyleLook, width: number): boolean =>
  (first < 0 || stops.length > 0) && left <= width * roomy && stops.every(({ at }) => at <= width);
const roomy = 2 / 3;

const hasTab = (paragraph: Element): boolean =>
  elements(paragraph).some((run) => child(run, 'w:tab') !== undefined);

const indent = ({ left, first }: StyleLook): Element =>
  element('w:ind', {
    'w:left': String(left),
    ...(first < 0 ? { 'w:hanging': String(-first) } : { 'w:firstLine': String(first) }),
  });

/** Stops of the office at which the tab would end too early are gone, ours are there. */
function setStops(own: Element, wanted: StyleLook, found: StyleLook): void {
  const isIn = (all: StyleLook) => (at: number) => all.stops.some((stop) => stop.at === at);
  const [isOurs, isTheirs] = [isIn(wanted), isIn(found)];
  const gone = found.stops
    .filter(({ at }) => !isOurs(at))
    .map(({ at }) => ({ at, attributes: { 'w:val': 'clear', 'w:pos': String(at) } }));
  const added = wanted.stops
    .filter(({ at }) => !isTheirs(at))
    .map(({ at, attributes }) => ({ at, attributes: Object.fromEntries(attributes) }));
  const stops = [...gone, ...added].toSorted((a, b) => a.at - b.at);
  if (stops.length === 0) return;
  addProperty(
    own,
    element(
      'w:tabs',
      {},
      stops.map(({ attributes }) => element('w:tab', attributes)),
    ),
  );
}

/** Between paragraphs, in twips; that of our own pages. */
const usualGap = 120;

/**
 * Our running text keeps the distance of its paragraphs where the office's has none: there they would run into one
 * another.
 */
export function keepGaps(added: readonly Element[], ours: StyleLooks, theirs: StyleLooks): void {
  const ids = new Set(added.map(idOf));
  for (const style of added) {
    const own = child(style, 'w:pPr');
    const isBased = ids.has(val(child(style, 'w:basedOn')));
    const saysGap = child(own, 'w:spacing')?.attributes.has('w:after') ?? false;
    if (typeOf(style) !== 'paragraph' || isBased || saysGap) continue;
    if (ours.of(idOf(style)).after !== usualGap || theirs.of(idOf(style)).after !== 0) continue;
    const spacing = child(own, 'w:spacing') ?? element('w:spacing');
    spacing.attributes.set('w:after', String(usualGap));
    addProperty(own ?? madeProperties(style), spacing);
  }
}

/** In a style they stand before those of its letters, and behind what it is called and based on. */
function madeProperties(style: Element): Element {
  const made = element('w:pPr');
  const at = style.children.findIndex((one) => typeof one !== 'string' && /^w:(?:rPr|tblPr)$/.test(one.name));
  style.children.splice(at < 0 ? style.children.length : at, 0, made);
  return made;
}
