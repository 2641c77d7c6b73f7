import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { familiesFor, ownFonts } from '../../electron/core/pdf/make/fonts.ts';
import { pdfIn } from '../../electron/core/pdf/pdfFile.ts';
import { pdfDocument } from '../../electron/core/pdf/write/document.ts';
import { dataFile, program, programFile } from '../../electron/core/pdf/write/program.ts';
import { plainLook } from '../../electron/core/word/write/look.ts';
import { minutesDocx, minutesLaidOut } from '../../electron/core/word/write/minutes.ts';
import { noPictures } from '../../electron/core/word/write/pictures.ts';
import type { Call } from '../../shared/client.ts';
import { MeetingId } from '../../shared/domain/ids.ts';
import type { RichText } from '../../shared/domain/richText.ts';
import { buildMinutes } from '../../shared/minutes/build.ts';
import type { MinutesModel } from '../../shared/minutes/model.ts';
import { readPdf } from '../support/pdf.ts';
import { interleaved, type Timing, timingOf } from './measure.ts';
import { factsOf, loadSampleMeeting, openFile, repeated } from './sample.ts';
import { ms, type Row, type Section } from './table.ts';

/**
 * 7: the same model as a PDF and as a Word file, without and with all that a clerk waits for; every run says something
 * else, as what was set before is remembered. Beside it Typst alone, given what it reads.
 */
export async function pdf(): Promise<Section> {
  const app = await openFile(':memory:');
  const { meetingId, name } = await loadSampleMeeting(app.call);
  const sample = await factsOf(app.call, meetingId);
  const [once, tenfold] = [varied(buildMinutes(sample)), varied(buildMinutes(repeated(sample, 10)))];
  const first = performance.now();
  const { pages } = await readPdf(await readable(once()));
  const cold = performance.now() - first;
  const same = once();
  const [typst, typst10] = [typstAlone(once), typstAlone(tenfold)];
  const target = { meetingId: MeetingId.parse(meetingId), kind: 'minutes', subjectId: '' } as const;
  const prepare = async () => {
    await rewrite(app.call, meetingId);
    await readable(same);
  };
  const timings = await interleaved(
    {
      again: () => readable(same),
      word: () => minutesDocx(once()),
      readableOnce: () => readable(once()),
      archive: () => forArchive(once()),
      typst: typst.work,
      word10: () => minutesDocx(tenfold()),
      readable10: () => readable(tenfold()),
      typst10: typst10.work,
      exported: () => app.call('documents.export', target),
      exportedPdf: () => app.call('documents.exportPdf', { ...target, form: 'readable' }),
    },
    { rounds: 15, warmUp: 3, clean: true, before: prepare },
  );
  await app.close();
  return {
    title: `7  Niederschrift als PDF (${name}, ${pages.length} Seiten; Punkte der Tagesordnung vervielfacht)`,
    rows: [
      ...beside('1 ×', timings.word, timings.readableOnce),
      { what: '1 ×: davon Typst allein: setzen und schreiben', timing: timings.typst },
      { what: '1 ×: PDF/UA-1, dasselbe noch einmal', timing: timings.again },
      { what: '1 ×: PDF/A-3a mit Word-Datei und Daten', timing: timings.archive },
      ...beside('10 ×', timings.word10, timings.readable10),
      { what: '10 ×: davon Typst allein: setzen und schreiben', timing: timings.typst10 },
      ...beside('1 ×, ganzer Weg vom Bestand an', timings.exported, timings.exportedPdf),
    ],
    notes: [
      `Das erste PDF nach dem Start, mit Schriften und Thread: ${Math.round(cold)} ms.`,
      `Typst 1 ×: setzen ${ms(typst.parts.set())}, schreiben ${ms(typst.parts.write())}; ` +
        `10 ×: ${ms(typst10.parts.set())} und ${ms(typst10.parts.write())}.`,
    ],
  };
}

const beside = (what: string, word: Timing, made: Timing): Row[] => [
  { what: `${what}: Word-Datei`, timing: word },
  {
    what: `${what}: PDF/UA-1`,
    timing: made,
    ratio: made.median / word.median,
    baseline: 'Word-Datei',
    goal: 1.5,
  },
];

/** What Typst takes for finished data, in this thread. */
function typstAlone(model: () => MinutesModel) {
  const folder = path.resolve('/ratsfeder-bench');
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: ownFonts() }] });
  const mainFilePath = path.join(folder, programFile);
  compiler.addSource(mainFilePath, program);
  const times = { set: [] as number[], write: [] as number[] };
  const data = varied(dataOf(model()));
  const work = () => {
    compiler.mapShadow(path.join(folder, dataFile), Buffer.from(JSON.stringify(data())));
    const begin = performance.now();
    const { result } = compiler.compile({ mainFilePath, resetRead: true });
    if (!result) throw new Error('Typst made nothing.');
    times.set.push(performance.now() - begin);
    compiler.pdf(result, { pdfStandard: 'ua-1' });
    times.write.push(performance.now() - begin - (times.set.at(-1) ?? 0));
    compiler.evictCache(5);
  };
  const medianOf = (part: keyof typeof times) => () => timingOf(times[part]).median;
  return { work, parts: { set: medianOf('set'), write: medianOf('write') } };
}

const dataOf = (minutes: MinutesModel) =>
  pdfDocument(minutesLaidOut(minutes, plainLook, noPictures), {
    families: familiesFor(plainLook.font),
    stamp: '',
    enclosed: [],
    madeAt,
  }).document;

let written = 0;
/** The clerk's texts of a meeting, each with another first word. */
async function rewrite(call: Call, meetingId: string): Promise<void> {
  written += 1;
  const { minutes } = await factsOf(call, meetingId);
  for (const { itemId, text, textVersion: baseVersion } of minutes.values()) {
    const content = JSON.stringify(text).replaceAll(/"text":"(?:\d+ )?/g, `"text":"${written} `);
    await call('minutes.saveText', { itemId, text: JSON.parse(content) as RichText, baseVersion });
  }
}

const madeAt = '2026-11-27T09:30:15';

/** Each time with other words in every paragraph. */
function varied<Model>(model: Model): () => Model {
  const json = JSON.stringify(model);
  let run = 0;
  return () => {
    run += 1;
    return JSON.parse(json.replaceAll('"text":"', `"text":"${run} `)) as Model;
  };
}

const printed = (minutes: MinutesModel) => ({
  model: { form: 'minutes' as const, minutes },
  look: plainLook,
  pictures: noPictures,
  name: 'Niederschrift',
  madeAt,
  stamp: '',
  data: JSON.stringify(minutes),
  word: () => minutesDocx(minutes),
});

const readable = async (minutes: MinutesModel): Promise<Uint8Array> =>
  (await pdfIn('readable', printed(minutes))).bytes;

const forArchive = async (minutes: MinutesModel): Promise<Uint8Array> =>
  (await pdfIn('archive', printed(minutes))).bytes;
