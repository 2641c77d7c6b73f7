import path from 'node:path';
import { aPerson } from '../support/app.ts';
import { noBrowser, provideBrowser } from '../support/browser.ts';
import { startWeb } from '../support/launchWeb.ts';
import { openRaw } from '../support/rawFile.ts';
import { build, makeStore } from './built.ts';
import { interleaved, timingOf } from './measure.ts';
import { openPlainPage } from './plainPage.ts';
import { copyMeeting, openFile } from './sample.ts';
import type { Section } from './table.ts';

const title = '13  Bildschirme mit 300 Zeilen (gebautes Programm; vom Klick bis zum gezeichneten Bild)';
const few = 30;
const many = 300;

/** By the name of the screen: its address, and what stands there once it is shown. */
const screens = {
  Mitglieder: { address: '/mitglieder', shown: '.list-table [role="rowheader"]' },
  Sitzungen: { address: '/sitzungen', shown: '.list-table [role="rowheader"]' },
  Vorlagen: { address: '/vorlagen', shown: '.list-table [role="rowheader"]' },
  Tagesordnung: { address: '/sitzungen/lang/tagesordnung', shown: '.item-row' },
  Anwesenheit: { address: '/sitzungen/lang/anwesenheit', shown: '.attendee' },
  Protokoll: { address: '/sitzungen/lang/protokoll', shown: '.minutes-agenda li' },
  Dokumente: { address: '/sitzungen/lang/dokumente', shown: '.document-pane, .preview' },
} as const;
type Name = keyof typeof screens;
const names = Object.keys(screens) as Name[];

/** 13: each screen with 300 rows beside the same one with 30, from the settings. */
export async function screensWithRows(folder: string): Promise<Section> {
  const browser = await provideBrowser();
  if (!browser) return { title, rows: [], notes: [noBrowser] };
  await build();
  const pages = await Promise.all(
    [few, many].map(async (rows) => {
      const { file } = await makeStore(folder, `zeilen-${rows}`, (made) => fill(made, rows));
      const host = await startWeb(['--db', file]);
      const page = await openPlainPage(browser, path.join(folder, `profil-${rows}`), host.url);
      await page.run(watchScreens);
      return { host, page };
    }),
  );
  const opening = (at: number, name: Name) => async () => {
    const { address, shown } = screens[name];
    times[name][at]?.push(Number(await pages[at]?.page.run(`opened(${JSON.stringify([address, shown])})`)));
  };
  const times = Object.fromEntries(names.map((name) => [name, [[], []]])) as unknown as Record<
    Name,
    number[][]
  >;
  const cases = Object.fromEntries(
    names.flatMap((name) => [0, 1].map((at) => [`${name} ${at}`, opening(at, name)])),
  );
  await interleaved(cases, { rounds: rounds.measured, warmUp: rounds.warmUp });
  for (const { host, page } of pages) {
    await page.close();
    await host.quit();
  }
  return { title, rows: names.flatMap((name) => rowsOf(name, times[name])), notes: [] };
}

const rounds = { measured: 15, warmUp: 3 };

function rowsOf(name: Name, times: readonly number[][]): Section['rows'] {
  const [small, large] = times.map((all) => timingOf(all.slice(rounds.warmUp)));
  if (!small || !large) return [];
  return [
    { what: `${name}, ${few}`, timing: small },
    {
      what: `${name}, ${many}`,
      timing: large,
      ratio: large.median / small.median,
      baseline: `${few} Zeilen`,
      goal: 1.5,
    },
  ];
}

/** The sample with so many members, meetings, papers, and a meeting with so many items. */
async function fill(file: string, rows: number): Promise<void> {
  const app = await openFile(file);
  const { call } = app;
  const { meetingId } = await call('setup.loadSample', {});
  const { bodyId } = await call('meetings.get', { id: meetingId });
  for (let n = (await call('people.list', {})).length; n < rows; n++) {
    const { id: personId } = await aPerson(call, { familyName: `Muster${n}`, givenName: 'Kim' });
    await call('memberships.save', { ...membership, personId, bodyId, position: n, deputyFor: [] });
  }
  for (let n = 0; n < rows; n++) {
    await call('papers.create', { ...paper, bodyId, subject: `Sprachkurs ${n}` });
  }
  await app.close();
  const db = openRaw(file);
  copyMeeting(db, { from: meetingId, id: 'lang', date: '2026-10-07', items: rows, state: 'closed' });
  for (let n = 0; n < rows; n++) {
    copyMeeting(db, { from: meetingId, id: `kurz-${n}`, date: '2026-09-30', items: 15, state: 'closed' });
  }
  db.close();
  const again = await openFile(file);
  await again.call('attendance.fill', { meetingId: 'lang' });
  await again.close();
}

const membership = {
  id: null,
  version: null,
  role: 'member',
  votingRight: true,
  startDate: '2025-11-01',
  endDate: null,
} as const;
const paper = { type: 'motion', typeLabel: 'Antrag', isPublic: true } as const;

/**
 * Runs in the page: from the click that leads to a screen until the frame with its rows is drawn. Where it comes from
 * has none of them.
 */
const watchScreens = `
  const frame = () => new Promise(requestAnimationFrame);
  const drawn = () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    requestAnimationFrame(() => port2.postMessage(null));
  });
  globalThis.opened = async ([address, shown]) => {
    location.hash = '/einstellungen/gemeinde';
    while (document.querySelector(shown) || !document.querySelector('.settings form, form')) await frame();
    await drawn();
    const begin = performance.now();
    location.hash = address;
    while (!document.querySelector(shown)) await frame();
    await drawn();
    return performance.now() - begin;
  };
`;
