import { strToU8, zipSync } from 'fflate';

const schemas = 'http://schemas.openxmlformats.org';
const words = `${schemas}/wordprocessingml/2006/main`;
const relationships = `${schemas}/officeDocument/2006/relationships`;
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** A Word file as another program may have written it: what stands in its body, and its lists. */
export const wordFile = (body: string, numbering = ''): Uint8Array =>
  packed({
    '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relation('numbering', 'numbering.xml'),
    'word/document.xml': `<w:document xmlns:w="${words}"><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${words}">${numbering}</w:numbering>`,
  });

/** More cells in a row than a function takes values: the reader fails at it, and nobody prints it. */
export const rowWithoutEnd = (): Uint8Array =>
  wordFile(`<w:tbl><w:tr>${'<w:tc/>'.repeat(1_500_000)}</w:tr></w:tbl>`);

const relation = (kind: string, target: string): string =>
  `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/${kind}" Target="${target}"/></Relationships>`;

const names = ['office', 'text', 'table', 'style', 'draw', 'svg', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const spaces = `${names} xmlns:dc="http://purl.org/dc/elements/1.1/"`;

/** An OpenDocument text: what stands in it, the styles of its lists, and further parts. */
export const openFile = (
  text: string,
  { styles = '', ...parts }: Record<string, string | Uint8Array> = {},
): Uint8Array =>
  packed({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${String(styles)}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ...parts,
  });

/** A part of an OpenDocument: an element with all it may be made of. */
export const openPart = (name: string, content: string): string => `<${name} ${spaces}>${content}</${name}>`;

/** Texts are XML parts; the type of an OpenDocument stands first and is not compressed. */
const packed = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        [typeof part === 'string' ? strToU8(head + part) : part, { level: name === 'mimetype' ? 0 : 6 }],
      ]),
    ),
  );
