import { setImmediate } from 'node:timers/promises';
import type { Route } from '../../shared/contract/index.ts';
import { busyOffice } from '../electron/core/routes/busyOffice.ts';
import { bombs, unfolding, ways } from '../hostile/bombs.ts';
import { goodInput, openedCopy } from '../hostile/office.ts';
import { type Timing, timingOf } from './measure.ts';
import { inFolder } from './sample.ts';
import type { Row, Section } from './table.ts';

const second = 1000;
const rounds = 5;

type Opened = ReturnType<typeof openedCopy>;

/** 16: small files that unfold to many gigabytes, on every way in, until they are refused; and what a save takes meanwhile. */
export async function bombing(folder: string): Promise<Section> {
  const busyFile = inFolder(folder, 'bomben');
  const office = await busyOffice(busyFile);
  const rows: Row[] = [];
  const during: number[] = [];
  const alone: number[] = [];
  for (const route of ways) {
    const opened = openedCopy(folder, busyFile);
    const input = (await goodInput(opened.call, office, route)) as object;
    // What reads files has begun.
    await opened.app.call(route, input);
    for (let n = 0; n < 20; n++) alone.push(await timedSave(opened));
    const { title, timing } = await slowest(opened, route, input, during);
    const ratio = timing.median / second;
    rows.push({ what: `${route}: ${title}`, timing, ratio, baseline: 'eine Sekunde', goal: 1 });
    await opened.app.close();
  }
  const [saved, usual] = [timingOf(during), timingOf(alone)];
  const ratio = saved.median / usual.median;
  return {
    title: `16 Bis eine Datei, die sich zu Riesen entfaltet, abgelehnt ist (von ${unfolding.length} die langsamste)`,
    rows: [
      ...rows,
      { what: 'Textbaustein speichern, während gelesen wird', timing: saved, ratio, baseline: 'sonst' },
      { what: 'Textbaustein speichern, sonst', timing: usual },
    ],
    notes: [],
  };
}

async function slowest(opened: Opened, route: Route, input: object, during: number[]) {
  const found: { title: string; timing: Timing }[] = [];
  for (const title of unfolding) {
    const times: number[] = [];
    for (let n = 0; n < rounds; n++)
      times.push(await timedRefusal(opened, route, { ...input, bytes: bombs[title] }, during));
    found.push({ title, timing: timingOf(times) });
  }
  const [last] = found.toSorted((a, b) => b.timing.median - a.timing.median);
  if (!last) throw new Error('There is nothing to measure.');
  return last;
}

/** Others save while it is read. */
async function timedRefusal(opened: Opened, route: Route, input: object, during: number[]): Promise<number> {
  const begin = performance.now();
  const took: number[] = [];
  const answered = opened.app.call(route, input).finally(() => took.push(performance.now() - begin));
  while (took.length === 0) {
    during.push(await timedSave(opened));
    await setImmediate();
  }
  await answered;
  return took[0] ?? 0;
}

let saved = 0;
async function timedSave({ call }: Opened): Promise<number> {
  const begin = performance.now();
  await call('textModules.save', { id: null, code: `m${(saved += 1)}`, title: 'Neu', text });
  return performance.now() - begin;
}

const text = { type: 'doc' as const, content: [] };
