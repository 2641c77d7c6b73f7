import { copyFileSync } from 'node:fs';
import { emptyText, type RichText } from '../../shared/domain/richText.ts';
import { interleaved } from './measure.ts';
import { factsOf, inFolder, openFile } from './sample.ts';
import { ms, type Section, times } from './table.ts';
import { openRaw } from '../support/rawFile.ts';

/** 2: one pause in typing, through the contract, beside the least SQLite can do with the same durability. */
export async function saving(folder: string): Promise<Section> {
  const file = inFolder(folder, 'speichern');
  const bareFile = inFolder(folder, 'nackt');
  const { itemId, text } = await makeStore(file);
  copyFileSync(file, bareFile);
  const app = await openFile(file);
  let { textVersion } = await app.call('minutes.get', { itemId });
  let typed = 0;
  const save = async () => {
    const baseVersion = textVersion;
    ({ textVersion } = await app.call('minutes.saveText', {
      itemId,
      text: typedOn(text, typed++),
      baseVersion,
    }));
  };
  const bare = bareUpdate(bareFile, itemId);
  // The JSON is ready beforehand: the bare transaction only writes.
  const jsons = Array.from({ length: 10 }, (_, n) => JSON.stringify(typedOn(text, n)));
  const update = () => bare.update(jsons[typed % 10] ?? '');
  const timings = await interleaved({ save, update }, { rounds: 2000, warmUp: 500 });
  bare.close();
  await app.close();
  return {
    title: `2  Einen Absatz speichern (Punkt mit ${(jsons[0] ?? '').length} Zeichen JSON, WAL, synchronous=FULL, gleicher Ordner)`,
    rows: [
      {
        what: 'minutes.saveText mit allen Prüfungen',
        timing: timings.save,
        ratio: timings.save.median / timings.update.median,
        baseline: 'bloßes UPDATE',
        goal: 1.5,
      },
      { what: 'bloßes UPDATE, vorbereitet, eine Transaktion', timing: timings.update },
    ],
    notes: [noteOn(timings.save.median, timings.update.median)],
  };
}

/** The ratio says as much about the disk as about us: here is what is ours alone. */
const noteOn = (save: number, update: number): string =>
  `Mehraufwand: ${ms(save - update)} Rechenzeit je Speichern, gleiche Schreibzugriffe. ` +
  `Kostet das Sichern 1 ms mehr, wird daraus rechnerisch ${times((save + 1) / (update + 1))}.`;

/** The program's sample with its longest text; a closed meeting's minutes may still be written. */
async function makeStore(file: string): Promise<{ itemId: string; text: RichText }> {
  const app = await openFile(file);
  const { meetingId } = await app.call('setup.loadSample', {});
  const { minutes } = await factsOf(app.call, meetingId);
  const longest = [...minutes.values()]
    .toSorted((a, b) => JSON.stringify(a.text).length - JSON.stringify(b.text).length)
    .at(-1);
  await app.close();
  return { itemId: longest?.itemId ?? '', text: longest?.text ?? emptyText };
}

/** As after some more words of typing. */
const typedOn = ({ type, content }: RichText, n: number): RichText => ({
  type,
  content: [...content, { type: 'paragraph', content: [{ type: 'text', text: `Nachtrag ${n % 10}` }] }],
});

function bareUpdate(file: string, itemId: string) {
  const db = openRaw(file);
  // The pragmas of db/store.ts.
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  const statement = db.prepare(
    'update item_text set text = ?, version = version + 1, saved_at = ? where item_id = ?',
  );
  const update = db.transaction((json: string) => statement.run(json, '2026-09-16T17:42:10', itemId));
  return { update, close: () => db.close() };
}
