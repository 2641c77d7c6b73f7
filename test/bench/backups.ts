import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../../db/store.ts';
import { openApp } from '../../electron/core/compose.ts';
import { makeBackup } from '../../electron/core/dataFile/backup/makeBackup.ts';
import { officeTime } from '../../shared/german/officeTime.ts';
import { interleaved, timingOf } from './measure.ts';
import { inFolder, make25Years } from './sample.ts';
import type { Section } from './table.ts';

/** 14: a backup, checked and all, beside a plain copy of the file; and the start of the program with backups beside without. */
export async function backups(folder: string): Promise<Section> {
  const file = inFolder(folder, 'sichern');
  await make25Years(file);
  const megabytes = Math.round(statSync(file).size / 1e6);
  const backup = await timedBackups(file, `${folder}/kopie.sqlite`);
  const start = await timedStarts(file);
  const programs = await timedPrograms(file);
  return {
    title: `14 Sicherung eines Bestandes von 25 Jahren (${megabytes} MB)`,
    rows: [
      {
        what: 'Sicherung während des Betriebs, ganz gelesen und verglichen',
        timing: backup.backup,
        ratio: backup.backup.median / backup.copy.median,
        baseline: 'bloße Kopie der Datei',
        goal: 3,
      },
      { what: 'bloße Kopie der Datei, auf dem Datenträger', timing: backup.copy },
      {
        what: 'Start des Programms ohne Fenster bis zur Übersicht, mit Sicherungen',
        timing: programs.on,
        ratio: programs.on.median / programs.off.median,
        baseline: 'ohne Sicherungen',
        goal: 1.1,
      },
      { what: 'Start des Programms ohne Fenster bis zur Übersicht, ohne Sicherungen', timing: programs.off },
      {
        what: 'davon Öffnen der Datei bis zur Übersicht, mit Sicherungen',
        timing: start.on,
        ratio: start.on.median / start.off.median,
        baseline: 'ohne Sicherungen',
      },
      { what: 'davon Öffnen der Datei bis zur Übersicht, ohne Sicherungen', timing: start.off },
    ],
    notes: [],
  };
}

async function timedBackups(file: string, target: string) {
  const store = await openStore(file);
  let written = 0;
  const making = { store, now: () => officeTime(new Date()), program: '0', reason: 'asked' as const };
  const timings = await interleaved(
    {
      backup: async () => {
        // What has not changed is not kept again, but the last one read once more.
        await store.transaction((db) =>
          db
            .updateTable('municipality')
            .set({ name: `Stadt ${written++}` })
            .execute(),
        );
        await makeBackup(making);
      },
      copy: () => {
        rmSync(target, { force: true });
        copyFileSync(file, target);
        const handle = openSync(target, 'r+');
        fsyncSync(handle);
        closeSync(handle);
        return Promise.resolve();
      },
    },
    { rounds: 9, warmUp: 1 },
  );
  await store.close();
  return timings;
}

/** Until the overview has its answer; closing is nobody's waiting. */
async function timedStarts(file: string) {
  const times = { on: [] as number[], off: [] as number[] };
  const start = (sends: boolean, into: number[]) => async () => {
    const begin = performance.now();
    const app = await openApp({ file, version: '0', sends });
    await app.call('app.status', {});
    await app.call('overview.get', {});
    into.push(performance.now() - begin);
    await app.close();
  };
  const cases = { on: start(true, times.on), off: start(false, times.off) };
  await interleaved(cases, { rounds: 25, warmUp: 0, turns: true });
  return { on: timingOf(times.on.slice(2)), off: timingOf(times.off.slice(2)) };
}

/** The same from the start of the process. */
async function timedPrograms(file: string) {
  const child = path.join(import.meta.dirname, 'startChild.ts');
  const times = { on: [] as number[], off: [] as number[] };
  const start = (beside: string, into: number[]) => async () => {
    const begin = performance.now();
    const program = spawn(process.execPath, [child, file, beside], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(program, 'close');
    await once(program.stdout, 'data');
    into.push(performance.now() - begin);
    await ended;
  };
  const cases = { on: start('with', times.on), off: start('without', times.off) };
  await interleaved(cases, { rounds: 12, warmUp: 0, turns: true });
  return { on: timingOf(times.on.slice(2)), off: timingOf(times.off.slice(2)) };
}
