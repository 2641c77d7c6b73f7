import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../../../../electron/core/word/read/examine.ts';
import { originsOf } from '../../../../../electron/core/word/template/dropOrigins.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { starterTemplate } from '../../../../../electron/core/word/template/starter.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { leftOutSentence } from '../../../../../shared/german/templates.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';

const secret = 'Bastian Ohnesorg';
const schemas = 'http://schemas.openxmlformats.org';
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${schemas}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const typeOf = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;

/** As Word leaves a template that several people have worked on. */
async function workedOn(): Promise<Uint8Array> {
  const parts = Object.entries(unzipSync(await starterTemplate())).map(([name, bytes]) => [
    name,
    strFromU8(bytes),
  ]);
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
    `${typeOf('customXml/itemProps1.xml', 'customXmlProperties')}${typeOf('word/people.xml', 'wordprocessingml.people')}</Types>`,
  );
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

describe('what a template says of where it comes from', () => {
  let template: Uint8Array;
  let parts: Record<string, string>;
  beforeAll(async () => {
    template = await workedOn();
    const filled = await fillTemplate(template, await minutesDocx(buildMinutes(lindenau())), {});
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
  expect(originsOf(await starterTemplate())).toEqual([]);
});
