import { existsSync } from 'node:fs';
import path from 'node:path';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { openApp } from '../../electron/core/compose.ts';
import { type Call, createClient } from '../../shared/client.ts';
import { notConvened } from '../../shared/domain/meeting/convening.ts';
import type { MeetingFacts } from '../../shared/facts/meetingFacts.ts';
import { feedBielefeld } from '../support/bielefeld.ts';
import { referenceFile } from '../support/docx.ts';
import { ItemId } from '../../shared/domain/ids.ts';
import { openRaw } from '../support/rawFile.ts';

export type OpenFile = { call: Call; close: () => Promise<void> };

/** The real application over a data file (or `:memory:`). */
export async function openFile(file: string): Promise<OpenFile> {
  const app = await openApp({ file, version: 'bench' });
  return { call: createClient(app.call), close: () => app.close() };
}

/** A real meeting where the reference folder is there, otherwise the program's own sample. */
export async function loadSampleMeeting(call: Call): Promise<{ meetingId: string; name: string }> {
  if (existsSync(referenceFile('samples/bielefeld-2021-11-24.json'))) {
    const { meetingId } = await feedBielefeld(call);
    return { meetingId, name: 'Bielefeld 24.11.2021' };
  }
  const { meetingId } = await call('setup.loadSample', {});
  return { meetingId, name: 'mitgelieferte Beispielsitzung' };
}

export async function factsOf(call: Call, meetingId: string): Promise<MeetingFacts> {
  const items = await call('agenda.list', { meetingId });
  const minutes = await Promise.all(items.map(({ id }) => call('minutes.get', { itemId: id })));
  return {
    municipality: await call('municipality.get', {}),
    meeting: await call('meetings.get', { id: meetingId }),
    items,
    minutes: new Map(minutes.map((own) => [own.itemId, own])),
    attendance: await call('attendance.get', { meetingId }),
    organizations: await call('organizations.list', {}),
    convening: notConvened,
    announced: null,
    attachments: [],
    objections: new Map(),
    proposals: new Map(),
    answers: new Map(),
    alsoOn: new Map(),
    refusedBy: [],
    correction: null,
  };
}

/** The same meeting with its items `times` over; head, attendance and signatures stay single. */
export function repeated(facts: MeetingFacts, times: number): MeetingFacts {
  const rounds = Array.from({ length: times }, (_, round) => (round === 0 ? '' : `-${round}`));
  const items = rounds.flatMap((suffix) =>
    facts.items
      .filter(({ kind }) => suffix === '' || kind === 'item')
      .map((item) => ({ ...item, id: ItemId.parse(`${item.id}${suffix}`), original: item.id })),
  );
  const minutes = items.flatMap(({ id, original }) => {
    const own = facts.minutes.get(original);
    return own ? [[id, { ...own, itemId: id }] as const] : [];
  });
  return { ...facts, items, minutes: new Map(minutes) };
}

/**
 * Copies rows inside the file, once for each row of the table `beside` where there is one; `change` gives SQL
 * expressions for the columns that differ.
 */
export function copyRows(
  db: Sqlite.Database,
  table: string,
  where: string,
  change: Record<string, string>,
  beside: string | null = null,
): void {
  const columns = db.pragma(`table_info(${table})`) as { name: string }[];
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => change[name] ?? `${table}.${name}`);
  const from = beside === null ? table : `${table}, ${beside}`;
  db.exec(`insert into ${table} (${names.join()}) select ${values.join()} from ${from} where ${where}`);
}

export type Copy = { from: string; id: string; date: string; items: number; state: string };

