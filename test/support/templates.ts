import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { starterTemplate } from '../../electron/core/word/template/starter.ts';
import { plainLook } from '../../electron/core/word/write/look.ts';
import { minutesFields } from '../../shared/documents/templates/meetingFields.ts';
import type { Content } from '../../electron/core/word/template/fillTemplate.ts';

/** Templates as five offices might make them, written by LibreOffice. */
export type Office = 'letterhead' | 'firstPage' | 'ownStyles' | 'landscape' | 'rightToLeft';

/** Words that stand in the header of every page, or of the first and the others. */
export const headerWords = {
  letterhead: ['Stadt Lindenau · Geschäftsstelle', 'Stadt Lindenau · Geschäftsstelle'],
  firstPage: ['Der Bürgermeister der Stadt Lindenau', 'Fortsetzung'],
  ownStyles: ['Amt für Vielfalt', 'Amt für Vielfalt'],
  landscape: ['Querformat Lindenau', 'Querformat Lindenau'],
  rightToLeft: ['בית לינדנאו', 'בית לינדנאו'],
} as const satisfies Record<Office, readonly [first: string, others: string]>;

const namespaces = ['office', 'style', 'text', 'table', 'drawing', 'xsl-fo-compatible', 'svg-compatible']
  .map((name) => {
    const prefix = { drawing: 'draw', 'xsl-fo-compatible': 'fo', 'svg-compatible': 'svg' }[name] ?? name;
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  })
  .join(' ');

type Recipe = { styles?: string; page?: string; header: string; firstHeader?: string; body: string };

