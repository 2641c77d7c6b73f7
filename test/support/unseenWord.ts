import { contentPlace, pageSetup, partRoot, relationTo, typeOf, wordFile, wordStyles } from './templates.ts';
import { inBody, inHeader, p, row, run, type Shape, t } from './wordShapes.ts';

const words = t('Die Kita schließt');
const looking = (properties: string): Uint8Array => inBody(p(run(words, properties)));
const laid = (properties: string): Uint8Array => inBody(p(`<w:pPr>${properties}</w:pPr>`, run(words)));
const white = '<w:color w:val="FFFFFF"/>';
const shade = (fill: string): string => `<w:shd w:val="clear" w:fill="${fill}"/>`;
const styled = (style: string, type: 'paragraph' | 'character'): Uint8Array =>
  wordFile({
    body: `${contentPlace}${type === 'paragraph' ? p('<w:pPr><w:pStyle w:val="b"/></w:pPr>', run(words)) : p(run(words, '<w:rStyle w:val="b"/>'))}${pageSetup}`,
    styles: `${wordStyles}<w:style w:type="${type}" w:styleId="a">${style}</w:style><w:style w:type="${type}" w:styleId="b"><w:basedOn w:val="a"/></w:style>`,
  });
const wp = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const wps = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const v = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const box = (where: string, fill = '', properties = '', size = 'cx="914400" cy="914400"'): string =>
  p(
    run(
      `<w:drawing><wp:anchor ${wp}>${where}<wp:extent ${size}/><a:graphic ${a}><wps:wsp ${wps}><wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent>${p(run(words, properties))}</w:txbxContent></wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>`,
    ),
  );
const at = (x: number, y: number, from = 'page'): string =>
  `<wp:positionH relativeFrom="${from}"><wp:posOffset>${x}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="${from === 'page' ? from : 'paragraph'}"><wp:posOffset>${y}</wp:posOffset></wp:positionV>`;
const filled = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const oldShape = (style: string): string =>
  p(
    run(
      `<w:pict><v:rect ${v} style="${style}"><v:textbox><w:txbxContent>${p(run(words))}</w:txbxContent></v:textbox></v:rect></w:pict>`,
    ),
  );