/** Copies a meeting with everything in it; its items are repeated, or cut, to the wanted number. */
export function copyMeeting(db: Sqlite.Database, { from, id, date, items, state }: Copy): void {
  const source = `meeting_id = '${from}'`;
  copyRows(db, 'meeting', `id = '${from}'`, {
    id: `'${id}'`,
    date: `'${date}'`,
    state: `'${state}'`,
    number: '(select max(number) + 1 from meeting)',
  });
  const count = db.prepare(`select count(*) from agenda_item where ${source} and kind = 'item'`).pluck();
  const own = Number(count.get());
  for (let round = 0; round * own < items; round++) copyItems(db, { from, id, round });
  db.exec(`delete from agenda_item where meeting_id = '${id}' and kind = 'item' and id not in
    (select id from agenda_item where meeting_id = '${id}' and kind = 'item' order by position / 1000, parent_id is not null limit ${items})`);
  const suffix = (column: string) => `${column} || '-${id}-0'`;
  const ofMeeting = { id: suffix('id'), meeting_id: `'${id}'` };
  copyRows(db, 'attendee', source, ofMeeting);
  copyRows(db, 'stay', `attendee_id in (select id from attendee where ${source})`, {
    attendee_id: suffix('attendee_id'),
    from_item_id: suffix('from_item_id'),
    until_item_id: suffix('until_item_id'),
  });
  copyRows(db, 'head_count', source, ofMeeting);
  copyRows(db, 'presiding', source, { ...ofMeeting, from_item_id: suffix('from_item_id') });
}

function copyItems(
  db: Sqlite.Database,
  { from, id, round }: { from: string; id: string; round: number },
): void {
  const suffix = (column: string) => `${column} || '-${id}-${round}'`;
  const items = `(select id from agenda_item where meeting_id = '${from}' and kind = 'item')`;
  const resolutions = `(select id from resolution where item_id in ${items})`;
  copyRows(db, 'agenda_item', `meeting_id = '${from}' and (kind = 'item' or ${round} = 0)`, {
    id: suffix('id'),
    meeting_id: `'${id}'`,
    parent_id: suffix('parent_id'),
    position: `position + ${round * 1000}`,
  });
  copyRows(db, 'item_text', `item_id in ${items}`, { item_id: suffix('item_id') });
  copyRows(db, 'resolution', `item_id in ${items}`, { id: suffix('id'), item_id: suffix('item_id') });
  for (const table of ['vote', 'vote_by_faction', 'vote_by_name']) {
    copyRows(db, table, `resolution_id in ${resolutions}`, { resolution_id: suffix('resolution_id') });
  }
  if (round === 0) {
    copyRows(db, 'recusal', `item_id in ${items}`, { id: suffix('id'), item_id: suffix('item_id') });
  }
}

/**
 * A body after 25 years: 250 meetings (ten a year), or as many as wanted, of 15 items with attendance, texts,
 * resolutions and votes, 120 people. Begins as the program's own sample (a finished meeting and a planned one) and is
 * copied from there inside the file.
 */
export async function make25Years(file: string, meetings = 250): Promise<{ meetingId: string }> {
  const app = await openFile(file);
  const { meetingId } = await app.call('setup.loadSample', {});
  const { date } = await app.call('meetings.get', { id: meetingId });
  await app.close();
  const db = openRaw(file);
  db.transaction(() => {
    copyPeople(db, 120);
    for (let n = 1; n < meetings - 1; n++) {
      const daysAgo = Math.round((n * 9000) / meetings);
      const day = new Date(Date.parse(date) - daysAgo * 86_400_000).toISOString().slice(0, 10);
      copyMeeting(db, { from: meetingId, id: `alt-${n}`, date: day, items: 15, state: 'signed' });
    }
  })();
  db.close();
  return { meetingId };
}

/** Former members: people with a membership that has ended. */
function copyPeople(db: Sqlite.Database, wanted: number): void {
  const count = db.prepare('select count(*) from person').pluck();
  const own = `id in (select id from person where id not like '%-alt-%')`;
  for (let round = 1; Number(count.get()) < wanted; round++) {
    const suffix = (column: string) => `${column} || '-alt-${round}'`;
    const left = wanted - Number(count.get());
    copyRows(db, 'person', `${own} limit ${left}`, { id: suffix('id'), family_name: suffix('family_name') });
    copyRows(db, 'membership', `${suffix('person_id')} in (select id from person)`, {
      id: suffix('id'),
      person_id: suffix('person_id'),
      start_date: `'2001-11-01'`,
      end_date: `'2006-10-31'`,
    });
  }
}

export const inFolder = (folder: string, name: string): string => path.join(folder, `${name}.sqlite`);