const portrait = 'fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait"';
const paragraph = (text: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
const heading = (text: string): string =>
  `<text:h text:style-name="Heading_20_2" text:outline-level="2">${text}</text:h>`;
const pages = 'Seite <text:page-number/> von <text:page-count/>';

const document = ({ styles = '', page = portrait, header, firstHeader = '', body }: Recipe): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="Standard" style:family="paragraph" style:class="text">
<style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt" fo:language="de" fo:country="DE"/>
</style:style>${styles}</office:styles>
<office:automatic-styles><style:page-layout style:name="pm"><style:page-layout-properties ${page}
 fo:margin-top="15mm" fo:margin-bottom="15mm" fo:margin-left="25mm" fo:margin-right="20mm"/>
<style:header-style><style:header-footer-properties fo:min-height="20mm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="10mm"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">
<style:header>${header}</style:header>${firstHeader}
<style:footer>${paragraph(pages)}</style:footer></style:master-page></office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;

/** One red dot. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const logo = `<draw:frame draw:name="Logo" text:anchor-type="as-char" svg:width="12mm" svg:height="12mm"><draw:image>
<office:binary-data>${png}</office:binary-data></draw:image></draw:frame>`;

const list = `<text:list><text:list-item>${paragraph('Anlage eins')}</text:list-item><text:list-item>${paragraph(
  'Anlage zwei',
)}</text:list-item></text:list>`;

const cells = (...texts: string[]): string =>
  `<table:table-row>${texts
    .map((text) => `<table:table-cell office:value-type="string">${paragraph(text)}</table:table-cell>`)
    .join('')}</table:table-row>`;

const arabic = 'مجلس الاندماج';
const recipes: Record<Office, Recipe> = {
  letterhead: {
    header: paragraph(`${logo} ${headerWords.letterhead[0]} · {{gremium}}`),
    body: paragraph('{{titel}}') + paragraph('{{inhalt}}') + paragraph('Anlagen:') + list,
  },
  firstPage: {
    header: paragraph(`${headerWords.firstPage[1]}: {{sitzung}}`),
    firstHeader: `<style:header-first>${paragraph(headerWords.firstPage[0])}</style:header-first>
<style:footer-first>${paragraph('Rathausplatz 1')}</style:footer-first>`,
    body: paragraph('{{stadt}}, {{datum}}') + paragraph('{{inhalt}}'),
  },
  ownStyles: {
    styles: `<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="2"><style:paragraph-properties
 fo:border-bottom="1pt solid #004b76" fo:keep-with-next="always"/><style:text-properties fo:color="#004b76"
 fo:font-size="15pt" fo:font-style="italic"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:color="#a00000" fo:font-size="30pt"/></style:style>`,
    header: paragraph(headerWords.ownStyles[0]),
    body: paragraph('{{gremium}}', 'Title') + heading('{{titel}}') + paragraph('{{inhalt}}'),
  },
  landscape: {
    page: 'fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape"',
    header: paragraph(headerWords.landscape[0]),
    body: `<table:table table:name="Angaben"><table:table-column table:number-columns-repeated="2"/>${cells(
      'Sitzung',
      '{{sitzung}}',
    )}${cells('Wann', '{{datum}}, {{uhrzeit}}')}${cells('Wo', '{{ort}}')}</table:table>${paragraph('{{inhalt}}')}`,
  },
  rightToLeft: {
    page: `${portrait} style:writing-mode="rl-tb"`,
    styles: `<style:style style:name="Rechts" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties style:writing-mode="rl-tb"/></style:style>`,
    header: paragraph(`${headerWords.rightToLeft[0]} – ${arabic}`, 'Rechts'),
    body: paragraph(`${arabic} {{titel}}`, 'Rechts') + paragraph('{{inhalt}}'),
  },
};

/** All five as .docx, in one run of LibreOffice with a profile of its own. */
export function officeTemplates(): Record<Office, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-templates-'));
  const file = (office: string, ending: string): string => path.join(folder, `${office}.${ending}`);
  const read = (office: Office): Uint8Array => new Uint8Array(readFileSync(file(office, 'docx')));
  try {
    const entries = Object.entries(recipes);
    for (const [office, recipe] of entries) writeFileSync(file(office, 'fodt'), document(recipe));
    const sources = entries.map(([office]) => file(office, 'fodt'));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const how = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder];
    execFileSync('soffice', [profile, ...how, ...sources], { stdio: 'ignore' });
    return {
      letterhead: read('letterhead'),
      firstPage: read('firstPage'),
      ownStyles: read('ownStyles'),
      landscape: read('landscape'),
      rightToLeft: read('rightToLeft'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

export const contentPlace = '<w:p><w:r><w:t>{{inhalt}}</w:t></w:r></w:p>';
export const pageSetup = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;

/** As German Word names them. */
export const wordStyles = `<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/>
<w:rPr><w:color w:val="004B76"/></w:rPr></w:style>
<w:style w:type="character" w:default="1" w:styleId="Absatz-Standardschriftart"><w:name w:val="Default Paragraph Font"/></w:style>`;

/** A small file as Word writes it, from the inside of its parts; `more` adds or replaces whole parts. */
export function wordFile({
  body = contentPlace + pageSetup,
  header = '<w:p><w:r><w:t>Stadt Lindenau</w:t></w:r></w:p>',
  styles = wordStyles,
  relations = '',
  types = '',
  main = `${word}.document.main+xml`,
  more = {},
}: {
  body?: string;
  header?: string;
  styles?: string;
  relations?: string;
  types?: string;
  main?: string;
  more?: Record<string, string>;
} = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"
 ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override
 PartName="/word/header1.xml" ContentType="${word}.header+xml"/><Override PartName="/word/styles.xml"
 ContentType="${word}.styles+xml"/>${types}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1"
 Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${w} ${r} ${mc}><w:body>${body}${lastSection(body)}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1"
 Type="${relation}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relation}/header"
 Target="header1.xml"/>${relations}</Relationships>`,
    'word/header1.xml': `<w:hdr ${w} ${r}>${header}</w:hdr>`,
    'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** Without one no page would show the header. */
const lastSection = (body: string): string => (body.includes('<w:sectPr') ? '' : pageSetup);

/** One entry of a relations part. */
export const relationTo = (kind: string, target: string, mode = ''): string =>
  `<Relationship Id="x${kind}" Type="${relation}/${kind}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

export const typeOf = (part: string, kind: string): string =>
  `<Override PartName="/${part}" ContentType="${word}.${kind}+xml"/>`;

export const partRoot = (name: string, inside: string): string =>
  `<w:${name} ${w} ${r}>${inside}</w:${name}>`;

/** A finished file for whatever is asked for. */
export const asContent =
  (docx: Uint8Array): Content =>
  () =>
    Promise.resolve(docx);

/** The Muster for a Niederschrift that the program offers. */
export const aStarter = (): Promise<Uint8Array> =>
  starterTemplate({ fields: minutesFields, look: plainLook, letterhead: [], labelStyle: 'zuPunkt' });
