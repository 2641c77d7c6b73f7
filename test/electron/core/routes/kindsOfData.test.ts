import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tables } from '../../../../db/schema/index.ts';
import type { Store } from '../../../../db/store.ts';
import { createApp } from '../../../../electron/core/kernel/app.ts';
import { openFileSession } from '../../../../electron/core/kernel/fileSession.ts';
import { handlers } from '../../../../electron/core/handlers.ts';
import { memorySecrets } from '../../../../electron/core/kernel/secrets.ts';
import { vouching } from '../../../../electron/core/kernel/vouching.ts';
import { costs } from '../../../../electron/core/signing/sealedKey.ts';
import { createClient } from '../../../../shared/client.ts';
import { type CommandRoute, contract, type QueryRoute } from '../../../../shared/contract/index.ts';
import { outdatedBy } from '../../../../shared/contract/outdated.ts';
import { partsOf } from '../../../support/docx.ts';
import { busyOffice, type Office } from './busyOffice.ts';
import { orders } from './orders.ts';
import { questionsOf } from './questions.ts';
import { kindOf, kindsOf, tracedStore } from './traced.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-kinds-'));
afterAll(() => rmSync(folder, { recursive: true }));
const busyFile = path.join(folder, 'busy.sqlite');
let office: Office;
beforeAll(async () => {
  office = await busyOffice(busyFile);
});

/** The application over a copy of the busy office's data file, with what its statements name. */
async function opened({ isEmpty = false } = {}) {
  const file = path.join(folder, `${crypto.randomUUID()}.sqlite`);
  if (!isEmpty) copyFileSync(busyFile, file);
  const { store, named, deletedFrom } = await tracedStore(file);
  await vouching(store, () => '2026-12-16T18:00:00');
  named.clear();
  const app = createApp(
    {
      session: openFileSession(file, { open: () => Promise.resolve(store) }),
      now: () => '2026-12-16T18:00:00',
      newId: () => crypto.randomUUID(),
      log: (_reference, cause) => {
        throw cause;
      },
      version: '0.0.0-test',
      secrets: memorySecrets(),
      keyCost: Math.min(...costs),
    },
    handlers,
  );
  const call = createClient(app.call);
  return { call, store, named, deletedFrom, close: app.close, ask: (route: QueryRoute) => ask(call, route) };
}

/** Every answer to the questions of a route; a refusal is an answer, too. */
async function ask(call: ReturnType<typeof createClient>, route: QueryRoute): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const question of questionsOf(office)[route]) {
    answers.push(await call(route, question).catch((refusal: unknown) => String(refusal)));
  }
  return answers;
}

/** A Word file is built anew each time, with other names for its pictures; what it says must be the same. */
function wordsOfFiles(this: unknown, key: string, value: unknown): unknown {
  // What is there before its own way into JSON.
  const content: unknown = typeof this === 'object' && this !== null ? Reflect.get(this, key) : value;
  if (!(content instanceof Uint8Array)) return value;
  const text = Buffer.from(content).toString('latin1');
  return text.startsWith('PK') ? partsOf(content)['word/document.xml']?.replaceAll(/<[^>]*>/g, ' ') : text;
}

const routes = Object.keys(contract) as (keyof typeof contract)[];
const queries = routes.filter((route): route is QueryRoute => contract[route].kind === 'query');
const commands = routes.filter((route): route is CommandRoute => 'changes' in contract[route]);

/** Not rows of the data file: the time of day, and the password in the keychain. */
const outside = {
  clock: ['app.status', 'app.watch', 'meetings.suggest', 'dispatch.prepare', 'delegations.list'],
  mail: ['mail.secret'],
};

describe('a query names every kind of data it reads', () => {
  test.each(queries)('%s', async (route) => {
    const { ask: answer, named, close } = await opened();
    await answer(route);
    await close();
    const read = new Set(kindsOf([...named].filter((table) => table !== 'data_file')));
    for (const [kind, readers] of Object.entries(outside)) {
      if (readers.includes(route)) read.add(kind as 'clock' | 'mail');
    }
    expect([...read].filter((kind) => !contract[route].reads.includes(kind))).toEqual([]);
  });
});

