import { convertMillimetersToTwip as mm } from 'docx';
import type { MinutesModel } from '../../../../shared/minutes/model.ts';
import type { Look } from './look.ts';

/** A4 upright; all lengths in twips. */
export const page = {
  // Word's own figures; converted millimetres would be a twip short.
  size: { width: 11906, height: 16838 },
  margin: { top: mm(25), bottom: mm(25), left: mm(25), right: mm(20), header: mm(12), footer: mm(12) },
};

/** Right edge of the text, seen from its left edge. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;

type LabelStyle = MinutesModel['labelStyle'];
const labelWidths = { zuPunkt: 34, top: 23, punktDerTagesordnung: 0 } satisfies Record<LabelStyle, number>;
const wideFonts: ReadonlyMap<string, number> = new Map([
  ['Verdana', 1.2],
  ['Georgia', 1.06],
]);

/** How much wider than Arial in 11 points text runs; what runs closer keeps the measures of Arial. */
export const stretchOf = ({ font, fontSize }: Look): number =>
  Math.max(1, (wideFonts.get(font) ?? 1) * (fontSize / 11));

/** The footer's size in half-points, in proportion to the text, but never so large that it stands out. */
export const footerSizeOf = ({ fontSize }: Look): number => Math.min(Math.round((18 * fontSize) / 11), 20);

/** How much wider than Arial in 9 points the footer runs. */
export const footerStretchOf = (look: Look): number =>
  (wideFonts.get(look.font) ?? 1) * (footerSizeOf(look) / 18);

/** Where titles and texts of the items begin: right of "Zu Punkt 4.1", or at the margin below a longer label. */
export const itemEdgeFor = (look: Look, labelStyle: LabelStyle = 'zuPunkt'): number =>
  mm(labelWidths[labelStyle] * stretchOf(look));
/** From one line to the next: 1.1 times what the font needs, in 240ths. */
export const lineHeight = 264;
/** Where values begin behind "Beginn:". */
export const captionEdgeFor = (look: Look): number => mm(35 * stretchOf(look));
/** Where "für Frau X" begins behind a name. */
export const noteEdgeFor = (look: Look): number => mm(75 * Math.min(stretchOf(look), 1.2));
/** Where titles begin behind the numbers of the overview. */
export const numberEdgeFor = (look: Look): number => mm(15 * stretchOf(look));
/** Kept free at the right of the overview, for the number of a page. */
export const pageEdge = mm(12);
/** The two signature lines. */
export const signature = { firstEnds: mm(72), secondBegins: mm(90) };
/** Indent of one list level. */
export const listStep = mm(7);

/** Where text stands: at the left margin, or below an item's title. */
export const indents = {
  free: { suffix: '', name: '' },
  item: { suffix: 'Punkt', name: ' zum Punkt' },
} as const;
export type Indent = keyof typeof indents;