const table = (properties: string, cell: string, inside: string): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr>${p(inside)}</w:tc></w:tr></w:tbl>`;
const merged = (second: string): string =>
  `<w:tbl>${['<w:vMerge w:val="restart"/>', second].map((cell) => `<w:tr><w:tc><w:tcPr>${cell}</w:tcPr>${p(run(words))}</w:tc></w:tr>`).join('')}</w:tbl>`;
const listed = (indent: string): Uint8Array =>
  wordFile({
    relations: relationTo('numbering', 'numbering.xml'),
    types: typeOf('word/numbering.xml', 'numbering'),
    more: {
      'word/numbering.xml': partRoot(
        'numbering',
        `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:pPr>${indent}</w:pPr></w:lvl></w:abstractNum>`,
      ),
    },
  });

/** Text that is printed and that nobody sees. */
export const unseen: Shape[] = (
  [
    ['in white', looking(white)],
    ['in nearly white', looking('<w:color w:val="FDFDFD"/>')],
    ['in the white of the theme', looking('<w:color w:val="000000" w:themeColor="background1"/>')],
    [
      'filled with white',
      looking(
        `<w14:textFill ${w14}><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>`,
      ),
    ],
    ['filled with nothing', looking(`<w14:textFill ${w14}><w14:noFill/></w14:textFill>`)],
    ['in the colour of its shading', looking(`<w:color w:val="000000"/>${shade('000000')}`)],
    ['in the colour of its marker', looking('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')],
    ['white by the style of its paragraph', styled(`<w:rPr>${white}</w:rPr>`, 'paragraph')],
    ['white by its own style', styled(`<w:rPr>${white}</w:rPr>`, 'character')],
    [
      'in the colour of its cell',
      inBody(p(), table('', shade('004B76'), run(words, '<w:color w:val="004B76"/>'))),
      'Tabelle 1, Zeile 1',
    ],
    ['white in a white box', inBody(box(at(0, 0), filled('FFFFFF'), white)), 'Absatz 2, Textfeld'],
    ['white in a box without a colour', inBody(box(at(0, 0), '<a:noFill/>', white)), 'Absatz 2, Textfeld'],
    ['white in a header', inHeader(p(run(words, white))), 'Kopfzeile'],
    ['of one point', looking('<w:sz w:val="2"/>')],
    ['tiny by its style', styled('<w:rPr><w:sz w:val="1"/></w:rPr>', 'paragraph')],
    ['tiny in the other direction', looking('<w:sz w:val="24"/><w:szCs w:val="2"/><w:rtl/>')],
    ['squeezed to a line', looking('<w:w w:val="1"/>')],
    ['all in one place', looking('<w:spacing w:val="-400"/>')],
    ['fitted into nothing', looking('<w:fitText w:val="1"/>')],
    ['lifted off its line', looking('<w:position w:val="3000"/>')],
    ['in a line without height', laid('<w:spacing w:line="20" w:lineRule="exact"/>')],
    [
      'in a row without height',
      inBody(p(), row(p(run(words)), '<w:trHeight w:val="1" w:hRule="exact"/>')),
      'Tabelle 1, Zeile 1',
    ],
    ['left of the page', laid('<w:ind w:left="-20000"/>')],
    ['left of the page by letters', laid('<w:ind w:leftChars="-9000"/>')],
    ['right of the page', laid('<w:ind w:left="20000"/>')],
    ['that begins right of the page', laid('<w:ind w:firstLine="20000"/>')],
    ['left of the page by a style', styled('<w:pPr><w:ind w:left="-20000"/></w:pPr>', 'paragraph')],
    ['left of the page by its list', listed('<w:ind w:left="-20000"/>'), 'word/numbering.xml'],
    [
      'in a frame off the page',
      laid('<w:framePr w:w="2000" w:hAnchor="page" w:x="-9000" w:vAnchor="page" w:y="100"/>'),
    ],
    ['in a frame below the page', laid('<w:framePr w:vAnchor="page" w:y="20000"/>')],
    ['in a flat frame', laid('<w:framePr w:h="1" w:hRule="exact"/>')],
    [
      'in a table off the page',
      inBody(p(), table('<w:tblInd w:w="-9000"/>', '', run(words))),
      'Tabelle 1, Zeile 1',
    ],
    [
      'in a floating table off the page',
      inBody(p(), table('<w:tblpPr w:horzAnchor="page" w:tblpX="20000"/>', '', run(words))),
      'Tabelle 1, Zeile 1',
    ],
    ['in a cell that the one above covers', inBody(p(), merged('<w:vMerge/>')), 'Tabelle 1, Zeile 2'],
    [
      'in a cell covered as old files say it',
      inBody(p(), merged('<w:vMerge w:val="continue"/>')),
      'Tabelle 1, Zeile 2',
    ],
    [
      'in a cell without width',
      inBody(p(), table('<w:tblLayout w:type="fixed"/>', '<w:tcW w:w="1" w:type="dxa"/>', run(words))),
      'Tabelle 1, Zeile 1',
    ],
    ['in a box left of the page', inBody(box(at(-9_000_000, 0)))],
    ['in a box far below its paragraph', inBody(box(at(0, 99_000_000, 'column')))],
    [
      'in a box a page away',
      inBody(
        box(
          '<wp:positionH relativeFrom="page"><wp14:pctPosHOffset xmlns:wp14="urn:wp14">-200000</wp14:pctPosHOffset></wp:positionH>',
        ),
      ),
    ],
    ['in a box without room', inBody(box(at(0, 0), '', '', 'cx="1" cy="1"'))],
    [
      'in an old box off the page',
      inBody(oldShape('position:absolute;margin-left:-9999pt;width:100pt;height:20pt')),
    ],
    ['in an old box without room', inBody(oldShape('width:.1pt;height:.1pt'))],
  ] as [string, Uint8Array, string?][]
).map(([name, bytes, foundAt = 'Absatz 2']) => [`with text ${name}`, bytes, 'unseenText', foundAt]);

const headed = `<w:style w:type="table" w:styleId="kopf"><w:tblStylePr w:type="firstRow"><w:rPr>${white}</w:rPr><w:tcPr>${shade('004B76')}</w:tcPr></w:tblStylePr></w:style>`;

/** Looks of every day. */
export const usualLooks: [name: string, bytes: Uint8Array][] = [
  ['white on a dark cell', inBody(table('', shade('004B76'), run(words, white)))],
  ['white on a dark paragraph', inBody(p(`<w:pPr>${shade('004B76')}</w:pPr>`, run(words, white)))],
  [
    'white in a head of a table by its style',
    wordFile({
      body: contentPlace + table('<w:tblStyle w:val="kopf"/>', '', run(words, white)) + pageSetup,
      styles: wordStyles + headed,
    }),
  ],
  ['white in a dark box', inBody(box(at(0, 0), filled('004B76'), white))],
  [
    'white in a box over a dark one',
    inBody(box(at(0, 0), filled('004B76')), box(at(0, 0), '<a:noFill/>', white)),
  ],
  ['white on black marker', looking(`${white}<w:highlight w:val="black"/>`)],
  ['letters whose colour Word chooses', looking(`<w:color w:val="auto"/>${shade('000000')}`)],
  ['light grey', looking('<w:color w:val="BFBFBF"/>')],
  ['white outside of words', inBody(p(run(t(' '), white), run(words)))],
  [
    'small letters, narrow ones, condensed ones',
    inBody(
      p(run(words, '<w:spacing w:val="-20"/><w:w w:val="66"/><w:position w:val="-6"/><w:sz w:val="10"/>')),
    ),
  ],
  [
    'a small end of a table',
    inBody(p('<w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr>')),
  ],
  ['exact lines', laid('<w:spacing w:line="240" w:lineRule="exact"/>')],
  ['a flat row without words', inBody(row(p(), '<w:trHeight w:val="20" w:hRule="exact"/>'))],
  ['lines into the margin', laid('<w:ind w:left="-1417" w:right="-1417"/>')],
  ['hanging lines', laid('<w:ind w:left="567" w:hanging="567"/>')],
  ['a list as Word has it', listed('<w:ind w:left="6480" w:hanging="180"/>')],
  [
    'an address in a frame',
    laid(
      '<w:framePr w:w="4820" w:h="1000" w:hRule="exact" w:hAnchor="page" w:vAnchor="page" w:x="1418" w:y="2552"/>',
    ),
  ],
  ['a box in the margin', inBody(box(at(180_000, 3_700_000)))],
  [
    'a box in the middle of an old file',
    inBody(oldShape('position:absolute;margin-left:350pt;margin-top:-40pt;width:150pt;height:60pt')),
  ],
  ['an old group', inBody(oldShape('position:absolute;left:90000;top:2;width:10;height:10'))],
  ['cells of a column that each begin anew', inBody(merged('<w:vMerge w:val="restart"/>'))],
  ['a narrow cell that Word widens', inBody(table('', '<w:tcW w:w="1" w:type="dxa"/>', run(words)))],
  ['a table into the margin', inBody(table('<w:tblInd w:w="-108" w:type="dxa"/>', '', run(words)))],
];
