import { remove, child } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/** In the order that Word insists on (ISO/IEC 29500-1, 17.3.1.26). */
const order =
  `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
  suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
  spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
  divId cnfStyle rPr sectPr pPrChange`
    .split(/\s+/)
    .map((name) => `w:${name}`);

/** Sets a property of a paragraph, or of a style of paragraphs, at its place. */
export function addProperty(paragraphProperties: Element, property: Element): void {
  const old = child(paragraphProperties, property.name);
  if (old) remove(paragraphProperties, old);
  const { children } = paragraphProperties;
  const own = order.indexOf(property.name);
  const at = children.findLastIndex((node) => typeof node !== 'string' && order.indexOf(node.name) < own);
  children.splice(at + 1, 0, property);
}
