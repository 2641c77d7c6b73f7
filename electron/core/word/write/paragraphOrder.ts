/** What a paragraph or a style of paragraphs can say, in the order that Word insists on (ISO/IEC 29500-1, 17.3.1.26). */
export const paragraphOrder: readonly string[] =
  `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
  suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
  spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
  divId cnfStyle rPr sectPr pPrChange`
    .split(/\s+/)
    .map((name) => `w:${name}`);
