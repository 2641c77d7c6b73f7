import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Block,
  type Flow,
  fromPlain,
  plainText,
  type RichText,
  type TableCell,
  type TableRow,
} from '../../shared/domain/richText.ts';
import { noBrowser, provideBrowser } from '../support/browser.ts';
import { startWeb } from '../support/launchWeb.ts';
import { build, makeStore } from './built.ts';
import { interleaved, percentileOf, timingOf } from './measure.ts';
import { openPlainPage, type PlainPage } from './plainPage.ts';
import { factsOf, openFile } from './sample.ts';
import { ms, type Section } from './table.ts';
import type { ItemId } from '../../shared/domain/ids.ts';

const title =
  '5  Schreiben (gebautes Programm, Reiter „Protokoll“; von der Taste bis zum gezeichneten Bild, es wird laufend gespeichert)';
const pages = 30;
const charactersPerPage = 3000;
const sentence = 'Die Verwaltung sagt dem Rat eine Antwort zu. ';
type Address = { address: string; number: string };

/** Between two keys; with it a save falls on every fifth. */
const pace = 80;

/** 5: a sentence typed into an empty text, into the middle of a long one, and into the middle cell of a long table. */
export async function typing(folder: string): Promise<Section> {
  const browser = await provideBrowser();
  if (!browser) return { title, rows: [], notes: [noBrowser] };
  await build();
  const { file, made } = await makeStore(folder, 'schreiben', makeTexts);
  const host = await startWeb(['--db', file]);
  const page = await openPlainPage(browser, path.join(folder, 'profil'), host.url);
  await page.run(watchKeys);
  const targets = { ...made, unchecked: made.long };
  const times: Times = { empty: [], long: [], unchecked: [], table: [] };
  const types = (name: keyof Times) => async () => {
    await page.run(`turnSpelling(${name !== 'unchecked'})`);
    times[name].push(await typeSentence(page, targets[name]));
  };
  const rounds = { rounds: 20, warmUp: 2, turns: true };
  await interleaved(
    { empty: types('empty'), long: types('long'), unchecked: types('unchecked'), table: types('table') },
    rounds,
  );
  await page.close();
  await host.quit();
  const measured = (name: keyof Times) => times[name].slice(rounds.warmUp).flat();
  const rows = rowsOf(measured('empty'), measured('long'), measured('table'));
  return { title, rows: [...rows, checkedRow(measured('long'), measured('unchecked'))], notes: [] };
}

/** By where is typed, each round's keys; `unchecked`: into the long text without the spell check, which is on elsewhere. */
type Times = Record<'empty' | 'long' | 'unchecked' | 'table', number[][]>;

function checkedRow(checked: number[], unchecked: number[]): Section['rows'][number] {
  const value = percentileOf(checked, 95);
  return {
    what: `in einen Text von ${pages} Seiten mit Rechtschreibprüfung: 95 % der Tasten`,
    value: ms(value),
    ratio: value / percentileOf(unchecked, 95),
    baseline: 'ohne',
    goal: 1.2,
  };
}

function rowsOf(empty: number[], long: number[], inTable: number[]): Section['rows'] {
  const [p95, longP95] = [percentileOf(empty, 95), percentileOf(long, 95)];
  const tableP95 = percentileOf(inTable, 95);
  const longer = `in einen Text von ${pages} Seiten`;
  const wide = `in eine Tabelle von ${tableSize.rows} Zeilen`;
  const baseline = 'leerer Text';
  return [
    { what: 'in einen leeren Text: 95 % der Tasten', value: ms(p95) },
    { what: `${longer}: 95 % der Tasten`, value: ms(longP95), ratio: longP95 / p95, baseline, goal: 1.5 },
    { what: `${wide}: 95 % der Tasten`, value: ms(tableP95), ratio: tableP95 / p95, baseline, goal: 1.5 },
    { what: 'in einen leeren Text', timing: timingOf(empty) },
    { what: longer, timing: timingOf(long), ratio: timingOf(long).median / timingOf(empty).median, baseline },
    {
      what: wide,
      timing: timingOf(inTable),
      ratio: timingOf(inTable).median / timingOf(empty).median,
      baseline,
    },
  ];
}

