import { PDFDocument, ParseSpeeds } from '@cantoo/pdf-lib';
import { bundlePdf } from '../../electron/core/pdf/bundleFile.ts';
import { whileJoining } from '../../electron/core/pdf/join/joinApart.ts';
import { familiesFor } from '../../electron/core/pdf/make/fonts.ts';
import { madePdf } from '../../electron/core/pdf/make/makeApart.ts';
import { pdfDocument } from '../../electron/core/pdf/write/document.ts';
import type { LaidOut } from '../../electron/core/word/write/document.ts';
import type { BundleRow } from '../../electron/core/pdf/write/bundle.ts';
import { plainLook } from '../../electron/core/word/write/look.ts';
import { noPictures } from '../../electron/core/word/write/pictures.ts';
import { sheetLaidOut } from '../../electron/core/word/write/sheet.ts';
import type { SheetModel } from '../../shared/documents/model.ts';
import { bundleWords } from '../../shared/german/bundle.ts';
import { interleaved } from './measure.ts';
import type { Section } from './table.ts';

const madeAt = '2026-11-27T09:30:15';
const papers = 20;
/** At each of them, with so many pages. */
const attached = { count: 2, pages: 11 };

/** 8: a bundle of 500 pages, most of them foreign, beside copying its parts, made before, into one file with pdf-lib. */
export async function bundle(): Promise<Section> {
  const foreign: Uint8Array[] = [];
  for (let n = 0; n < papers * attached.count; n += 1) foreign.push(await foreignFile(n));
  const own: Uint8Array[] = [];
  for (let n = 0; n < papers; n += 1) for (const laidOut of parts(n)) own.push(await ownFile(laidOut));
  let pages = 0;
  const { ours, copying } = await interleaved(
    {
      ours: async () => ({ pages } = await joined(foreign)),
      copying: () => copied([...own, ...foreign]),
    },
    { rounds: 7, warmUp: 2, clean: true },
  );
  return {
    title: `8  Sitzungsmappe (${pages} Seiten, ${foreign.length} fremde PDF-Dateien)`,
    rows: [
      { what: 'nur kopieren mit pdf-lib', timing: copying },
      {
        what: 'Mappe mit Deckblättern, Inhalt, Lesezeichen, Seitenzahlen',
        timing: ours,
        ratio: ours.median / copying.median,
        baseline: 'nur kopieren',
        goal: 1.5,
      },
    ],
    notes: [],
  };
}

/** As Word writes one: compressed content, a font and a picture of its own. */
async function foreignFile(n: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont('Helvetica');
  for (let at = 0; at < attached.pages; at += 1) {
    const page = pdf.addPage();
    for (let row = 0; row < 45; row += 1)
      page.drawText(`Datei ${n}, Blatt ${at}, Zeile ${row}: ${'Wort '.repeat(12)}`, {
        x: 50,
        y: 780 - row * 16,
        size: 10,
        font,
      });
  }
  return pdf.save();
}

async function joined(foreign: readonly Uint8Array[]) {
  const { signal } = new AbortController();
  return whileJoining(signal, async (joiner) => {
    const rows: BundleRow[] = [];
    for (const [file, bytes] of foreign.entries()) {
      if (file % attached.count === 0)
        rows.push(row(0, `Vorlage ${file}`, { kind: 'own', parts: parts(file) }));
      const added = await joiner.add(bytes.slice());
      if ('fault' in added) throw new Error(added.fault);
      rows.push(row(1, `Anlage ${file}`, { kind: 'file', file, pages: added.pages }));
    }
    const cover = sheetLaidOut(sheet('Sitzungsmappe', 2), plainLook, noPictures);
    const { columns: headings, pages: words } = bundleWords;
    return bundlePdf({ cover, rows, headings, words, look: plainLook, madeAt }, joiner);
  });
}

const row = (depth: number, title: string, content: BundleRow['content']): BundleRow => ({
  depth,
  label: '',
  title,
  note: '',
  content,
});

const parts = (n: number) =>
  [sheet(`Deckblatt ${n}`, 1), sheet(`Vorlage ${n}`, 30)].map((one) =>
    sheetLaidOut(one, plainLook, noPictures),
  );

let run = 0;
/** Each time with other words: what was set before is remembered. */
function sheet(title: string, paragraphs: number): SheetModel {
  run += 1;
  return {
    properties: { title, subject: title, creator: 'Bench' },
    letterhead: [],
    title,
    subtitles: [],
    blocks: Array.from({ length: paragraphs }, (_, n) => ({
      kind: 'text',
      text: `${run}.${n}: ${'Das ist ein Satz der Begründung. '.repeat(6)}`,
    })),
    footer: title,
    page: 'upright',
  };
}

async function ownFile(laidOut: LaidOut): Promise<Uint8Array> {
  const given = { families: familiesFor(plainLook.font), stamp: '', enclosed: [], madeAt };
  const { document, pictures: files } = pdfDocument(laidOut, given);
  return (await madePdf({ standard: 'ua-1', document, files })).bytes;
}

async function copied(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const all = await PDFDocument.create();
  for (const bytes of files) {
    const file = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest });
    for (const page of await all.copyPages(file, file.getPageIndices())) all.addPage(page);
  }
  return all.save();
}
