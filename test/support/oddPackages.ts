import { strToU8, unzipSync, zipSync } from 'fflate';
import { rawZip } from './rawZip.ts';
import { contentPlace, pageSetup, partRoot, relationTo, typeOf, wordFile } from './templates.ts';
import {
  changed,
  defaultType,
  document,
  inBody,
  list,
  media,
  p,
  raw,
  run,
  type Shape,
  sound,
  t,
  withRelation,
  withSettings,
} from './wordShapes.ts';

const bytes = (text: string): Uint8Array => strToU8(text);
const types = '[Content_Types].xml';
const top = '_rels/.rels';
const own = 'word/_rels/document.xml.rels';
const withBytes = (name: string, content: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(sound), [name]: content });

/** What a ZIP file can say twice, or beside its parts. */
const zips: Shape[] = [
  [
    'with a part twice in other case',
    raw({}, [{ name: 'WORD/Document.xml', content: bytes('<a/>') }]),
    'damaged',
    'WORD/Document.xml',
  ],
  ['with another length inside', raw({ localSize: 7 }), 'damaged', document],
  [
    'with a part that the list leaves out',
    raw({ before: rawZip([{ name: 'word/b.xml', content: bytes('<a/>') }]).subarray(0, 44) }),
    'damaged',
    document,
  ],
  ['with words between its parts', raw({ before: bytes('Kita Süd schließt') }), 'damaged', document],
  ['with a note about the whole', raw({}, [], { comment: 'Kita Süd' }), 'damaged', list],
  ['with a note about a part', raw({ comment: 'Kita Süd' }), 'damaged', document],
  [
    'with a second name of a part',
    raw({ extra: Uint8Array.of(0x75, 0x70, 2, 0, 1, 1) }),
    'damaged',
    document,
  ],
  ['on several disks', raw({}, [], { disk: 1 }), 'damaged', list],
  ['that counts otherwise in its record of large files', raw({}, [], { wideCount: 3 }), 'damaged', list],
  [
    'with words in a folder',
    raw({}, [{ name: 'word/media/', content: bytes('Kita Süd') }]),
    'damaged',
    'word/media/',
  ],
  [
    'with a part whose name ends in a dot',
    raw({}, [{ name: 'word/a.xml.', content: bytes('<a/>') }]),
    'damaged',
    'word/a.xml.',
  ],
  [
    'with a part of an empty folder',
    raw({}, [{ name: 'word//a.xml', content: bytes('<a/>') }]),
    'damaged',
    'word//a.xml',
  ],
  [
    'with a part whose name hides a slash',
    raw({}, [{ name: 'word%2fa.xml', content: bytes('<a/>') }]),
    'damaged',
    'word%2fa.xml',
  ],
  ['with a part on a drive', raw({}, [{ name: 'c:a.xml', content: bytes('<a/>') }]), 'damaged', 'c:a.xml'],
  [
    'that is a page with pictures',
    bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'),
    'notAWordFile',
    '',
  ],
  ['that is rich text', bytes('{\\rtf1\\ansi Kita}'), 'notAWordFile', ''],
];