/** They reach outside the data file: a mail server, the keychain, a file that is coming in. */
const changesNoRow: CommandRoute[] = [
  'backup.make',
  'backup.preview',
  'backup.choosePlace',
  'backup.rehearse',
  'encryption.begin',
  'mail.test',
  'mail.setPassword',
  'attachments.cancelAdding',
  'documents.exportPdf',
  'documents.storedPdf',
  'papers.exportPdf',
  'inquiries.exportAnswerPdf',
  'release.openPackage',
  'release.verify',
  'inquiries.remind',
  'inquiries.sendAnswer',
  'partnerReports.remind',
  'replies.inviteDeputy',
  'reportPeriods.exportPdf',
  'bundles.make',
  'bundles.cancel',
  'audit.verify',
  'audit.cancel',
  'reading.reopen',
  'collectedReports.read',
];
/** They exchange the file and what has it open, or begin with one that was: restore.test.ts and encryption.test.ts in test/electron/core/dataFile/. */
const wholeFile: CommandRoute[] = [
  'backup.restore',
  'encryption.turnOn',
  'encryption.turnOff',
  'encryption.changePassphrase',
  'encryption.sheet',
  'encryption.coverCopies',
  'backup.giveKey',
];
const beginnings: CommandRoute[] = ['setup.begin', 'setup.loadSample'];

describe('a command names every kind of data it changes; every other answer stays as it was', () => {
  test.each(commands.filter((route) => !wholeFile.includes(route)))('%s', async (route) => {
    const isBeginning = beginnings.includes(route);
    const { call, ask: answer, store, deletedFrom, close } = await opened({ isEmpty: isBeginning });
    const input = await orders[route](call, office);
    const told = outdatedBy(route);
    const others = queries.filter((one) => !told.includes(one));
    const answersNow = async () => {
      const answers = new Map<QueryRoute, string>();
      for (const one of others) answers.set(one, JSON.stringify(await answer(one), wordsOfFiles));
      return answers;
    };
    const [rowsBefore, answersBefore] = [await rowsOf(store), await answersNow()];
    deletedFrom.clear();
    await call(route, input as never);
    const along = await goingAlong(store, deletedFrom);
    const [rowsAfter, answersAfter] = [await rowsOf(store), await answersNow()];
    await close();
    expect(others.filter((one) => answersAfter.get(one) !== answersBefore.get(one))).toEqual([]);
    const changed = [...rowsAfter].filter(([table, rows]) => rows !== rowsBefore.get(table));
    const kinds = kindsOf([...changed.map(([table]) => table), ...along]);
    expect(kinds.filter((kind) => !contract[route].changes.includes(kind)).toSorted()).toEqual([]);
    expect(changed.length > 0, 'an order that changes nothing shows nothing').toBe(
      !changesNoRow.includes(route),
    );
  });
});

/** All rows of every table, as text. */
async function rowsOf(store: Store): Promise<Map<keyof Tables, string>> {
  const rows = new Map<keyof Tables, string>();
  for (const name of Object.keys(kindOf)) {
    // The keys of the table of kinds are the tables.
    const table = name as keyof Tables;
    rows.set(
      table,
      JSON.stringify(await store.transaction((db) => db.selectFrom(table).selectAll().execute())),
    );
  }
  return rows;
}

/** The tables whose rows go, or lose what they point at, along with rows of these: other rows than the examples have, too. */
async function goingAlong(store: Store, gone: ReadonlySet<keyof Tables>): Promise<(keyof Tables)[]> {
  const along = new Set<keyof Tables>();
  const reach = new Set(gone);
  // What a set gains while it is walked through is walked through, too.
  for (const parent of reach) {
    for (const child of Object.keys(kindOf) as (keyof Tables)[]) {
      const keys = await store.transaction((db) =>
        sql<Key>`select "table", on_delete from pragma_foreign_key_list(${child})`.execute(db),
      );
      const key = keys.rows.find(({ table, on_delete: then }) => table === parent && isFelt.includes(then));
      if (!key) continue;
      along.add(child);
      if (key.on_delete === 'CASCADE') reach.add(child);
    }
  }
  return [...along];
}

type Key = { table: string; on_delete: string };
const isFelt = ['CASCADE', 'SET NULL'];
