import { copyFileSync, statSync } from 'node:fs';
import { knowKey, newDataKey } from '../../db/connect.ts';
import { rewrite } from '../../db/rewrite.ts';
import { openApp } from '../../electron/core/compose.ts';
import { makeBackup } from '../../electron/core/dataFile/backup/makeBackup.ts';
import { openStore } from '../../db/store.ts';
import { officeTime } from '../../shared/german/officeTime.ts';
import { interleaved, type Timing } from './measure.ts';
import { inFolder, make25Years } from './sample.ts';
import type { Section } from './table.ts';

/** 15: what is saved, opened and backed up with a key beside the same without; no goal, it is the office's choice. */
export async function encryption(folder: string): Promise<Section> {
  const plain = inFolder(folder, 'unverschluesselt');
  const encrypted = inFolder(folder, 'verschluesselt');
  await make25Years(plain);
  const key = newDataKey();
  knowKey(key);
  rewrite(plain, `${encrypted}.neu`, key);
  copyFileSync(`${encrypted}.neu`, encrypted);
  const opened = await interleaved(
    { with: () => overviewOf(encrypted), without: () => overviewOf(plain) },
    { rounds: 9, warmUp: 2 },
  );
  const [withKey, without] = [await openStore(encrypted), await openStore(plain)];
  let written = 0;
  const save = (store: typeof withKey) => () =>
    store.transaction((db) =>
      db
        .updateTable('municipality')
        .set({ name: `Stadt ${written++}` })
        .execute(),
    );
  const saved = await interleaved(
    { with: save(withKey), without: save(without) },
    { rounds: 1000, warmUp: 200 },
  );
  const backUp = (store: typeof withKey) => async () => {
    await save(store)();
    await makeBackup({ store, now: () => officeTime(new Date()), program: '0', reason: 'asked' });
  };
  const backedUp = await interleaved(
    { with: backUp(withKey), without: backUp(without) },
    { rounds: 7, warmUp: 1 },
  );
  await withKey.close();
  await without.close();
  const rows = (what: string, timings: { with: Timing; without: Timing }) => [
    {
      what: `${what}, verschlüsselt`,
      timing: timings.with,
      ratio: timings.with.median / timings.without.median,
      baseline: 'unverschlüsselt',
    },
    { what: `${what}, unverschlüsselt`, timing: timings.without },
  ];
  return {
    title: `15 Verschlüsselung, Bestand von 25 Jahren (${Math.round(statSync(plain).size / 1e6)} MB)`,
    rows: [
      ...rows('Eine Änderung speichern', saved),
      ...rows('Öffnen bis zur Übersicht und schließen', opened),
      ...rows('Sicherung, ganz gelesen und verglichen', backedUp),
    ],
    notes: [],
  };
}

async function overviewOf(file: string): Promise<void> {
  const app = await openApp({ file, version: '0' });
  await app.call('overview.get', {});
  await app.close();
}
