import { PDFDict, PDFName, PDFNumber, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';
import { leadingOn, type Targets } from './destinations.ts';
import { annotationsOf } from './pages.ts';

/** How a link is found on its page. */
const ofLink = ['Type', 'Subtype', 'Rect', 'QuadPoints', 'Border', 'BS', 'C', 'H', 'F'];

/** How a stamp, a line or a marked passage is drawn, and on which layer. */
const ofLook = [
  'Type Subtype Rect F AS OC C IC CA ca BM BS BE Border RD QuadPoints InkList Vertices',
  'L LE LL LLE LLO CL DA DS Q FixedPrint',
].flatMap((keys) => keys.split(' '));

/** What opens only when somebody clicks: notes of readers, enclosed files, sound and films. */
const opensOnly = new Set(
  'Text Popup FileAttachment Sound Movie Screen RichMedia 3D Projection TrapNet PrinterMark'.split(' '),
);

/**
 * Of what lies on a page there stays what is printed with it, and where a link leads: to a page of the same file, or to
 * an address that a text may have. Nothing runs, nothing is enclosed, and no words stand behind what is seen.
 */
export function keepPrinted(page: PDFPage, targets: Targets): void {
  const { context } = page.node;
  const kept = annotationsOf(page).flatMap((annotation) => {
    const inside = printedOf(annotation, targets);
    return inside ? [context.register(inside)] : [];
  });
  page.node.delete(PDFName.of('Annots'));
  if (kept.length > 0) page.node.set(PDFName.of('Annots'), context.obj(kept));
}

function printedOf(annotation: PDFDict, targets: Targets): PDFDict | null {
  const kind = annotation.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? '';
  if (opensOnly.has(kind) || isHidden(annotation)) return null;
  if (kind === 'Link') {
    const way = leadingOn(annotation, targets);
    return way && reduced(annotation, ofLink, way);
  }
  const normal = annotation.lookupMaybe(PDFName.of('AP'), PDFDict)?.get(PDFName.of('N'));
  const look = normal && { AP: annotation.context.obj({ N: normal }) };
  // A field is a part of a form, which is not there any more; as it looks it stays.
  if (kind === 'Widget')
    return look ? reduced(annotation, ofLook, { ...look, Subtype: PDFName.of('Stamp') }) : null;
  const words = annotation.get(PDFName.of('Contents'));
  const isDrawnByReader = kind === 'FreeText' && !look && words;
  return reduced(annotation, ofLook, { ...look, ...(isDrawnByReader && { Contents: words }) });
}

function reduced(
  annotation: PDFDict,
  keys: readonly string[],
  more: Readonly<Record<string, PDFObject>>,
): PDFDict {
  const dict = annotation.context.obj({});
  for (const key of keys) {
    const value = annotation.get(PDFName.of(key));
    if (value) dict.set(PDFName.of(key), value);
  }
  for (const [key, value] of Object.entries(more)) dict.set(PDFName.of(key), value);
  return dict;
}

const hidden = 2;
const isHidden = (annotation: PDFDict): boolean =>
  ((annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0) & hidden) !== 0;
