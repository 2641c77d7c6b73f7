import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { createBuilder } from 'vite';
import type { Page } from 'playwright-core';
import { noBrowser, provideBrowser } from '../support/browser.ts';
import { launchApp } from '../support/launch.ts';
import { interleaved, timingOf } from './measure.ts';
import { make25Years, openFile } from './sample.ts';
import type { Section } from './table.ts';

const title =
  '4  Start bis zum benutzbaren Fenster (gebautes Programm, Übersicht mit ihren Angaben sichtbar)';

/** 4: from the start of the process until the overview shows what it knows. Each start is a process of its own. */
export async function starting(folder: string): Promise<Section> {
  if (!(await provideBrowser())) return { title, rows: [], notes: [noBrowser] };
  await build();
  const empty = await makeStore(folder, 'leer', makeEmpty);
  const full = await makeStore(folder, 'voll', make25Years);
  const times = { empty: [] as number[], full: [] as number[] };
  const starts = async (dir: string, kept: number[]) => kept.push(await start(dir));
  // The first start of each fills Chromium's profile and is thrown away.
  await interleaved(
    { empty: () => starts(empty.dir, times.empty), full: () => starts(full.dir, times.full) },
    { rounds: 9, warmUp: 1 },
  );
  const [small, large] = [timingOf(times.empty.slice(1)), timingOf(times.full.slice(1))];
  const queries = await overviewQueries(empty.file, full.file);
  return {
    title,
    rows: [
      { what: 'leerer Bestand (Gremium angelegt, sonst nichts)', timing: small },
      {
        what: `25 Jahre (250 Sitzungen, 120 Personen, ${Math.round(statSync(full.file).size / 1e6)} MB)`,
        timing: large,
        ratio: large.median / small.median,
        baseline: 'leerer Bestand',
        goal: 1.2,
      },
      { what: 'davon Abfragen der Übersicht, leer', timing: queries.empty },
      { what: 'davon Abfragen der Übersicht, 25 Jahre', timing: queries.full },
    ],
    notes: [],
  };
}

async function build(): Promise<void> {
  const root = path.resolve(import.meta.dirname, '../..');
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' });
  await builder.buildApp();
}

async function makeStore(folder: string, name: string, make: (file: string) => Promise<unknown>) {
  const dir = path.join(folder, name);
  const file = path.join(dir, 'userData/ratsfeder.sqlite');
  mkdirSync(path.dirname(file), { recursive: true });
  await make(file);
  return { dir, file };
}

async function makeEmpty(file: string): Promise<void> {
  const app = openFile(file);
  await app.call('setup.begin', {
    municipality: 'Musterstadt',
    bodyName: 'Integrationsrat',
    bodyNameGenitive: '',
    statutorySeats: 25,
    validFrom: '2025-11-01',
  });
  await app.close();
}

/** Milliseconds until the overview can be used; quitting afterwards is not counted. */
async function start(dir: string): Promise<number> {
  const begin = performance.now();
  const app = await launchApp({ dir });
  await usable(app.page);
  const time = performance.now() - begin;
  await app.quit();
  return time;
}

async function usable(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Übersicht', level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Nächste Sitzung' }).waitFor();
}

/** What the overview asks the core for, without a window, to see how much of the start the data can cost. */
async function overviewQueries(emptyFile: string, fullFile: string) {
  const files = { empty: openFile(emptyFile), full: openFile(fullFile) };
  const ask =
    ({ call }: (typeof files)['empty']) =>
    () =>
      Promise.all([
        call('app.status', {}),
        call('meetings.list', {}),
        call('municipality.get', {}),
        call('people.list', {}),
      ]);
  const timings = await interleaved(
    { empty: ask(files.empty), full: ask(files.full) },
    { rounds: 50, warmUp: 10 },
  );
  await Promise.all([files.empty.close(), files.full.close()]);
  return timings;
}
