import { pdfIn } from '../../electron/core/pdf/pdfFile.ts';
import { plainLook } from '../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../electron/core/word/write/minutes.ts';
import { noPictures } from '../../electron/core/word/write/pictures.ts';
import { buildMinutes } from '../../shared/minutes/build.ts';
import type { MinutesModel } from '../../shared/minutes/model.ts';
import { readPdf } from '../support/pdf.ts';
import { interleaved } from './measure.ts';
import { factsOf, loadSampleMeeting, openFile, repeated } from './sample.ts';
import type { Section } from './table.ts';

/** 6: the same model as a PDF and as a Word file; every run says something else, as what was set before is remembered. */
export async function pdf(): Promise<Section> {
  const app = await openFile(':memory:');
  const { meetingId, name } = await loadSampleMeeting(app.call);
  const sample = await factsOf(app.call, meetingId);
  await app.close();
  const [once, tenfold] = [varied(buildMinutes(sample)), varied(buildMinutes(repeated(sample, 10)))];
  const first = performance.now();
  const { pages } = await readPdf(await readable(once()));
  const cold = performance.now() - first;
  const same = once();
  const { word, readableOnce, again, archive, word10, readable10 } = await interleaved(
    {
      word: () => minutesDocx(once()),
      readableOnce: () => readable(once()),
      again: () => readable(same),
      archive: () => forArchive(once()),
      word10: () => minutesDocx(tenfold()),
      readable10: () => readable(tenfold()),
    },
    { rounds: 15, warmUp: 3, clean: true },
  );
  const beside = { baseline: 'Word-Datei', goal: 1.5 };
  return {
    title: `7  Niederschrift als PDF (${name}, ${pages.length} Seiten; Punkte der Tagesordnung vervielfacht)`,
    rows: [
      { what: '1 ×: Word-Datei', timing: word },
      { what: '1 ×: PDF/UA-1', timing: readableOnce, ratio: readableOnce.median / word.median, ...beside },
      { what: '1 ×: PDF/UA-1, dasselbe noch einmal', timing: again },
      { what: '1 ×: PDF/A-3a mit Word-Datei und Daten', timing: archive },
      { what: '10 ×: Word-Datei', timing: word10 },
      { what: '10 ×: PDF/UA-1', timing: readable10, ratio: readable10.median / word10.median, ...beside },
    ],
    notes: [`Das erste PDF nach dem Start, mit Schriften und Thread: ${Math.round(cold)} ms.`],
  };
}

/** Each time with other words in every paragraph. */
function varied(model: MinutesModel): () => MinutesModel {
  const json = JSON.stringify(model);
  let run = 0;
  return () => {
    run += 1;
    return JSON.parse(json.replaceAll('"text":"', `"text":"${run} `)) as MinutesModel;
  };
}

const printed = (minutes: MinutesModel) => ({
  model: { form: 'minutes' as const, minutes },
  look: plainLook,
  pictures: noPictures,
  name: 'Niederschrift',
  madeAt: '2026-11-27T09:30:15',
  stamp: '',
  data: JSON.stringify(minutes),
  word: () => minutesDocx(minutes),
});

const readable = async (minutes: MinutesModel): Promise<Uint8Array> =>
  (await pdfIn('readable', printed(minutes))).bytes;

const forArchive = async (minutes: MinutesModel): Promise<Uint8Array> =>
  (await pdfIn('archive', printed(minutes))).bytes;
