import { assert, integer, property } from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import {
  asContent,
  contentPlace,
  pageSetup,
  partRoot,
  relationTo,
  typeOf,
  wordFile,
} from '../../../../support/templates.ts';

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
const box = (text: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${p(text)}</w:txbxContent></mc:Choice>
<mc:Fallback><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
const faultsOf = (file: Parameters<typeof wordFile>[0]) => checkTemplate(wordFile(file)).faults;
const inBody = (...blocks: string[]) => faultsOf({ body: blocks.join('') + pageSetup });

describe('a template that Word wrote', () => {
  it('is taken, and its placeholders are named', () => {
    const body = p('{{titel}} am {{datum}}') + contentPlace + pageSetup;
    expect(checkTemplate(wordFile({ body, header: p('{{gremium}}') }))).toEqual({
      faults: [],
      found: ['titel', 'datum', 'inhalt', 'gremium'],
    });
  });

  it('may have its placeholders cut up, capitalised or spaced by Word', () => {
    const cut = `<w:p><w:r><w:t>{{in</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr>
<w:t>halt}</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>}</w:t></w:r></w:p>`;
    expect(inBody(cut, p('{{ Titel }}'))).toEqual([]);
  });

  it('may have small placeholders in text boxes and tables', () => {
    expect(inBody(contentPlace, box('{{datum}}'), `<w:tbl>${row(p('{{ort}}'))}</w:tbl>`)).toEqual([]);
  });

  it('may be a .dotx, link to pages and remember the template it came from', () => {
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
    const links = relationTo('hyperlink', 'https://lindenau.example', 'External');
    const origin = relationTo('attachedTemplate', 'file:///C:/Vorlagen/Brief.dotm', 'External');
    expect(faultsOf({ main, relations: links + origin })).toEqual([]);
  });
});

describe('a placeholder in the wrong place', () => {
  it.each([
    ['missing', [p('Text')], { code: 'missingPlaceholder', name: 'inhalt', other: '' }],
    [
      'twice',
      [p('a'), contentPlace, contentPlace],
      { code: 'twicePlaceholder', name: 'inhalt', foundAt: 'Absatz 3' },
    ],
    [
      'of a part, twice',
      [contentPlace, p('{{verlauf}}'), p('{{verlauf}}')],
      { code: 'twicePlaceholder', name: 'verlauf', foundAt: 'Absatz 3' },
    ],
    [
      'of a part, beside words',
      [contentPlace, p('Anwesend: {{anwesenheit}}')],
      { code: 'notAlonePart', name: 'anwesenheit', foundAt: 'Absatz 2' },
    ],
    [
      'unknown',
      [contentPlace, p('{{titl}}')],
      { code: 'unknownPlaceholder', name: '{{titl}}', foundAt: 'Absatz 2' },
    ],
    [
      'half open',
      [contentPlace, p('Am {{datum}')],
      { code: 'unknownPlaceholder', name: '{{datum}', foundAt: 'Absatz 2' },
    ],
    [
      'open at its other side',
      [contentPlace, p('Am {datum}}')],
      { code: 'unknownPlaceholder', name: 'Am {datum}}', foundAt: 'Absatz 2' },
    ],
    [
      'with words beside it',
      [p('Text: {{inhalt}}')],
      { code: 'notAlone', name: 'inhalt', foundAt: 'Absatz 1' },
    ],
    [
      'in a table',
      [`<w:tbl>${row(p('a'))}${row(p('b'), p('{{inhalt}}'))}</w:tbl>`],
      { code: 'notAlone', name: 'inhalt', foundAt: 'Tabelle 1, Zeile 2' },
    ],
    [
      'in a text box',
      [box('{{inhalt}}')],
      { code: 'notAlone', name: 'inhalt', foundAt: 'Absatz 1, Textfeld' },
    ],
    [
      'in a content control that takes but words',
      [`<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${contentPlace}</w:sdtContent></w:sdt>`],
      { code: 'inControl', name: 'inhalt', foundAt: 'Absatz 1' },
    ],
    [
      'beside a picture',
      ['<w:p><w:r><w:t>{{inhalt}}</w:t></w:r><w:r><w:drawing/></w:r></w:p>'],
      { code: 'notAlone', name: 'inhalt', foundAt: 'Absatz 1' },
    ],
    [
      'as a change that nobody has accepted',
      ['<w:p><w:ins w:id="1" w:author="E"><w:r><w:t>{{inhalt}}</w:t></w:r></w:ins></w:p>'],
      { code: 'trackedChanges', foundAt: 'Absatz 1' },
    ],
    [
      'beside a change elsewhere that nobody has accepted',
      [contentPlace, '<w:p><w:del w:id="1" w:author="E"><w:r><w:delText>alt</w:delText></w:r></w:del></w:p>'],
      { code: 'trackedChanges', foundAt: 'Absatz 2' },
    ],
  ])('%s is refused', (_, blocks, fault) => {
    expect(inBody(...blocks)).toContainEqual(fault);
  });

  it('is found in the header of the first page too', () => {
    const first = pageSetup.replace('<w:pgSz', '<w:headerReference w:type="first" r:id="xheader"/><w:pgSz');
    const faults = faultsOf({
      body: contentPlace + first,
      header: p('{{inhalt}}'),
      relations: relationTo('header', 'header2.xml'),
      types: typeOf('word/header2.xml', 'header'),
      more: { 'word/header2.xml': partRoot('hdr', `<w:tbl>${row(p('{{wappen}}'))}</w:tbl>`) },
    });
    expect(faults).toEqual([
      { code: 'twicePlaceholder', name: 'inhalt', foundAt: 'Kopfzeile' },
      {
        code: 'unknownPlaceholder',
        name: '{{wappen}}',
        foundAt: 'Kopfzeile der ersten Seite, Tabelle 1, Zeile 1',
      },
    ]);
  });
});

const withParts = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(wordFile());
  change(parts);
  return zipSync(parts);
};

