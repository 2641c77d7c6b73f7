import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { openStore } from '../../db/store.ts';
import { handlers } from '../../electron/core/handlers.ts';
import { createApp } from '../../electron/core/kernel/app.ts';
import { openFileSession } from '../../electron/core/kernel/fileSession.ts';
import { memorySecrets } from '../../electron/core/kernel/secrets.ts';
import { createClient } from '../../shared/client.ts';
import { emptyText, type RichText } from '../../shared/domain/richText.ts';
import { officeTime } from '../../shared/german/officeTime.ts';
import { interleaved } from './measure.ts';
import { factsOf, inFolder, type OpenFile, openFile } from './sample.ts';
import { ms, type Section, times } from './table.ts';
import { openRaw } from '../support/rawFile.ts';

/** 2: one pause in typing, through the contract, beside the least SQLite can do with the same durability. */
export async function saving(folder: string): Promise<Section> {
  const file = inFolder(folder, 'speichern');
  const bareFile = inFolder(folder, 'nackt');
  const forgetfulFile = inFolder(folder, 'ohne-verlauf');
  const { itemId, text } = await makeStore(file);
  copyFileSync(file, bareFile);
  copyFileSync(file, forgetfulFile);
  const app = await openFile(file);
  const forgetful = openForgetful(forgetfulFile);
  let typed = 0;
  const savingIn = async ({ call }: Pick<OpenFile, 'call'>) => {
    let { textVersion } = await call('minutes.get', { itemId });
    return async () => {
      const baseVersion = textVersion;
      const order = { itemId, text: typedOn(text, typed++), baseVersion };
      ({ textVersion } = await call('minutes.saveText', order));
    };
  };
  const save = await savingIn(app);
  const withoutHistory = await savingIn(forgetful);
  const bare = bareUpdate(bareFile, itemId);
  // The JSON is ready beforehand: the bare transaction only writes.
  const jsons = Array.from({ length: 10 }, (_, n) => JSON.stringify(typedOn(text, n)));
  const update = () => bare.update(jsons[typed % 10] ?? '');
  const timings = await interleaved({ save, withoutHistory, update }, { rounds: 2000, warmUp: 500 });
  bare.close();
  await app.close();
  await forgetful.close();
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
      {
        what: 'dasselbe mit Verlauf',
        timing: timings.save,
        ratio: timings.save.median / timings.withoutHistory.median,
        baseline: 'dasselbe ohne Verlauf',
        goal: 1.2,
      },
      { what: 'minutes.saveText, ohne dass ein Verlauf geführt wird', timing: timings.withoutHistory },
      { what: 'bloßes UPDATE, vorbereitet, eine Transaktion', timing: timings.update },
    ],
    notes: [noteOn(timings.save.median, timings.update.median)],
  };
}

/** The ratio says as much about the disk as about us: here is what is ours alone. */
const noteOn = (save: number, update: number): string =>
  `Mehraufwand: ${ms(save - update)} Rechenzeit je Speichern, gleiche Schreibzugriffe. ` +
  `Kostet das Sichern 1 ms mehr, wird daraus rechnerisch ${times((save + 1) / (update + 1))}.`;

/** The same application; nothing that it changes is kept. */
function openForgetful(file: string): OpenFile {
  const session = openFileSession(file, {
    open: async (...given) => {
      const store = await openStore(...given);
      return { ...store, recorder: { ...store.recorder, keep: () => undefined } };
    },
  });
  const now = () => officeTime(new Date());
  const told = { version: 'bench', secrets: memorySecrets(), now, newId: randomUUID };
  const app = createApp({ session, log: (_reference, cause) => console.error(cause), ...told }, handlers);
  return { call: createClient(app.call), close: () => app.close() };
}

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
