import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../../../../electron/core/word/read/examine.ts';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { originsOf } from '../../../../../electron/core/word/template/origins/dropOrigins.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { leftOutSentence } from '../../../../../shared/german/templates.ts';
import { photo } from '../../../../support/photo.ts';
import {
  aStarter,
  asContent,
  contentPlace,
  pageSetup,
  partRoot,
  relationTo,
  typeOf,
  wordFile,
} from '../../../../support/templates.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';

const secret = 'Bastian Ohnesorg';
const schemas = 'http://schemas.openxmlformats.org';
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${schemas}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const contentType = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;

/** As Word leaves a template that several people have worked on. */
async function workedOn(): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(await aStarter())).map(([name, bytes]) => [name, strFromU8(bytes)]);
  const all: Record<string, string> = Object.fromEntries(parts);
  const change = (name: string, from: string | RegExp, to: string) => {
    expect(all[name], name).toMatch(from);
    all[name] = (all[name] ?? '').replace(from, to);
  };
  all['customXml/item1.xml'] = `<daten xmlns="urn:x">${secret}</daten>`;
  all['customXml/_rels/item1.xml.rels'] =
    `<Relationships xmlns="${schemas}/package/2006/relationships">${relation('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`;
  all['customXml/itemProps1.xml'] =
    `<ds:datastoreItem xmlns:ds="${schemas}/officeDocument/2006/customXml" ds:itemID="{A}"/>`;
  all['word/people.xml'] =
    `<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="${secret}"/></w15:people>`;
  change('word/document.xml', /<w:p>/, '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CE">');
  change(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `${relation('rId91', 'customXml', '../customXml/item1.xml')}${relation('rId92', 'people', 'people.xml')}</Relationships>`,
  );
  change(
    'word/settings.xml',
    /<\/w:settings>/,
    `<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids><w:docVars><w:docVar w:name="x" w:val="${secret}"/></w:docVars></w:settings>`,
  );
  change(
    'docProps/core.xml',
    '</cp:coreProperties>',
    `<dc:creator>${secret}</dc:creator></cp:coreProperties>`,
  );
  all['docProps/app.xml'] =
    `<Properties xmlns="${schemas}/officeDocument/2006/extended-properties"><Company>${secret}</Company><Template>C:\\${secret}.dotx</Template></Properties>`;
  change(
    '[Content_Types].xml',
    '</Types>',
    `${contentType('customXml/itemProps1.xml', 'customXmlProperties')}${contentType('word/people.xml', 'wordprocessingml.people')}</Types>`,
  );
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

describe('what a template says of where it comes from', () => {
  let template: Uint8Array;
  let parts: Record<string, string>;
  beforeAll(async () => {
    template = await workedOn();
    const filled = await fillTemplate(template, asContent(await minutesDocx(buildMinutes(lindenau()))), {});
    expect(examine(filled).faults).toEqual([]);
    parts = Object.fromEntries(
      Object.entries(unzipSync(filled)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
  });

  it('is told when it is taken in', () => {
    expect(originsOf(template)).toEqual(
      expect.arrayContaining(['authors', 'people', 'office', 'revisions', 'customXml', 'variables']),
    );
    expect(leftOutSentence(['authors', 'customXml'])).toBe(
      'Nicht in Ihre Dokumente übernommen: Namen der Verfasser und eingebettete Daten (Custom XML).',
    );
    expect(leftOutSentence([])).toBe('');
  });

  it('stands in no part of a document', () => {
    for (const [name, text] of Object.entries(parts)) {
      expect(`${name} ${text}`, name).not.toContain(secret);
      expect(text, name).not.toMatch(/w:rsid/);
      expect(name).not.toMatch(/customXml|people/);
    }
  });

  it('leaves no list that names what is gone', () => {
    expect(parts['word/_rels/document.xml.rels']).not.toMatch(/customXml|people/);
    expect(parts['[Content_Types].xml']).not.toMatch(/customXml|people/);
    expect(parts['word/_rels/document.xml.rels']).toContain('numbering');
  });
});

it('the program’s own template says nothing that would have to go', async () => {
  expect(originsOf(await aStarter())).toEqual([]);
});

/** As Word puts one in that was chosen as a file. */
const aPicture = (
  path: string,
) => `<w:p><w:r><w:drawing><wp:inline ${drawing} distT="0" distB="0" distL="0" distR="0"><wp:extent cx="900000" cy="450000"/>
<wp:docPr id="1" name="Grafik 1" descr="${path}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="${path}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="ximage"/></pic:blipFill>
<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const drawing =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

describe('what Word keeps and shows nobody', () => {
  const hint = '<w:ffData><w:name w:val="a"/><w:helpText w:type="text" w:val="Geheim"/></w:ffData>';
  const kept = `<w:p><w:permStart w:id="1" w:ed="AMT\\Geheim"/><w:smartTag w:uri="urn:Geheim" w:element="Geheim"><w:r><w:t>bleibt</w:t></w:r></w:smartTag><w:permEnd w:id="1"/></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin">${hint}</w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const settings = `<w:captions><w:caption w:name="Geheim"/></w:captions><w14:docId w14:val="Geheim"/><w:defaultTabStop w:val="708"/>`;
  const unzipped = unzipSync(
    wordFile({
      body: kept + aPicture('C:\\Users\\Geheim\\Wappen.jpg') + contentPlace + pageSetup,
      relations:
        relationTo('settings', 'settings.xml') +
        relationTo('header', 'header2.xml') +
        relationTo('printerSettings', 'printer1.bin') +
        relationTo('image', 'media/image1.jpeg'),
      types: `${typeOf('word/settings.xml', 'settings')}${typeOf('word/header2.xml', 'header')}<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings"/><Default Extension="jpeg" ContentType="image/jpeg"/>`,
      more: {
        'word/settings.xml': partRoot('settings', settings).replace(
          '>',
          ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">',
        ),
        'word/header2.xml': partRoot('hdr', '<w:p><w:r><w:t>Geheim</w:t></w:r></w:p>'),
        'word/printer1.bin': 'Geheim',
        'docMetadata/LabelInfo.xml': '<label id="Geheim"/>',
        '[trash]/0000.xml': '<Geheim/>',
      },
    }),
  );
  const template = zipSync({
    ...unzipped,
    'word/media/image1.jpeg': photo(80, 40, { description: 'Geheim' }),
  });

  it('stands in no document, and what is to be seen stays', async () => {
    expect(checkTemplate(template).faults).toEqual([]);
    const filled = await fillTemplate(template, asContent(await minutesDocx(buildMinutes(lindenau()))), {});
    for (const [name, bytes] of Object.entries(unzipSync(filled)))
      expect(`${name} ${strFromU8(bytes, true)}`, name).not.toContain('Geheim');
    const text = strFromU8(unzipSync(filled)['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('bleibt');
    expect(text).toContain('descr="Wappen.jpg"');
    expect(strFromU8(unzipSync(filled)['word/settings.xml'] ?? new Uint8Array())).toContain('defaultTabStop');
    expect(examine(filled).faults).toEqual([]);
  });

  it('is told when the template is taken in', () => {
    expect(leftOutSentence(originsOf(template))).toBe(
      'Nicht in Ihre Dokumente übernommen: Kopf- und Fußzeilen, die Word nicht zeigt, Drucker, Kennzeichnungen, Ausfüllhinweise und Dateipfade und was die Kamera in Bildern vermerkt hat.',
    );
  });
});
