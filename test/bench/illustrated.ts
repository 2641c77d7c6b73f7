import { createHash, randomBytes } from 'node:crypto';
import PizZip from 'pizzip';
import { plainLook } from '../../electron/core/word/write/look.ts';
import type { Pictures } from '../../electron/core/word/write/pictures.ts';
import { sheetDocx } from '../../electron/core/word/write/sheet.ts';
import type { Picture } from '../../shared/domain/inline.ts';
import type { Block, Flow, TableRow } from '../../shared/domain/richText.ts';
import type { SheetModel } from '../../shared/documents/model.ts';
import { documentXml, paragraphsOf } from '../support/docx.ts';
import { photo } from '../support/photo.ts';
import { interleaved } from './measure.ts';
import type { Section } from './table.ts';
import { fill } from './template.ts';

const size = { chapters: 12, rows: 20, columns: 4 };
const photoSize = { width: 600, height: 400 };
const sentence = 'Die Verwaltung berichtet über die Angebote der Träger im vergangenen Jahr. ';

/**
 * 11: a document of chapters, each with a heading, a text, a table with a header row and a photo, beside docxtemplater
 * with the same content. Its module for pictures is not free: its template holds the photos with their bytes already,
 * and it puts in, as raw XML, where each is seen. So it has less to do than we.
 */
export async function illustrated(): Promise<Section> {
  const chapters = Array.from({ length: size.chapters }, (_, n) => chapterOf(n));
  const pictures: Pictures = new Map(chapters.map(({ picture, bytes }) => [picture.attrs.sha256, bytes]));
  const model = sheetOf(chapters.flatMap(blocksOf));
  const template = await templateFor(chapters, pictures);
  const { ours, theirs } = await interleaved(
    {
      ours: () => sheetDocx(model, plainLook, '', pictures),
      theirs: () => fill(template.bytes, template.data),
    },
    { rounds: 30, warmUp: 5, clean: true, turns: true },
  );
  return {
    title: `11  DOCX mit ${size.chapters} Tabellen zu ${size.rows} Zeilen und ebenso vielen Fotos`,
    rows: [
      { what: 'docxtemplater, die Fotos schon in der Vorlage', timing: theirs },
      {
        what: 'Ratsfeder',
        timing: ours,
        ratio: ours.median / theirs.median,
        baseline: 'docxtemplater',
        goal: 1,
      },
    ],
    notes: [
      likenessNote(await sheetDocx(model, plainLook, '', pictures), fill(template.bytes, template.data)),
    ],
  };
}

type Photo = { bytes: Uint8Array; mediaType: 'image/jpeg' };
type Chapter = { heading: string; text: string; rows: string[][]; picture: Picture; bytes: Photo };

function chapterOf(n: number): Chapter {
  const { width, height } = photoSize;
  // What a photo shows does not get any smaller by packing.
  const bytes = Buffer.concat([photo(width, height), randomBytes(60_000)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    heading: `${n + 1}. Bericht`,
    text: sentence.repeat(8).trim(),
    rows: Array.from({ length: size.rows }, (_row, row) =>
      Array.from({ length: size.columns }, (_cell, column) => `Angebot ${n}.${row}.${column}`),
    ),
    picture: { type: 'picture', attrs: { sha256, width, height, alt: `Foto ${n + 1}` } },
    bytes: { bytes: new Uint8Array(bytes), mediaType: 'image/jpeg' },
  };
}

const headings = ['Träger', 'Angebot', 'Ort', 'Besuche'];
const words = (text: string): Flow => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const shown = (picture: Picture): Flow => ({ type: 'paragraph', content: [picture] });

const rowOf = (type: 'tableHeader' | 'tableCell', texts: readonly string[]): TableRow => ({
  type: 'tableRow',
  content: texts.map((text) => ({ type, content: [words(text)] })),
});

function blocksOf({ heading, text, rows, picture }: Omit<Chapter, 'bytes'>): SheetModel['blocks'] {
  const table = [rowOf('tableHeader', headings), ...rows.map((row) => rowOf('tableCell', row))];
  const content: Block[] = [words(text), { type: 'table', content: table }, shown(picture)];
  return [
    { kind: 'heading', text: heading },
    { kind: 'richText', text: { type: 'doc', content } },
  ];
}

const sheetOf = (blocks: SheetModel['blocks']): SheetModel => ({
  properties: { title: 'Bericht', subject: 'Bericht', creator: 'Bench' },
  letterhead: [],
  title: 'Bericht',
  subtitles: [],
  blocks,
  footer: 'Bericht',
  page: 'upright',
});

const textBlock = (text: string): SheetModel['blocks'][number] => ({ kind: 'text', text });

/** Our own file with marks in the place of what changes, and the paragraphs of the photos cut out of it. */
async function templateFor(chapters: readonly Chapter[], pictures: Pictures) {
  const cells = headings.map((_, at) => `{c${at}}`);
  const row = cells.map((cell, at) => `${at === 0 ? '{#rows}' : ''}${cell}${at === 3 ? '{/rows}' : ''}`);
  const [first] = chapters;
  if (!first) throw new Error('There is no chapter.');
  const chapter = blocksOf({ ...first, heading: '{heading}', text: '{text}', rows: [row] });
  const photos = chapters.map(({ picture }) => shown(picture));
  const file = await sheetDocx(
    sheetOf([
      textBlock('{#chapters}'),
      ...chapter,
      textBlock('{/chapters}'),
      { kind: 'richText', text: { type: 'doc', content: photos } },
    ]),
    plainLook,
    '',
    pictures,
  );
  const drawn = paragraphsOf(file).flatMap(({ xml }) => (xml.includes('<w:drawing>') ? [xml] : []));
  const [inChapter = '', ...seen] = drawn;
  const mark = '<w:p><w:r><w:t>{@photo}</w:t></w:r></w:p>';
  // The only row of that table is its last one as well, and has its style.
  const xml = seen.reduce(
    (left, photoXml) => left.replace(photoXml, ''),
    documentXml(file).replaceAll('TabellentextMitFolge', 'Tabellentext'),
  );
  const zip = new PizZip(file);
  zip.file('word/document.xml', xml.replace(inChapter, mark));
  const data = chapters.map(({ heading, text, rows }, n) => ({
    heading,
    text,
    rows: rows.map((texts) => Object.fromEntries(texts.map((said, at) => [`c${at}`, said]))),
    photo: seen[n] ?? '',
  }));
  return { bytes: zip.generate({ type: 'uint8array', compression: 'DEFLATE' }), data: { chapters: data } };
}

/** How equal the two files are. */
function likenessNote(ours: Uint8Array, theirs: Uint8Array): string {
  const [own, other] = [paragraphsOf(ours), paragraphsOf(theirs)];
  const same = own.filter(
    ({ style, text }, n) => style === other[n]?.style && text === other[n]?.text,
  ).length;
  const counted = (docx: Uint8Array, tag: string) => documentXml(docx).split(tag).length - 1;
  const of = (docx: Uint8Array) => `${counted(docx, '<w:tr>')} Zeilen, ${counted(docx, '<w:drawing>')} Fotos`;
  return (
    `Gleiche Arbeit: Ratsfeder ${own.length} Absätze, ${of(ours)}, ${Math.round(ours.length / 1024)} KB; ` +
    `docxtemplater ${other.length}, ${of(theirs)}, ${Math.round(theirs.length / 1024)} KB; ` +
    `${same} Absätze gleich in Text und Formatvorlage.`
  );
}
