import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { backups } from './backups.ts';
import { bombing } from './bombing.ts';
import { bundle } from './bundle.ts';
import { documents } from './documents.ts';
import { encryption } from './encryption.ts';
import { illustrated } from './illustrated.ts';
import { mailing } from './mailing.ts';
import { opening } from './opening.ts';
import { papers } from './papers.ts';
import { pdf } from './pdf.ts';
import { people } from './people.ts';
import { reading } from './reading.ts';
import { saving } from './saving.ts';
import { screensWithRows } from './screens.ts';
import { starting } from './starting.ts';
import { type Section, table } from './table.ts';
import { typing } from './typing.ts';

/**
 * `npm run bench` measures and prints one table; nothing here fails a build. What counts are the ratios: milliseconds
 * differ from machine to machine, the ratio of two things measured in turn in one run hardly does. Every comparison
 * therefore runs A B A B … after a warm-up and shows median, spread and number of runs.
 *
 * 1 DOCX: the real meeting from ../shared where it is there, otherwise the program's own sample, with its items 1, 10
 *   and 100 times. docxtemplater fills a template with our styles and the same content. It is given finished data
 *   (ours begins at the facts), and reads and compiles the template for each file, as it must.
 * 2 Saving: one pause in typing through the contract, beside a prepared UPDATE of ready JSON in one transaction.
 * 3 Opening: the four calls of the meeting screen, with 20 and with 300 items.
 * 4 Start: the built program, from starting the process to the overview with its content.
 * 5 Typing: the built program, from pressing a key in an item's text to the frame that shows it.
 * 6 Papers: list, filter, one paper with its Anlagen and one of these, and searches that find as much on both sides, in a
 *   store with 50 papers and 200 Anlagen, and in one with 5,000 and 20,000.
 * 7 PDF: the Niederschrift as PDF/UA-1 and for the archive, beside the Word file of the same model; once more with all
 *   that a clerk waits for, and Typst alone, which nearly all of the time goes to.
 * 8 Bundle: a Sitzungsmappe of 500 pages, beside copying the foreign files in it with pdf-lib alone.
 * 9 Mailing: the peak memory of a program that sends Anlagen of 200 MB, beside one that sends 2 MB.
 * 10 Reading: the collected report of ../shared, beside unpacking and parsing its Word file alone.
 * 11 Illustrated: a DOCX with tables and photos, beside docxtemplater with the same content.
 * 12 People: a search by folded letters beside one by plain letters, and a list of 5,000 read in with findings beside its
 *   rows alone.
 * 13 Screens: each with 300 rows beside the same one with 30, from the click to the frame that shows it.
 * 14 Backups: one of 25 years beside a plain copy of the file, and the start of the core with them beside without.
 * 15 Encryption: saving, opening and backing up with a key beside the same without.
 * 16 Bombing: files that unfold to many gigabytes on every way in, until they are refused, beside a second; a save meanwhile.
 *
 * `npm run bench -- saving opening` measures only these.
 */
const sections = {
  documents,
  saving,
  opening,
  starting,
  typing,
  papers,
  pdf,
  bundle,
  mailing,
  reading,
  illustrated,
  people,
  screens: screensWithRows,
  backups,
  encryption,
  bombing,
} satisfies Record<string, (folder: string) => Promise<Section>>;

const wanted = process.argv.slice(2);
const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-bench-'));
const results: Section[] = [];
try {
  for (const [name, measure] of Object.entries(sections)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`${name} …`);
    results.push(await measure(folder));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const cpu = os.cpus();
console.log(`Node ${process.version}, ${cpu.length} × ${cpu[0]?.model ?? 'CPU'}, ${process.platform}`);
console.log(table(results));
