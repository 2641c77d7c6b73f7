import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Route } from '../../shared/contract/index.ts';
import { blanksDeflated, rawZip } from '../support/rawZip.ts';
import { wordFile } from '../support/templates.ts';
import { xlsxFile } from '../support/xlsx.ts';

const text = (content: string): Uint8Array => Buffer.from(content);
const partsOf = (file: Uint8Array) =>
  Object.entries(unzipSync(file)).map(([name, content]) => ({ name, content }));

/** The parts of a sound file, with some of them exchanged or added. */
const withParts = (file: Uint8Array, own: Record<string, string>): Uint8Array =>
  rawZip([
    ...partsOf(file).filter(({ name }) => !(name in own)),
    ...Object.entries(own).map(([name, content]) => ({ name, content: text(content) })),
  ]);

const gigabyte = 1024 ** 3;

/** 3 GB of blanks in 3 MB, four times listed; `claim` is what each says of its size. */
const listedOften = (claim: number): Uint8Array => {
  const blanks = { content: blanksDeflated(3070), isPacked: true, size: claim };
  return rawZip([
    ...partsOf(wordFile()),
    { ...blanks, name: 'word/settings.xml' },
    ...[1, 2, 3].map((n) => ({ ...blanks, name: `word/header${n}.xml`, sameAs: partsOf(wordFile()).length })),
  ]);
};

const laughs = [
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "ha">',
  ...Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};&a${n};&a${n};">`),
  ']><w>&a30;</w>',
].join('');

function zipsInZips(): Uint8Array {
  let inner = rawZip([{ name: 'a.xml', content: blanksDeflated(1000), isPacked: true, size: gigabyte }]);
  for (let n = 0; n < 6; n += 1)
    inner = rawZip(
      Array.from({ length: 10 }, (_, at) => ({ name: `word/embeddings/${at}.zip`, content: inner })),
    );
  return inner;
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(kind), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** All of one colour, so that 3.6 thousand million dots are 4 MB. */
function hugePng(): Uint8Array {
  const head = Buffer.from([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 6, 0, 0, 0]);
  const dots = Buffer.concat([Buffer.from([0x78, 0x9c]), blanksDeflated(4000), Buffer.alloc(4)]);
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([begin, chunk('IHDR', head), chunk('IDAT', dots), chunk('IEND', new Uint8Array())]);
}

const sheet = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const sheetName = 'xl/worksheets/sheet1.xml';

/** A stream that unfolds to a stream that unfolds to blanks. */
function foldedPdf(): Uint8Array {
  const once = deflateSync(Buffer.alloc(400 * 1024 * 1024, ' '));
  const twice = deflateSync(once);
  const before = `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${twice.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`;
  return Buffer.concat([
    Buffer.from(before),
    twice,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF'),
  ]);
}

/** Small files that unfold to more than a computer holds, by what they are. */
export const bombs: Readonly<Record<string, Uint8Array>> = {
  'a Word file of 12 GB that says so': listedOften(3070 * 1024 * 1024),
  'a Word file of 12 GB that says 1 KB': listedOften(1000),
  'zips in zips, a thousand TB': zipsInZips(),
  'a Word file with XML entities of entities': withParts(wordFile(), { 'word/document.xml': laughs }),
  'a PNG of 60,000 × 60,000 dots': hugePng(),
  'a table of 2^20 rows': withParts(xlsxFile([['Name'], ['Adler']]), {
    [sheetName]: sheet('<row><c><v>1</v></c></row>'.repeat(2 ** 20)),
  }),
  'a table of 16,384 columns and more': withParts(xlsxFile([['Name'], ['Adler']]), {
    [sheetName]: sheet(`<row r="1048576">${'<c r="XFD1048576"/>'.repeat(1_000_000)}</row>`),
  }),
  'a table of 4 GB': rawZip([
    ...partsOf(xlsxFile([['Name'], ['Adler']])).filter(({ name }) => name !== sheetName),
    { name: sheetName, content: blanksDeflated(4000), isPacked: true, size: 4000 * 1024 * 1024 },
  ]),
  'RTF, four million braces deep': text(`{\\rtf1${'{'.repeat(4_000_000)}`),
  'a PDF folded twice': foldedPdf(),
  'XML entities by themselves': text(laughs),
  'a CSV of one quotation mark and 4 MB': text(`Name;"${'a;'.repeat(2_000_000)}`),
  'JSON, four million brackets deep': text('['.repeat(4_000_000)),
  'blanks, deflated': deflateRawSync(Buffer.alloc(50 * 1024 * 1024)),
};

/** Those that are seen to be too large before anything of them is unfolded; others are read up to a limit, in a thread. */
export const unfolding: readonly string[] = Object.keys(bombs).filter((title) =>
  /GB|KB|TB|entities of|60,000/.test(title),
);

/** Every way on which a file comes in from outside. */
export const ways: Route[] = [
  'attachments.add',
  'collectedReports.read',
  'documents.takeBack',
  'keys.addCard',
  'logo.save',
  'paperImports.read',
  'peopleImports.read',
  'pictures.add',
  'release.accept',
  'release.openPackage',
  'release.signPackage',
  'release.verify',
  'templates.save',
];