const second = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/>`;
const settingsType = typeOf('word/settings.xml', 'settings');
const settings = { 'word/settings.xml': partRoot('settings', '') };

/** What the lists of types and of relations can say twice, or so that programs read it otherwise. */
const lists: Shape[] = [
  [
    'of two documents',
    zipSync({
      ...unzipSync(changed(top, (xml) => xml.replace('</Rel', `${second}</Rel`))),
      'word/document2.xml': bytes(partRoot('document', `<w:body>${p()}</w:body>`)),
    }),
    'damaged',
    top,
  ],
  [
    'with a second document beside it',
    wordFile({
      types:
        '<Override PartName="/word/b.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
      more: { 'word/b.xml': partRoot('document', `<w:body>${p(run(t('a')))}</w:body>`) },
    }),
    'damaged',
    types,
  ],
  [
    'whose document is so in name only',
    changed(top, (xml) => xml.replace('http://schemas', 'urn:schemas')),
    'damaged',
    top,
  ],
  [
    'with two lists of styles',
    wordFile({
      relations: relationTo('styles', 'styles2.xml'),
      types: typeOf('word/styles2.xml', 'styles'),
      more: { 'word/styles2.xml': partRoot('styles', '') },
    }),
    'damaged',
    own,
  ],
  [
    'with settings of the wrong type',
    wordFile({
      relations: relationTo('settings', 'settings.xml'),
      types: typeOf('word/settings.xml', 'header'),
      more: settings,
    }),
    'damaged',
    'word/settings.xml',
  ],
  [
    'with a type for a part without a slash',
    wordFile({ types: settingsType.replace('"/word', '"word') }),
    'damaged',
    types,
  ],
  [
    'with types in a choice',
    changed(types, (xml) =>
      xml.replace(
        '</Types>',
        '<x:Choice xmlns:x="urn:x"><Default Extension="a" ContentType="image/png"/></x:Choice></Types>',
      ),
    ),
    'damaged',
    types,
  ],
  [
    'with relations in a choice',
    wordFile({
      relations: `<x:Choice xmlns:x="urn:x">${relationTo('image', 'http://192.0.2.1/a', 'External')}</x:Choice>`,
    }),
    'damaged',
    own,
  ],
  [
    'with relations of another namespace',
    changed(own, (xml) => xml.replace('package/2006/relationships"', 'package/2006/other"')),
    'damaged',
    own,
  ],
  [
    'that is elsewhere in small letters',
    withRelation('image', 'http://192.0.2.1/a', 'external'),
    'damaged',
    own,
  ],
  [
    'that is elsewhere without saying so',
    withRelation('image', 'http://192.0.2.1/a'),
    'damaged',
    'word/http:/192.0.2.1/a',
  ],
  [
    'with a part under an escaped name',
    withRelation('theme', 'styles%2Exml'),
    'damaged',
    'word/styles%2Exml',
  ],
  ['with a part and a place in it', withRelation('theme', 'styles.xml#a'), 'damaged', 'word/styles.xml#a'],
  ['with a part behind a backslash', withRelation('theme', '.\\styles.xml'), 'damaged', 'word/.\\styles.xml'],
  [
    'with buttons of one user',
    withRelation('userCustomization', 'a.xml', '', { more: { 'word/a.xml': '<a/>' } }),
    'macros',
    'word/a.xml',
  ],
  [
    'with buttons under another name',
    wordFile({
      more: { 'word/a.xml': '<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"/>' },
    }),
    'macros',
    'word/a.xml',
  ],
  [
    'with panes of add-ins',
    withRelation('webextensiontaskpanes', 'a.xml', '', { more: { 'word/a.xml': '<a/>' } }),
    'externalContent',
    document,
  ],
  [
    'with a source of letters to many',
    withSettings('', relationTo('mailMergeSource', 'file:///C:\\a.mdb', 'External')),
    'externalContent',
    'word/settings.xml',
  ],
  [
    'that is saved through a program',
    withSettings('<w:saveThroughXslt w:solutionID="a"/>'),
    'externalContent',
    'word/settings.xml',
  ],
  [
    'with frames',
    wordFile({
      relations: relationTo('webSettings', 'w.xml'),
      types: typeOf('word/w.xml', 'webSettings'),
      more: {
        'word/w.xml': partRoot(
          'webSettings',
          '<w:frameset><w:frame><w:name w:val="a"/></w:frame></w:frameset>',
        ),
      },
    }),
    'externalContent',
    'word/w.xml',
  ],
  [
    'with a film from the net',
    inBody(
      p(
        run(
          '<wp15:webVideoPr xmlns:wp15="urn:wp15" embeddedHtml="&lt;iframe src=&quot;https://x.example&quot;&gt;"/>',
        ),
      ),
    ),
    'externalContent',
    'Absatz 2',
  ],
  [
    'with a printer that is a program',
    wordFile({
      types: defaultType(
        'bin',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings',
      ),
      more: { [media]: 'MZ' },
    }),
    'embeddedFile',
    media,
  ],
  [
    'with a chunk behind a choice',
    inBody(
      p(),
      '<mc:AlternateContent><mc:Choice Requires="w"><w:altChunk/></mc:Choice><mc:Fallback/></mc:AlternateContent>',
    ),
    'embeddedFile',
    'nach Absatz 2',
  ],
];

const inUtf16 = (xml: string): Uint8Array => new Uint8Array(Buffer.from(`\u{FEFF}${xml}`, 'utf16le'));
const plain = new TextDecoder().decode(unzipSync(sound)[document]);
const declared = (encoding: string, version = '1.0'): string =>
  `<?xml version="${version}" encoding="${encoding}"?>${plain}`;
const drawn = (prefix: string, namespace: string, name: string): string =>
  run(`<${prefix}:${name} xmlns:${prefix}="${namespace}"/>`);

/** XML that programs read otherwise, or not at all. */
const texts: Shape[] = [
  ['in two encodings', withBytes(document, inUtf16(declared('UTF-8'))), 'damaged', document],
  [
    'with the mark of one encoding and the name of another',
    withBytes(document, bytes(`\u{FEFF}${declared('ISO-8859-1')}`)),
    'damaged',
    document,
  ],
  [
    'in an encoding that Word never writes',
    withBytes(document, bytes(declared('Shift_JIS'))),
    'damaged',
    document,
  ],
  ['in a newer XML', withBytes(document, bytes(declared('UTF-8', '1.1'))), 'damaged', document],
  [
    'with two declarations',
    withBytes(document, bytes(declared('UTF-8').replace('?><', '?><?xml version="1.0"?><'))),
    'damaged',
    document,
  ],
  [
    'with a document type without anything in it',
    changed(document, (xml) => `<!DOCTYPE document>${xml}`),
    'damaged',
    document,
  ],
  [
    'with an instruction for a reader',
    changed(document, (xml) => `<?xml-stylesheet href="http://192.0.2.1/a"?>${xml}`),
    'damaged',
    document,
  ],
  ['with the end of literal text in text', inBody(p(run(t('a]]>b')))), 'damaged', document],
  ['with a comment in a comment', inBody(p('<!-- a -- b -->')), 'damaged', document],
  ['with a name that begins with a number', inBody('<w:p w:1a=""/>', '<1a/>'), 'damaged', document],
  [
    'with a thousand attributes in one place',
    inBody(`<w:p ${Array.from({ length: 1001 }, (_, n) => `w:a${n}=""`).join(' ')}/>`),
    'tooLarge',
    document,
  ],
  [
    'with a million attributes',
    inBody(`<w:p ${Array.from({ length: 1_000_000 }, (_, n) => `w:a${n}=""`).join(' ')}/>`),
    'tooLarge',
    document,
  ],
  [
    'with old shapes under another name',
    inBody(p(drawn('vml', 'urn:schemas-microsoft-com:vml', 'shape'))),
    'otherFormat',
    document,
  ],
  [
    'with drawings under another name',
    inBody(p(drawn('x', 'http://schemas.openxmlformats.org/drawingml/2006/main', 't'))),
    'otherFormat',
    document,
  ],
  [
    'with looks under another name',
    inBody(p(drawn('x', 'http://schemas.microsoft.com/office/word/2010/wordml', 'textFill'))),
    'otherFormat',
    document,
  ],
  [
    'that says where its parts begin',
    changed(own, (xml) => xml.replace('<Relationships', '<Relationships xml:base="http://192.0.2.1/"')),
    'damaged',
    own,
  ],
  [
    'of very many boxes in each other',
    inBody(p(), '<w:tbl><w:tr><w:tc>'.repeat(200) + p() + `</w:tc></w:tr></w:tbl>${p()}`.repeat(200)),
    'tooLarge',
    document,
  ],
];

/** Packages that are something else for another program. */
export const oddPackages: Shape[] = [...zips, ...lists, ...texts];

/** The same for every program, however seldom it comes. */
export const rarePackages: [name: string, bytes: Uint8Array][] = [
  ['in two bytes a letter', withBytes(document, inUtf16(declared('UTF-16')))],
  ['with the mark of its encoding', withBytes(document, bytes(`\u{FEFF}${declared('utf-8')}`))],
  [
    'with a record of large files that says the same',
    raw({}, [], { wideCount: Object.keys(unzipSync(sound)).length }),
  ],
  ['with room to grow, as Word leaves it', raw({ extra: Uint8Array.of(0x20, 0xa2, 4, 0, 0, 0, 0, 0) })],
  ['with literal text', inBody(p(run(t('<![CDATA[a]]>'))))],
  [
    'with a note of a program',
    changed(document, (xml) => `<?mso-application progid="Word.Document"?>${xml}`),
  ],
  ['with folders in its list', raw({}, [{ name: 'word/media/', content: new Uint8Array() }])],
  ['with a type for a part that is gone', wordFile({ types: typeOf('word/gone.xml', 'header') })],
  [
    'with styles and lists that nobody knows',
    wordFile({
      body: `${contentPlace}<w:p><w:pPr><w:pStyle w:val="x"/><w:numPr><w:numId w:val="99"/></w:numPr></w:pPr></w:p>${pageSetup}`,
    }),
  ],
];
