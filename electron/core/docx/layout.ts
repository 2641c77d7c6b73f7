import { convertMillimetersToTwip as mm } from 'docx';

/** A4 upright; all lengths in twips. */
export const page = {
  // Word's own figures; converted millimetres would be a twip short.
  size: { width: 11906, height: 16838 },
  margin: { top: mm(25), bottom: mm(25), left: mm(25), right: mm(20), header: mm(12), footer: mm(12) },
};

/** Right edge of the text, seen from its left edge. */
export const textWidth = page.size.width - page.margin.left - page.margin.right;
/** Where titles and texts of the items begin, right of "Zu Punkt 4.1". */
export const itemEdge = mm(34);
/** Where values begin behind "Beginn:". */
export const captionEdge = mm(35);
/** Where "für Frau X" begins behind a name. */
export const noteEdge = mm(75);
/** The two signature lines. */
export const signature = { firstEnds: mm(72), secondBegins: mm(90) };
/** Indent of one list level. */
export const listStep = mm(7);

/** What stands at the left margin, and what stands below an item's title. */
export const places = {
  free: { suffix: '', name: '', edge: 0 },
  item: { suffix: 'Punkt', name: ' zum Punkt', edge: itemEdge },
} as const;
export type Place = keyof typeof places;
