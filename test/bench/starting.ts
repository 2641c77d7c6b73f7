import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { noBrowser, provideBrowser } from '../support/browser.ts';
import { launchApp } from '../support/launch.ts';
import { build, makeStore } from './built.ts';
import { interleaved, type Timing, timingOf, type Work } from './measure.ts';
import { make25Years, openFile } from './sample.ts';
import type { Row, Section } from './table.ts';

const title =
  '4  Start bis zum benutzbaren Fenster (gebautes Programm, Übersicht mit ihren Angaben sichtbar)';

/** 4: from the start of the process until the overview shows what it knows. Each start is a process of its own. */
export async function starting(folder: string): Promise<Section> {
  if (!(await provideBrowser())) return { title, rows: [], notes: [noBrowser] };
  await build();
  const stores = {
    empty: await makeStore(folder, 'leer', makeEmpty),
    full: await makeStore(folder, 'voll', (file) => make25Years(file)),
    busy: await makeStore(folder, 'viele', (file) => make25Years(file, 1000)),
  };
  const times = { empty: [] as number[], full: [] as number[], busy: [] as number[] };
  const starts = (name: keyof typeof stores) => async () => times[name].push(await start(stores[name].dir));
  // The first start of each fills Chromium's profile and is thrown away.
  await interleaved(
    { empty: starts('empty'), full: starts('full'), busy: starts('busy') },
    { rounds: 9, warmUp: 1 },
  );
  const timing = (name: keyof typeof stores): Timing => timingOf(times[name].slice(1));
  const small = timing('empty');
  const queries = await overviewQueries(stores);
  const years = (name: 'full' | 'busy', meetings: number): Row => ({
    what: `25 Jahre (${meetings} Sitzungen, 120 Personen, ${Math.round(statSync(stores[name].file).size / 1e6)} MB)`,
    timing: timing(name),
    ratio: timing(name).median / small.median,
    baseline: 'leerer Bestand',
    goal: 1.2,
  });
  return {
    title,
    rows: [
      { what: 'leerer Bestand (Gremium angelegt, sonst nichts)', timing: small },
      years('full', 250),
      years('busy', 1000),
      { what: 'davon Abfragen der Übersicht, leer', timing: queries.empty },
      { what: 'davon Abfragen der Übersicht, 250 Sitzungen', timing: queries.full },
      { what: 'davon Abfragen der Übersicht, 1000 Sitzungen', timing: queries.busy },
    ],
    notes: [],
  };
}

async function makeEmpty(file: string): Promise<void> {
  const app = await openFile(file);
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
async function overviewQueries<Name extends string>(
  stores: Record<Name, { file: string }>,
): Promise<Record<Name, Timing>> {
  const names = Object.keys(stores) as Name[];
  const apps = await Promise.all(names.map((name) => openFile(stores[name].file)));
  const asks = apps.map(({ call }, n) => [
    names[n],
    () =>
      Promise.all([
        call('app.status', {}),
        call('bodies.list', {}),
        call('overview.get', {}),
        call('overview.tasks', {}),
        call('release.waiting', {}),
      ]),
  ]);
  const cases = Object.fromEntries(asks) as Record<Name, Work>;
  const timings = await interleaved(cases, { rounds: 50, warmUp: 10 });
  await Promise.all(apps.map((app) => app.close()));
  return timings;
}
