import { strToU8, unzipSync, zipSync } from 'fflate';
import { contentPlace, pageSetup, partRoot, relationTo, typeOf, wordFile } from './templates.ts';
import { defaultType, inBody, p, run, type Shape, t } from './wordShapes.ts';

const words = run(t('Die Kita schließt'));
const picture = (content: string | Uint8Array, type = 'image/png', ending = 'png'): Uint8Array =>
  zipSync({
    ...unzipSync(wordFile({ types: defaultType(ending, type) })),
    [`word/media/a.${ending}`]: typeof content === 'string' ? strToU8(content) : content,
  });
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const svg = (inside: string, attributes = ''): Uint8Array =>
  picture(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`, 'image/svg+xml', 'svg');
const [png, drawing] = ['word/media/a.png', 'word/media/a.svg'];

const pictures: Shape[] = [
  [
    'with a page that is called a picture',
    picture('<html><script>alert(1)</script></html>'),
    'unsoundPicture',
    png,
  ],
  ['with a text that is called a picture', picture('Die Kita schließt'), 'unsoundPicture', png],
  ['with nothing that is called a picture', picture(''), 'unsoundPicture', png],
  ['with an archive that is called a picture', picture('PK\u{3}\u{4}'), 'embeddedFile', png],
  ['with a script in a drawing', svg('<script>alert(1)</script>'), 'unsoundPicture', drawing],
  ['with a drawing that acts when it loads', svg('<g/>', 'onload="alert(1)"'), 'unsoundPicture', drawing],
  [
    'with a drawing whose link is a script',
    svg('<a href="javascript:alert(1)"/>'),
    'unsoundPicture',
    drawing,
  ],
  ['with a page in a drawing', svg('<foreignObject/>'), 'unsoundPicture', drawing],
  ['with a drawing that is none', picture('<a/>', 'image/svg+xml', 'svg'), 'unsoundPicture', drawing],
  [
    'with a document type in a drawing',
    picture('<!DOCTYPE svg><svg/>', 'image/svg+xml', 'svg'),
    'damaged',
    drawing,
  ],
  [
    'with a drawing that loads a picture',
    svg('<image href="http://192.0.2.1/a"/>'),
    'externalContent',
    drawing,
  ],
  [
    'with a drawing that loads a piece',
    svg('<use xlink:href="http://192.0.2.1/a#b" xmlns:xlink="http://www.w3.org/1999/xlink"/>'),
    'externalContent',
    drawing,
  ],
  [
    'with a drawing that loads a look',
    svg('<style>@import "http://192.0.2.1/a"</style>'),
    'externalContent',
    drawing,
  ],
  [
    'with a drawing that is filled from elsewhere',
    svg('<g style="fill:url(http://192.0.2.1/a)"/>'),
    'externalContent',
    drawing,
  ],
];

const related = (kind: string, inside: string, body: string): Uint8Array =>
  wordFile({
    body: contentPlace + body + pageSetup,
    relations: relationTo(kind, `${kind}.xml`),
    types: typeOf(`word/${kind}.xml`, kind),
    more: { [`word/${kind}.xml`]: partRoot(kind, inside) },
  });
const note = (id: number, inside = words): string => `<w:footnote w:id="${id}">${p(inside)}</w:footnote>`;
const blocks = (inside: string, body = ''): Uint8Array =>
  wordFile({
    body: contentPlace + body + pageSetup,
    relations: relationTo('glossaryDocument', 'glossary/document.xml'),
    types: typeOf('word/glossary/document.xml', 'document.glossary'),
    more: {
      'word/glossary/document.xml': partRoot(
        'glossaryDocument',
        `<w:docParts><w:docPart><w:docPartPr><w:name w:val="Gruß"/></w:docPartPr><w:docPartBody>${p(inside)}</w:docPartBody></w:docPart></w:docParts>`,
      ),
    },
  });

const references: Shape[] = [
  ['with a footnote without any', inBody(p(run('<w:footnoteReference w:id="2"/>'))), 'damaged', 'Absatz 2'],
  [
    'with a footnote of another number',
    related('footnotes', note(3), p(run('<w:footnoteReference w:id="2"/>'))),
    'damaged',
    'Absatz 2',
  ],
  ['with an endnote without any', inBody(p(run('<w:endnoteReference w:id="2"/>'))), 'damaged', 'Absatz 2'],
  ['with a comment that is nowhere', inBody(p(run('<w:commentReference w:id="2"/>'))), 'damaged', 'Absatz 2'],
  [
    'with a header that is none',
    wordFile({ body: contentPlace + pageSetup.replace('r:id="rId2"', 'r:id="rId1"') }),
    'damaged',
    'nach Absatz 1',
  ],
  [
    'with a comment, and a paragraph in a paragraph',
    inBody(p(run('<w:commentReference w:id="2"/>')), p(p(words))),
    'damaged',
    'Absatz 3',
  ],
];

/** Parts that are not what they are called, or lead nowhere. */
export const oddParts: Shape[] = [...pictures, ...references];

/** Text that stands on no page. */
export const unreached: Shape[] = [
  [
    'with a footnote to which nothing leads',
    related('footnotes', note(2), p()),
    'unseenText',
    'word/footnotes.xml',
  ],
  ['with building blocks', blocks(words), 'buildingBlocks', 'word/glossary/document.xml'],
];

export const usualParts: [name: string, bytes: Uint8Array][] = [
  ['pictures of all kinds', picture(latin('\u{89}PNG\r\n\u{1A}\n'))],
  ['a photograph that is called otherwise', picture(latin('\u{FF}\u{D8}\u{FF}\u{E0}'))],
  ['a drawing of Windows', picture(latin('\u{1}\0\0\0'), 'image/x-emf', 'emf')],
  [
    'a drawing in lines',
    svg(
      '<defs><linearGradient id="a"/></defs><g fill="url(#a)"/><use href="#a"/><image href="data:image/png;base64,AAAA"/><a href="https://lindenau.example"/><style>.a{fill:#fff}</style>',
    ),
  ],
  [
    'a footnote',
    related(
      'footnotes',
      `<w:footnote w:id="-1" w:type="separator">${p(run('<w:separator/>'))}</w:footnote>${note(2)}`,
      p(run('<w:footnoteReference w:id="2"/>')),
    ),
  ],
  [
    'what an empty control says',
    blocks(
      words,
      `<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val="Gruß"/></w:placeholder></w:sdtPr><w:sdtContent>${p(words)}</w:sdtContent></w:sdt>`,
    ),
  ],
  ['building blocks without words', blocks('')],
];
