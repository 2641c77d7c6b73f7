import { attributes, saying, type Xml } from './element.ts';

/** Name and id of the one style of all our tables. */
export const tableStyle = 'Tabelle';

/** Above and below the text of a cell, and on both sides of it; in twips. */
const cellMargins = { top: 40, left: 100, bottom: 40, right: 100 };

const thin = attributes({ 'w:val': 'single', 'w:color': 'auto', 'w:sz': 4 });
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** Thin lines, and a first row that stands again on each page; docx has no styles of tables. */
export const tableStyleXml: Xml = {
  'w:style': [
    attributes({ 'w:type': 'table', 'w:styleId': tableStyle, 'w:customStyle': 1 }),
    saying('w:name', tableStyle),
    saying('w:basedOn', 'TableNormal'),
    saying('w:uiPriority', 59),
    { 'w:qFormat': {} },
    {
      'w:tblPr': [
        { 'w:tblBorders': edges.map((edge) => ({ [`w:${edge}`]: thin })) },
        {
          'w:tblCellMar': Object.entries(cellMargins).map(([edge, width]) => ({
            [`w:${edge}`]: attributes({ 'w:w': width, 'w:type': 'dxa' }),
          })),
        },
      ],
    },
    {
      'w:tblStylePr': [
        attributes({ 'w:type': 'firstRow' }),
        { 'w:trPr': [{ 'w:cantSplit': {} }, { 'w:tblHeader': {} }] },
      ],
    },
  ],
};
