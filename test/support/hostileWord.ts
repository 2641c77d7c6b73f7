import { strToU8, zipSync } from 'fflate';
import { blanksDeflated, rawZip } from './rawZip.ts';
import { contentPlace, pageSetup, partRoot, relationTo, typeOf, wordFile } from './templates.ts';
import {
  changed,
  defaultType,
  document,
  inBody,
  inHeader,
  instruction,
  list,
  mark,
  media,
  p,
  raw,
  row,
  run,
  type Shape,
  sound,
  t,
  without,
  withRelation,
  withSettings,
  type WordParts,
} from './wordShapes.ts';

const containers: Shape[] = [
  ['nothing', new Uint8Array(), 'notAWordFile', ''],
  ['a text', strToU8('Sehr geehrte Damen und Herren'), 'notAWordFile', ''],
  ['a file of old Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'notAWordFile', ''],
  ['an archive', zipSync({ 'brief.txt': strToU8('a') }), 'notAWordFile', '[Content_Types].xml'],
  [
    'a workbook',
    wordFile({ main: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
    'notAWordFile',
    document,
  ],
  [
    'protected by a password',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
    '',
  ],
  ['with a part under a password', raw({ flags: 1 }), 'encrypted', document],
  ['with a part encrypted as WinZip does', raw({ method: 99 }), 'encrypted', document],
  ['cut off', sound.subarray(0, 900), 'damaged', list],
  ['with something behind its end', rawZip([], { end: Buffer.from('MZ') }), 'damaged', list],
  ['with one part twice', raw({}, [{ name: document, content: strToU8('<a/>') }]), 'damaged', document],
  ['with another name inside', raw({ localName: 'word/document.bin' }), 'damaged', document],
  ['packed in another way inside', raw({ localMethod: 0 }), 'damaged', document],
  ['packed in an unknown way', raw({ method: 12 }), 'damaged', document],
  ['with a wrong sum', raw({ sum: 1 }), 'damaged', document],
  ['with parts in one place', raw({}, [{ name: media, content: strToU8('a'), sameAs: 0 }]), 'damaged', media],
  [
    'with a part further up',
    raw({}, [{ name: '../a.xml', content: strToU8('<a/>') }]),
    'damaged',
    '../a.xml',
  ],
  [
    'with a part named as in Windows',
    raw({}, [{ name: 'word\\a', content: strToU8('') }]),
    'damaged',
    'word\\a',
  ],
  ['that says it holds 4 GB', raw({ size: 0xffff_fffe }), 'tooLarge', document],
  [
    'that says it holds little and holds 5 GB',
    raw({}, [{ name: media, content: blanksDeflated(5000), isPacked: true, size: 1000 }]),
    'damaged',
    media,
  ],
  [
    'of too many parts',
    zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`${n}.xml`, strToU8('<a/>')]))),
    'tooLarge',
    list,
  ],
  ['nested too deep', inBody('<w:sdt>'.repeat(500) + '</w:sdt>'.repeat(500)), 'tooLarge', document],
];

