import Sqlite from 'better-sqlite3';
import { blankResult } from '../../shared/domain/paper/consultation.ts';
import { aBody } from '../support/app.ts';
import { aPaper, aStep, submitted } from '../support/papers.ts';
import { interleaved, type Timing } from './measure.ts';
import { copyRows, inFolder, type OpenFile, openFile } from './sample.ts';
import type { Section } from './table.ts';

const goal = 1.2;
const few = 50;
const many = 5_000;

/** 6: a store of many years beside a young one; what is old was dealt with. */
export async function papers(folder: string): Promise<Section> {
  const young = await storeWith(inFolder(folder, 'wenige'), few);
  const old = await storeWith(inFolder(folder, 'viele'), many);
  const listing = { limit: 20 } as const;
  const cases = {
    young: () => young.call('papers.list', listing),
    old: () => old.call('papers.list', listing),
    youngDue: () => young.call('papers.list', { ...listing, filter: 'due' }),
    oldDue: () => old.call('papers.list', { ...listing, filter: 'due' }),
    counts: () => old.call('papers.counts', {}),
    search: () => old.call('papers.list', { ...listing, search: 'zuschuss 49' }),
    youngOpened: () => young.call('papers.get', { id: young.paperId }),
    oldOpened: () => old.call('papers.get', { id: old.paperId }),
  };
  const timings = await interleaved(cases, { rounds: 100, warmUp: 20 });
  await Promise.all([young.close(), old.close()]);
  const pair = (what: string, late: Timing, early: Timing) => [
    { what: `${what}, ${few} Vorlagen`, timing: early },
    {
      what: `${what}, ${many} Vorlagen`,
      timing: late,
      ratio: late.median / early.median,
      baseline: `${few} Vorlagen`,
      goal,
    },
  ];
  return {
    title: '6  Vorlagen: Liste, Auswahl, eine öffnen',
    rows: [
      ...pair('Liste', timings.old, timings.young),
      ...pair('Auswahl „ohne Sitzung“', timings.oldDue, timings.youngDue),
      ...pair('eine öffnen', timings.oldOpened, timings.youngOpened),
      { what: `Zahlen der Auswahlen, ${many} Vorlagen`, timing: timings.counts },
      { what: `Suche nach Wörtern, ${many} Vorlagen`, timing: timings.search },
    ],
    notes: [],
  };
}

/** Half of them wait for a meeting; each has two steps. */
async function storeWith(file: string, count: number): Promise<OpenFile & { paperId: string }> {
  const app = await openFile(file);
  const bodyId = await aBody(app.call);
  const paperId = (await aPaper(app.call, { bodyId })).id;
  for (let n = 1; n < few; n += 1) {
    const paper = await aPaper(app.call, { bodyId, subject: `Zuschuss ${n}` });
    await aStep(app.call, { paperId: paper.id, bodyId });
    await aStep(app.call, { paperId: paper.id, bodyId, role: 'Entscheidung' });
    if (n % 2 === 0) await submitted(app.call, paper);
  }
  await app.close();
  const db = new Sqlite(file);
  for (let copy = 1; copy < count / few; copy += 1) {
    const id = `id || '-${copy}'`;
    const number = `number || '-${copy}'`;
    copyRows(db, 'paper', `number not like '%-%'`, { id, number, date: `'2020-01-01'` });
    copyRows(db, 'consultation', `paper_id in (select id from paper where number not like '%-%')`, {
      id,
      paper_id: `paper_id || '-${copy}'`,
      result: `'${JSON.stringify({ ...blankResult, isUnanimous: true })}'`,
    });
  }
  db.close();
  return { ...(await openFile(file)), paperId };
}
