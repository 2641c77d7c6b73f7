import { aPagedMeeting } from './meetings.ts';
import { type PageFault, pageFaultKinds, pageFaults } from './pageFaults.ts';
import {
  bodiesOf,
  byLibreOffice,
  documentsOf,
  pdfOf,
  type Printable,
  withFolder,
  wordOf,
  written,
} from './printed.ts';

/**
 * `npm run pages`: prints documents of all kinds of made-up meetings, as LibreOffice shows the Word file and as our own PDF,
 * until there are 500 pages (`npm run pages -- 100`: so many), and names each heading or row that stands alone and each
 * pair of words that is torn.
 */
const wanted = Number(process.argv[2] ?? 500);
const firstSeed = Number(process.argv[3] ?? 1);

type Found = PageFault & { printer: string; name: string };

async function check(documents: readonly Printable[]): Promise<{ pages: number; found: Found[] }> {
  return withFolder(async (folder) => {
    const words: { docx: Uint8Array; file: string; name: string }[] = [];
    for (const one of documents) {
      const docx = await wordOf(one);
      words.push({ docx, file: written(folder, `${one.name}.docx`, docx), name: one.name });
    }
    byLibreOffice(
      folder,
      words.map(({ file }) => file),
    );
    const found: Found[] = [];
    let pages = 0;
    for (const [n, { docx, file, name }] of words.entries()) {
      const one = documents[n];
      const pdf = one && written(folder, `${name}-own.pdf`, await pdfOf(one));
      for (const [printer, printed] of [
        ['LibreOffice', file.replace(/docx$/, 'pdf')],
        ['PDF', pdf ?? ''],
      ] as const) {
        const bodies = bodiesOf(printed);
        pages += bodies.length;
        found.push(
          ...pageFaults(docx, bodies, printer === 'PDF').map((fault) => ({ ...fault, printer, name })),
        );
      }
    }
    return { pages, found };
  });
}

let pages = 0;
const found: Found[] = [];
for (let seed = firstSeed; pages < wanted; seed += 1) {
  const checked = await check(documentsOf(aPagedMeeting(seed), `sitzung-${seed}`));
  pages += checked.pages;
  found.push(...checked.found);
  console.error(`Sitzung ${seed}: ${pages} Seiten, ${found.length} Funde`);
}
for (const { kind, printer, name, page, words } of found)
  console.log(`${kind}\t${printer}\t${name}\tSeite ${page}\t${words}`);
const counts = pageFaultKinds.map((kind) => `${kind}: ${found.filter((one) => one.kind === kind).length}`);
console.log(`${pages} Seiten; ${counts.join(', ')}`);
process.exit(found.some(({ kind }) => kind !== 'ignored') ? 1 : 0);