describe('a file that is no sound Word file', () => {
  const sound = wordFile();
  it.each([
    ['empty', new Uint8Array(), { code: 'notAWordFile', foundAt: '' }],
    ['text', strToU8('Sehr geehrte Damen und Herren'), { code: 'notAWordFile', foundAt: '' }],
    ['in Rich Text Format', strToU8('{\\rtf1 Hallo}'), { code: 'notAWordFile', foundAt: '' }],
    [
      'of old Word',
      Uint8Array.from(Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex')),
      { code: 'notAWordFile', foundAt: '' },
    ],
    [
      'an archive of something else',
      zipSync({ 'brief.txt': strToU8('a') }),
      { code: 'notAWordFile', foundAt: '[Content_Types].xml' },
    ],
    ['cut off', sound.subarray(0, 900), { code: 'damaged', foundAt: 'Inhaltsverzeichnis der Datei' }],
    [
      'without its document',
      withParts((parts) => delete parts['word/document.xml']),
      { code: 'damaged', foundAt: 'word/document.xml' },
    ],
    [
      'without a header it names',
      withParts((parts) => delete parts['word/header1.xml']),
      { code: 'damaged', foundAt: 'word/header1.xml' },
    ],
    ['of broken XML', wordFile({ styles: '<w:style>' }), { code: 'damaged', foundAt: 'word/styles.xml' }],
    [
      'with a document type',
      wordFile({ more: { 'word/theme/theme1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
      { code: 'damaged', foundAt: 'word/theme/theme1.xml' },
    ],
    [
      'a workbook',
      wordFile({ main: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
      { code: 'notAWordFile', foundAt: 'word/document.xml' },
    ],
    [
      'in the strict format',
      withParts((parts) => {
        const xml = new TextDecoder().decode(parts['word/document.xml']);
        const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
        parts['word/document.xml'] = strToU8(xml.replace(/http:[^"]*wordprocessingml\/2006\/main/, strict));
      }),
      { code: 'otherFormat', foundAt: 'word/document.xml' },
    ],
    [
      'with macros by type',
      wordFile({ main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      { code: 'macros', foundAt: 'word/document.xml' },
    ],
    [
      'a template with macros by type',
      wordFile({ main: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }),
      { code: 'macros', foundAt: 'word/document.xml' },
    ],
    [
      'with macros by part',
      wordFile({ more: { 'word/vbaProject.bin': 'x' } }),
      { code: 'macros', foundAt: 'word/vbaProject.bin' },
    ],
    [
      'with a picture from elsewhere',
      wordFile({ relations: relationTo('image', 'http://192.0.2.1/logo.png', 'External') }),
      { code: 'externalContent', foundAt: 'word/document.xml' },
    ],
    [
      'with a field that fetches, in pieces',
      wordFile({
        header: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r>
<w:r><w:instrText>PICTURE "http://192.0.2.1/a"</w:instrText></w:r></w:p>`,
      }),
      { code: 'externalContent', foundAt: 'Kopfzeile' },
    ],
    [
      'of too many parts',
      zipSync(Object.fromEntries(manyParts())),
      { code: 'tooLarge', foundAt: 'Inhaltsverzeichnis der Datei' },
    ],
    [
      'of millions of elements',
      wordFile({ more: { 'word/a.xml': `<a>${'<a/>'.repeat(3_000_000)}</a>` } }),
      { code: 'tooLarge', foundAt: 'word/a.xml' },
    ],
    [
      'that unfolds to 60 MB',
      wordFile({ more: { 'word/a.bin': ' '.repeat(60_000_000) } }),
      { code: 'tooLarge', foundAt: 'word/a.bin' },
    ],
  ])('%s is refused with where it is', (_, bytes, fault) => {
    expect(checkTemplate(bytes).faults).toEqual([fault]);
  });

  it('that unfolds to more than it says is refused', () => {
    const bytes = wordFile({ more: { 'word/media/a.bin': ' '.repeat(30_000_000) } });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const at = Array.from(bytes.keys()).findLast(
      (n) =>
        n + 30 < bytes.length &&
        view.getUint32(n, true) === 0x02014b50 &&
        view.getUint32(n + 24, true) === 30_000_000,
    );
    view.setUint32((at ?? 0) + 24, 1000, true);
    expect(checkTemplate(bytes).faults).toEqual([{ code: 'damaged', foundAt: 'word/media/a.bin' }]);
  });
});

function manyParts(): [string, Uint8Array][] {
  return Array.from({ length: 1001 }, (_, n) => [`${n}.xml`, strToU8('<a/>')]);
}

it('a placeholder that never ends is answered at once', () => {
  const endless = p('{{'.padEnd(300_000)) + p('{{'.repeat(150_000)) + p(`{{${'{ '.repeat(150_000)}`);
  expect(inBody(contentPlace, endless).map(({ code }) => code)).toEqual(Array(3).fill('unknownPlaceholder'));
}, 20_000);

describe('whatever the file', () => {
  it('one byte of it being wrong is noticed or harmless, and never an error of the program', async () => {
    const content = await minutesDocx(buildMinutes(lindenau()));
    const sound = wordFile();
    const passed: Uint8Array[] = [];
    assert(
      property(integer({ min: 0, max: sound.length - 1 }), integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = Uint8Array.from(sound, (byte, n) => (n === at ? byte ^ flip : byte));
        if (checkTemplate(bytes).faults.length === 0) passed.push(bytes);
      }),
      { numRuns: 1500 },
    );
    for (const bytes of passed.slice(0, 50)) {
      expect((await fillTemplate(bytes, asContent(content), {})).length).toBeGreaterThan(1000);
    }
  });

  it('one wrong byte inside its XML is answered, and what passes can be filled', async () => {
    const content = await minutesDocx(buildMinutes(lindenau()));
    const xml = new TextDecoder().decode(unzipSync(wordFile())['word/document.xml']);
    const passed: Uint8Array[] = [];
    assert(
      property(integer({ min: 0, max: xml.length - 1 }), integer({ min: 32, max: 126 }), (at, code) => {
        const changed = xml.slice(0, at) + String.fromCodePoint(code) + xml.slice(at + 1);
        const bytes = wordFile({ more: { 'word/document.xml': changed } });
        if (checkTemplate(bytes).faults.length === 0) passed.push(bytes);
      }),
      { numRuns: 1000 },
    );
    for (const bytes of passed.slice(0, 50)) await fillTemplate(bytes, asContent(content), {});
    expect(passed.length).toBeGreaterThan(0);
  });
});