/** The sample's finished meeting, one of its items without text, one with a very long one, one with a long table. */
async function makeTexts(file: string) {
  const { call, close } = await openFile(file);
  const { meetingId } = await call('setup.loadSample', {});
  const { items, minutes } = await factsOf(call, meetingId);
  const [empty, long, table] = items.filter(
    ({ id, number }) => number && minutes.get(id)?.resolutions.length === 0,
  );
  if (!empty || !long || !table) throw new Error('The sample has no three items without a resolution.');
  const page = longText([...minutes.values()].flatMap(({ text }) => text.content));
  const write = (itemId: ItemId, text: RichText) =>
    call('minutes.saveText', { itemId, text, baseVersion: minutes.get(itemId)?.textVersion ?? 0 });
  await write(empty.id, fromPlain(''));
  await write(long.id, page);
  await write(table.id, longTable());
  await close();
  const addressOf = ({ id, number }: { id: string; number: string }): Address => ({
    address: `/sitzungen/${meetingId}/protokoll/${id}`,
    number,
  });
  return { empty: addressOf(empty), long: addressOf(long), table: addressOf(table) };
}

const tableSize = { rows: 200, columns: 5 };

function longTable(): RichText {
  const paragraph = (text: string): Flow => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const cellOf = (text: string): TableCell => ({ type: 'tableCell', content: [paragraph(text)] });
  const rows = Array.from({ length: tableSize.rows }, (_, row): TableRow => ({
    type: 'tableRow',
    content: Array.from({ length: tableSize.columns }, (_cell, column) =>
      cellOf(column === 0 ? `Kindertagesstätte ${row}` : String(row * column)),
    ),
  }));
  return { type: 'doc', content: [{ type: 'table', content: rows }] };
}

/** The texts of a whole meeting, over and over, each time with slips of the pen. */
function longText(blocks: readonly Block[]): RichText {
  const size = plainText({ type: 'doc', content: [...blocks] }).length;
  const times = Math.ceil((pages * charactersPerPage) / size);
  const slip: Block = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Die Tagesordung der Sitzugn.' }],
  };
  return { type: 'doc', content: Array.from({ length: times }, () => [...blocks, slip]).flat() };
}

/** Opens the item, types at the end of its middle paragraph, and answers how long each key took to be seen. */
async function typeSentence(page: PlainPage, { address, number }: Address): Promise<number[]> {
  await page.run(`writeIn(${JSON.stringify(address)}, ${JSON.stringify(`Text zu TOP ${number}`)})`);
  for (const key of sentence) {
    await page.press(key);
    await pause(pace);
  }
  const times = (await page.run('whenSeen()')) as number[];
  // What was empty is so again.
  for (let n = 0; n < sentence.length; n++) await page.press('Backspace');
  await page.run('whenSeen()');
  return times;
}

/**
 * Runs in the page. A key's time begins when the browser took it, not when the page came to it, and ends in the first
 * task after the frame with its letter was drawn.
 */
const watchKeys = `
  const times = [];
  let pressed = 0;
  let seen = 0;
  globalThis.whenSeen = async () => {
    while (seen < pressed) await new Promise(requestAnimationFrame);
    return times.splice(0);
  };
  globalThis.turnSpelling = async (isOn) => {
    location.hash = '/einstellungen/rechtschreibung';
    const find = () => document.querySelector('label.checkbox input');
    while (!find()) await new Promise(requestAnimationFrame);
    if (find().checked !== isOn) find().click();
    while (find().checked !== isOn) await new Promise(requestAnimationFrame);
  };
  globalThis.writeIn = async (address, label) => {
    location.hash = address;
    const find = () => document.querySelector('[role="textbox"][aria-label="' + label + '"]');
    while (!find()) await new Promise(requestAnimationFrame);
    const own = find().querySelectorAll(':scope > p');
    const paragraphs = own.length > 0 ? own : find().querySelectorAll('td p');
    const middle = paragraphs[Math.floor(paragraphs.length / 2)];
    find().focus();
    getSelection().selectAllChildren(middle);
    getSelection().collapseToEnd();
    middle.scrollIntoView();
  };
  addEventListener('keydown', ({ timeStamp }) => {
    pressed += 1;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen += 1;
        times.push(performance.now() - timeStamp);
      };
      port2.postMessage(null);
    });
  }, true);
`;
