import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { sourceOf } from '../../electron/core/reading/readPaperFile.ts';
import { parseXml } from '../../electron/core/word/read/xml.ts';
import { recognise } from '../../shared/import/paper/recognise.ts';
import { aBody } from '../support/app.ts';
import { referenceFile } from '../support/docx.ts';
import { interleaved } from './measure.ts';
import { type OpenFile, openFile } from './sample.ts';
import type { Section } from './table.ts';

const title = '10  Einen Sammelbericht von 28 Stellen einlesen (Dokument 004)';

/**
 * 10: a collected report of partners, as text and as the Word file that the program makes of it, beside unpacking that
 * file and parsing its XML alone.
 */
export async function reading(): Promise<Section> {
  const file = referenceFile('seeds/004_10eb3ba04c2b823d.txt');
  if (!existsSync(file)) return { title, rows: [], notes: ['Das Dokument liegt hier nicht.'] };
  const text = new Uint8Array(readFileSync(file));
  const app = await openFile(':memory:');
  const bodyId = await aBody(app.call);
  const word = await wordFileOf(app, bodyId, text);
  const { parsing, wordRead, textRead, whole, taken } = await interleaved(
    {
      parsing: () => parsed(word),
      wordRead: () => recognised(word),
      textRead: () => recognised(text),
      whole: () => readIn(app, bodyId, text),
      taken: () => takenOver(app, bodyId, text),
    },
    { rounds: 15, warmUp: 3, clean: true },
  );
  await app.close();
  return {
    title,
    rows: [
      { what: 'Word-Datei: nur entpacken und XML lesen', timing: parsing },
      {
        what: 'Word-Datei: alle Stellen, Berichte und Widersprüche erkannt',
        timing: wordRead,
        ratio: wordRead.median / parsing.median,
        baseline: 'entpacken, XML lesen',
      },
      { what: `Text (${Math.round(text.length / 1024)} KB): dasselbe erkannt`, timing: textRead },
      { what: 'Text: ganzer Weg bis zur Vorschau, im eigenen Thread', timing: whole },
      { what: 'Text: bis zum übernommenen Berichtszeitraum', timing: taken },
    ],
    notes: [`Gleiche Arbeit: als Word-Datei ${await countsIn(word)}, als Text ${await countsIn(text)}.`],
  };
}

const recognised = async (bytes: Uint8Array) => recognise(await sourceOf(bytes));

async function countsIn(bytes: Uint8Array): Promise<string> {
  const read = await recognised(bytes);
  if (!('partners' in read)) throw new Error('The collected report was not recognised.');
  return `${read.partners.length} Stellen und ${read.reports.length} Berichte`;
}

const readIn = ({ call }: OpenFile, bodyId: string, bytes: Uint8Array) =>
  call('collectedReports.read', { bodyId, bytes });

let periods = 0;
async function takenOver(app: OpenFile, bodyId: string, bytes: Uint8Array): Promise<string> {
  periods += 1;
  const into = { periodId: null, version: null, name: `Bericht ${periods}`, fileName: 'Bericht.txt' };
  const read = await readIn(app, bodyId, bytes);
  return (await app.call('collectedReports.takeOver', { bodyId, ...into, read })).id;
}

async function wordFileOf(app: OpenFile, bodyId: string, text: Uint8Array): Promise<Uint8Array> {
  const id = await takenOver(app, bodyId, text);
  return new Uint8Array((await app.call('reportPeriods.export', { id })).bytes);
}

const parsed = (word: Uint8Array) =>
  Object.entries(unzipSync(word))
    .filter(([name]) => /\.(?:xml|rels)$/.test(name))
    .map(([, bytes]) => parseXml(new TextDecoder().decode(bytes)));
