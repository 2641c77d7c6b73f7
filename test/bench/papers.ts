import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { blankResult } from '../../shared/domain/paper/consultation.ts';
import { fromPlain } from '../../shared/domain/richText.ts';
import { aBody } from '../support/app.ts';
import { anAttachment, textFile } from '../support/attachments.ts';
import { aPaper, aStep, submitted } from '../support/papers.ts';
import { interleaved, type Timing } from './measure.ts';
import { copyRows, inFolder, type OpenFile, openFile } from './sample.ts';
import type { Section } from './table.ts';
import { openRaw } from '../support/rawFile.ts';

const goal = 1.2;
const few = 50;
const many = 5_000;
/** Anlagen of each, every one with a file and a text of its own. */
const attached = 4;

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
    youngOne: () => young.call('papers.list', { ...listing, search: 'sommerfest' }),
    oldOne: () => old.call('papers.list', { ...listing, search: 'sommerfest' }),
    youngBoth: () => young.call('papers.list', { ...listing, search: 'zuschuss sommerfest' }),
    oldBoth: () => old.call('papers.list', { ...listing, search: 'zuschuss sommerfest' }),
    youngSubject: () => young.call('papers.list', { ...listing, search: 'zuschuss' }),
    oldSubject: () => old.call('papers.list', { ...listing, search: 'zuschuss' }),
    youngText: () => young.call('papers.list', { ...listing, search: 'kalendertage 2026' }),
    oldText: () => old.call('papers.list', { ...listing, search: 'kalendertage 2026' }),
    youngFiles: () => young.call('papers.list', { ...listing, search: 'konzept' }),
    oldFiles: () => old.call('papers.list', { ...listing, search: 'konzept' }),
    youngOpened: () => openPaper(young),
    oldOpened: () => openPaper(old),
    youngFile: () => openFileOf(young),
    oldFile: () => openFileOf(old),
  };
  const timings = await interleaved(cases, { rounds: 300, warmUp: 20, turns: true });
  // Apart from those: what comes behind them would pay for their garbage.
  const whole = await interleaved(
    {
      counts: () => old.call('papers.counts', {}),
    },
    { rounds: 100, warmUp: 20 },
  );
  await Promise.all([young.close(), old.close()]);
  const pair = (what: string, late: Timing, early: Timing) => [
    { what: `${what}, ${sizeOf(few)}`, timing: early },
    {
      what: `${what}, ${sizeOf(many)}`,
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
      ...pair('eine öffnen, mit ihren Anlagen', timings.oldOpened, timings.youngOpened),
      ...pair('eine Anlage öffnen', timings.oldFile, timings.youngFile),
      { what: `Zahlen der Auswahlen, ${many} Vorlagen`, timing: whole.counts },
      ...pair('Suche, ein Treffer', timings.oldOne, timings.youngOne),
      ...pair('Suche, ein Treffer, eines der Wörter fast überall', timings.oldBoth, timings.youngBoth),
      ...pair('Suche im Betreff, eine Seite Treffer', timings.oldSubject, timings.youngSubject),
      ...pair('Suche in den Texten, eine Seite Treffer', timings.oldText, timings.youngText),
      ...pair('Suche in den Anlagen, eine Seite Treffer', timings.oldFiles, timings.youngFiles),
    ],
    notes: ['Beide Seiten zeigen gleich viele Treffer: einen, oder 20 mit dem Hinweis auf weitere.'],
  };
}

const sizeOf = (count: number): string => `${count} Vorlagen mit ${count * attached} Anlagen`;

/** What the screen of a paper asks for. */
const openPaper = ({ call, paperId }: PaperStore) =>
  Promise.all([
    call('papers.get', { id: paperId }),
    call('attachments.list', { owner: { kind: 'paper', id: paperId } }),
  ]);

const openFileOf = ({ call, attachmentId }: PaperStore) => call('attachments.file', { id: attachmentId });

type PaperStore = OpenFile & { paperId: string; attachmentId: string };

/** A page of text, with a word that all of them say. */
const reasoning = fromPlain(
  Array.from({ length: 20 }, () => 'Die Bearbeitung eines Antrags dauert im Mittel 31 Kalendertage.').join(
    '\n',
  ),
);

/** Half of them wait for a meeting; each has two steps. */
async function storeWith(file: string, count: number): Promise<PaperStore> {
  const app = await openFile(file);
  const bodyId = await aBody(app.call);
  const paperId = (await aPaper(app.call, { bodyId })).id;
  for (let n = 1; n < few; n += 1) {
    const paper = await aPaper(app.call, { bodyId, subject: `Zuschuss ${n}` });
    await aStep(app.call, { paperId: paper.id, bodyId });
    await aStep(app.call, { paperId: paper.id, bodyId, role: 'Entscheidung' });
    await app.call('papers.saveTexts', { id: paper.id, baseVersion: 1, proposals: [], reasoning });
    if (n % 2 === 0) await submitted(app.call, paper);
  }
  const attachments: string[] = [];
  for (let n = 1; n <= attached; n += 1) {
    const fileOf = textFile(`Anlage ${n}: ${'Das Konzept der Einrichtung. '.repeat(100)}`);
    attachments.push((await anAttachment(app.call, { kind: 'paper', id: paperId }, fileOf)).id);
  }
  await app.close();
  const db = openRaw(file);
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
  copyAttachments(db, paperId);
  db.close();
  const store = await openFile(file);
  await aPaper(store.call, { bodyId, subject: 'Zuschuss zum Sommerfest' });
  return { ...store, paperId, attachmentId: attachments[0] ?? '' };
}

/** Those of the one paper to all others. */
function copyAttachments(db: Sqlite.Database, paperId: string): void {
  const others = `paper.id <> '${paperId}'`;
  const ofIt = `${others} and sha256 in (select sha256 from attachment where paper_id = '${paperId}')`;
  const sha256 = `sha256 || '-' || paper.id`;
  for (const table of ['file', 'file_part', 'file_text']) copyRows(db, table, ofIt, { sha256 }, 'paper');
  const own = { id: `attachment.id || '-' || paper.id`, paper_id: 'paper.id', sha256 };
  copyRows(db, 'attachment', `${others} and attachment.paper_id = '${paperId}'`, own, 'paper');
}