const unsound: Shape[] = [
  ['without what leads to its document', without('_rels/.rels'), 'damaged', '_rels/.rels'],
  ['without its document', without(document), 'damaged', document],
  ['without a header it names', without('word/header1.xml'), 'damaged', 'word/header1.xml'],
  ['with a part without a type', wordFile({ more: { 'word/a.xyz': 'x' } }), 'damaged', 'word/a.xyz'],
  [
    'with a part of two types',
    wordFile({ types: typeOf(document, 'header') }),
    'damaged',
    '[Content_Types].xml',
  ],
  ['of broken XML', inBody('<w:p>'), 'damaged', document],
  ['with broken styles', wordFile({ styles: '<w:style>' }), 'damaged', 'word/styles.xml'],
  ['with a control character', inBody(p(run(t('\u{1}')))), 'damaged', document],
  [
    'with a document type',
    changed('word/styles.xml', (xml) => `<!DOCTYPE w [<!ENTITY a "b">]>${xml}`),
    'damaged',
    'word/styles.xml',
  ],
  [
    'that reads a file of the computer',
    changed(document, (xml) => `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml}`),
    'damaged',
    document,
  ],
  ['with an unknown reference', inBody(p(run(t('&geheim;')))), 'damaged', document],
  [
    'with a document type in its data',
    wordFile({ more: { 'customXml/item1.xml': '<!DOCTYPE a><a/>' } }),
    'damaged',
    'customXml/item1.xml',
  ],
  [
    'in an encoding nobody knows',
    changed(document, (xml) => `<?xml version="1.0" encoding="UTF-7"?>${xml}`),
    'damaged',
    document,
  ],
  [
    'that is not in its encoding',
    changed(document, (xml) => `<?xml version="1.0" encoding="UTF-16"?>${xml}`),
    'damaged',
    document,
  ],
  ['with a name of no namespace', inBody('<wx:p/>'), 'damaged', document],
  [
    'in the strict format',
    changed(document, (xml) =>
      xml.replace(
        /http:[^"]*wordprocessingml\/2006\/main/,
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    ),
    'otherFormat',
    document,
  ],
  [
    'with text under a second prefix',
    changed(document, (xml) =>
      xml.replace(
        '<w:body>',
        '<w:body xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:p/>',
      ),
    ),
    'otherFormat',
    document,
  ],
  ['with a prefix that changes', inBody('<w:p xmlns:w="urn:x"/>'), 'otherFormat', document],
  [
    'whose document is a header',
    changed(document, (xml) => xml.replaceAll('w:document', 'w:hdr')),
    'damaged',
    document,
  ],
  ['without a body', changed(document, (xml) => xml.replaceAll('w:body', 'w:text')), 'damaged', document],
  ['with a picture that is nowhere', inBody(p(run('<w:drawing r:embed="rId99"/>'))), 'damaged', document],
  [
    'with two relations of one number',
    wordFile({ relations: relationTo('theme', 'styles.xml') + relationTo('theme', 'header1.xml') }),
    'damaged',
    'word/_rels/document.xml.rels',
  ],
];

const bin = defaultType('bin', 'application/vnd.openxmlformats-officedocument.oleObject');
const foreign: Shape[] = [
  [
    'with macros by type',
    wordFile({ main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'macros',
    document,
  ],
  [
    'with macros by part',
    wordFile({ more: { 'word/vbaProject.bin': 'x' } }),
    'macros',
    'word/vbaProject.bin',
  ],
  [
    'with ActiveX',
    wordFile({ more: { 'word/activeX/activeX1.xml': '<a/>' } }),
    'macros',
    'word/activeX/activeX1.xml',
  ],
  [
    'with its own buttons',
    wordFile({ more: { 'customUI/customUI.xml': '<a/>' } }),
    'macros',
    'customUI/customUI.xml',
  ],
  [
    'with an OLE object',
    withRelation('oleObject', 'embeddings/o.bin', '', { types: bin, more: { 'word/embeddings/o.bin': 'x' } }),
    'embeddedFile',
    'word/embeddings/o.bin',
  ],
  ['with the place of an object', inBody(p(run('<w:object/>'))), 'embeddedFile', 'Absatz 2'],
  ['with a control', inHeader(p(run('<w:control/>'))), 'embeddedFile', 'Kopfzeile'],
  [
    'with a program that is called a picture',
    wordFile({ types: defaultType('png', 'image/png'), more: { 'word/media/a.png': 'MZ' } }),
    'embeddedFile',
    'word/media/a.png',
  ],
  [
    'with a packed workbook',
    withRelation('package', 'embeddings/a.xlsx', '', {
      types: defaultType('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
      more: { 'word/embeddings/a.xlsx': 'x' },
    }),
    'embeddedFile',
    'word/embeddings/a.xlsx',
  ],
  [
    'with a page as a chunk',
    withRelation('aFChunk', 'a.htm', '', {
      types: defaultType('htm', 'text/html'),
      more: { 'word/a.htm': 'x' },
    }),
    'embeddedFile',
    'word/a.htm',
  ],
  ['with the place of a chunk', inBody('<w:altChunk/>'), 'embeddedFile', 'nach Absatz 1'],
  ['with another document in it', inBody(p('<w:subDoc/>')), 'embeddedFile', 'Absatz 2'],
  [
    'with a picture from elsewhere',
    withRelation('image', 'http://192.0.2.1/a.png', 'External'),
    'externalContent',
    document,
  ],
  [
    'with an object from elsewhere',
    withRelation('oleObject', 'file:///S:/a.xlsx', 'External'),
    'externalContent',
    document,
  ],
  [
    'with a template on the net',
    withSettings('', relationTo('attachedTemplate', 'https://x.example/a.dotm', 'External')),
    'externalContent',
    'word/settings.xml',
  ],
  [
    'with a template on a share',
    withSettings('', relationTo('attachedTemplate', 'file:///\\\\x.example\\a.dotm', 'External')),
    'externalContent',
    'word/settings.xml',
  ],
  [
    'with a link to a share',
    withRelation('hyperlink', '\\\\192.0.2.1\\a', 'External'),
    'externalContent',
    document,
  ],
  [
    'with a link to a program behind a blank',
    withRelation('hyperlink', ' file:///c:/a.exe', 'External'),
    'externalContent',
    document,
  ],
  [
    'with a script cut by a tab',
    withRelation('hyperlink', 'java&#9;script:alert(1)', 'External'),
    'externalContent',
    document,
  ],
  [
    'with a link that is a script',
    withRelation('hyperlink', 'javascript:alert(1)', 'External'),
    'externalContent',
    document,
  ],
  [
    'with an add-in',
    withRelation('webextension', 'a.xml', '', { more: { 'word/a.xml': '<a/>' } }),
    'externalContent',
    document,
  ],
  ['with letters to many', withSettings('<w:mailMerge/>'), 'externalContent', 'word/settings.xml'],
  [
    'with a picture by its address',
    inBody(p(run('<w:pict><v:imagedata xmlns:v="urn:v" src="http://192.0.2.1/a"/></w:pict>'))),
    'externalContent',
    'Absatz 2',
  ],
];

const fields: Shape[] = [
  [
    'that fetches a picture, in pieces',
    inHeader(
      p(mark('begin'), instruction(' INCLUDE'), instruction('PICTURE "http://192.0.2.1/a"'), mark('end')),
    ),
    'externalContent',
    'Kopfzeile',
  ],
  [
    'that starts a program',
    inBody(row(p('<w:fldSimple w:instr=" DDEAUTO c:\\\\a"/>'))),
    'externalContent',
    'Tabelle 1, Zeile 1',
  ],
  [
    'that does so over two paragraphs',
    inBody(p(mark('begin'), instruction('DD')), p(instruction('E "a"'), mark('end'))),
    'externalContent',
    'Absatz 2',
  ],
  [
    'whose name another field makes',
    inBody(
      p(
        mark('begin'),
        mark('begin'),
        instruction('QUOTE 68 68 69'),
        mark('end'),
        instruction(' a'),
        mark('end'),
      ),
    ),
    'externalContent',
    'Absatz 2',
  ],
  [
    'that leads to a share',
    inBody(p(mark('begin'), instruction('HYPERLINK "\\\\\\\\192.0.2.1\\\\a"'), mark('end'))),
    'externalContent',
    'Absatz 2',
  ],
  [
    'that chooses between words',
    inBody(
      p(`<w:fldSimple w:instr=' IF 1=1 "angenommen" "abgelehnt" '>${run(t('abgelehnt'))}</w:fldSimple>`),
    ),
    'differingWords',
    'Absatz 2',
  ],
  [
    'that is another day tomorrow',
    inHeader(p(`<w:fldSimple w:instr="DATE">${run(t('1.1.2026'))}</w:fldSimple>`)),
    'differingWords',
    'Kopfzeile',
  ],
  [
    'that hides text as its instruction',
    inBody(p(mark('begin'), run(t('verborgen')), mark('separate'), run(t('gezeigt')), mark('end'))),
    'differingWords',
    'Absatz 2',
  ],
  ['that never ends', inBody(p(mark('begin')), p(run(t('verborgen')))), 'differingWords', 'Absatz 2'],
  ['that is cut off', inBody(p(instruction('LINK Excel.Sheet "a"'))), 'externalContent', 'Absatz 2'],
].map(([name, ...rest]) => [`with a field ${String(name)}`, ...rest] as Shape);

const alternate = (choice: string, fallback: string): string =>
  `<mc:AlternateContent><mc:Choice Requires="w">${choice}</mc:Choice>${fallback && `<mc:Fallback>${fallback}</mc:Fallback>`}</mc:AlternateContent>`;
const differing: Shape[] = [
  [
    'with a control that is bound to data',
    inBody(
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>${p(run(t('a')))}</w:sdtContent></w:sdt>`,
    ),
    'dataBinding',
    'nach Absatz 1',
  ],
  [
    'with such a control in a line',
    inBody(p('<w:sdt><w:sdtPr><w15:dataBinding xmlns:w15="urn:w15"/></w:sdtPr></w:sdt>')),
    'dataBinding',
    'Absatz 2',
  ],
  [
    'with two versions of a text',
    inBody(p(alternate(run(t('a')), run(t('b'))))),
    'differingWords',
    'Absatz 2',
  ],
  [
    'with one version for new programs alone',
    inBody(p(alternate(run(t('a')), ''))),
    'differingWords',
    'Absatz 2',
  ],
  [
    'with text in what old programs skip',
    changed(document, (xml) =>
      xml
        .replace('<w:document', '<w:document mc:Ignorable="y" xmlns:y="urn:y"')
        .replace('<w:sectPr', `<y:more>${p(run(t('Wort')))}</y:more><w:sectPr`),
    ),
    'differingWords',
    'nach Absatz 1',
  ],
  [
    'with text in what a paragraph lets old programs skip',
    inBody(`<w:p xmlns:y="urn:y" mc:Ignorable="y"><y:more>${run(t('Wort'))}</y:more></w:p>`),
    'differingWords',
    'Absatz 2',
  ],
  ['with an insertion', inBody(p(`<w:ins>${run(t('a'))}</w:ins>`)), 'trackedChanges', 'Absatz 2'],
  ['with a deletion in a table', inBody(row(p('<w:del/>'))), 'trackedChanges', 'Tabelle 1, Zeile 1'],
  ['with something moved', inHeader(p('<w:moveFrom/>')), 'trackedChanges', 'Kopfzeile'],
  [
    'with another look that is not accepted',
    inBody(p(run(t('a'), '<w:rPrChange/>'))),
    'trackedChanges',
    'Absatz 2',
  ],
  [
    'with an inserted end of a paragraph',
    inBody('<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr></w:p>'),
    'trackedChanges',
    'Absatz 2',
  ],
  ['with an inserted row', inBody(row(p(), '<w:ins/>')), 'trackedChanges', 'Tabelle 1, Zeile 1'],
  [
    'with a change of the page',
    inBody('<w:sectPr><w:sectPrChange/></w:sectPr>'),
    'trackedChanges',
    'nach Absatz 1',
  ],
];

const styled = (properties: string): WordParts => ({
  body: contentPlace + p(properties, run(t('a'))) + pageSetup,
  styles: `<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>`,
});
/** Sound, but nothing for the public. */
export const unfitForAll: Shape[] = [
  [
    'with a comment',
    wordFile({
      body:
        contentPlace +
        p('<w:commentRangeStart/>', run(t('a')), run('<w:commentReference w:id="1"/>')) +
        pageSetup,
      relations: relationTo('comments', 'comments.xml'),
      types: typeOf('word/comments.xml', 'comments'),
      more: { 'word/comments.xml': partRoot('comments', `<w:comment w:id="1">${p()}</w:comment>`) },
    }),
    'comment',
    'Absatz 2',
  ],
  [
    'with a comment to nothing',
    wordFile({ more: { 'word/comments.xml': partRoot('comments', `<w:comment>${p()}</w:comment>`) } }),
    'comment',
    'word/comments.xml',
  ],
  ['with hidden text', inHeader(p(run(t('a'), '<w:vanish/>'))), 'hiddenText', 'Kopfzeile'],
  [
    'with a hidden entry of an index',
    inBody(p(run('<w:instrText>XE "a"</w:instrText>', '<w:vanish w:val="1"/>'))),
    'hiddenText',
    'Absatz 2',
  ],
  [
    'with text of a hidden style',
    wordFile(styled('<w:pPr><w:pStyle w:val="b"/></w:pPr>')),
    'hiddenText',
    'Absatz 2',
  ],
  ['with a hidden row', inBody(row(p(), '<w:hidden/>')), 'hiddenText', 'Tabelle 1, Zeile 1'],
  [
    'with a hidden drawing',
    inBody(p(run('<wp:docPr xmlns:wp="urn:wp" hidden="1"/>'))),
    'hiddenText',
    'Absatz 2',
  ],
  [
    'with a hidden shape',
    inBody(
      p(
        run(
          `<w:pict><v:shape xmlns:v="urn:v" style="visibility:hidden"/><w:txbxContent>${p(run(t('a')))}</w:txbxContent></w:pict>`,
        ),
      ),
    ),
    'hiddenText',
    'Absatz 2',
  ],
];

const renamed = (from: string, to: string): Uint8Array =>
  changed(document, (xml) =>
    xml.replaceAll(`xmlns:${from}=`, `xmlns:${to}=`).replaceAll(` ${from}:`, ` ${to}:`),
  );
/** Sound XML of which Word makes something else, or nothing. */
const misshapen: Shape[] = [
  ['with references under another name', renamed('r', 'q'), 'otherFormat', document],
  ['with conditions under another name', renamed('mc', 'q'), 'otherFormat', document],
  [
    'that may skip what it never declares',
    changed(document, (xml) => xml.replace('<w:document', '<w:document mc:Ignorable="w99"')),
    'damaged',
    document,
  ],
  [
    'with a header that points to nothing, and has no list of where it points',
    inHeader(p(run('<w:pict><v:imagedata xmlns:v="urn:v" r:id="rId1"/></w:pict>'))),
    'damaged',
    'word/header1.xml',
  ],
  ['with a paragraph in a paragraph', inBody(p(p(run(t('a'))))), 'damaged', 'Absatz 2'],
  ['with a line in no paragraph', inBody(p(), run(t('a'))), 'damaged', 'nach Absatz 2'],
  ['with words in no line', inHeader('<w:p>lose</w:p>'), 'damaged', 'Kopfzeile'],
  ['with an element that Word does not know', inBody(`<w:neu>${p()}</w:neu>`), 'damaged', 'Absatz 2'],
  ['with an empty cell', inBody(row('')), 'damaged', 'Tabelle 1, Zeile 1'],
  [
    'with two looks of one line',
    inBody(p('<w:r><w:rPr><w:b/></w:rPr><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>')),
    'damaged',
    'Absatz 2',
  ],
  [
    'with two bodies',
    changed(document, (xml) => xml.replace('</w:body>', `</w:body><w:body>${p()}</w:body>`)),
    'damaged',
    document,
  ],
];

/** Never taken in, whatever they are for. */
export const hostile: Shape[] = [
  ...containers,
  ...unsound,
  ...foreign,
  ...fields,
  ...differing,
  ...misshapen,
];
