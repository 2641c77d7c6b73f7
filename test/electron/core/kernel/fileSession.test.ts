import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { markAsNewer } from '../../../support/rawFile.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import { createApp } from '../../../../electron/core/kernel/app.ts';
import { handlers } from '../../../../electron/core/handlers.ts';
import { openFileSession } from '../../../../electron/core/kernel/fileSession.ts';
import { memorySecrets } from '../../../../electron/core/kernel/secrets.ts';
import { createClient } from '../../../../shared/client.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-session-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const freshFile = () => path.join(folder, `${++files}.sqlite`);

let ids = 0;
function opened(file: string, attend?: NonNullable<Parameters<typeof openFileSession>[1]>['attend']) {
  const session = openFileSession(file, attend ? { attend } : {});
  const app = createApp(
    {
      session,
      now: () => '2026-09-16T17:42:10',
      newId: () => `id-${++ids}`,
      log: (_reference, cause) => {
        throw cause;
      },
      version: 'test',
      secrets: memorySecrets(),
    },
    handlers,
  );
  return { session, app, call: createClient(app.call) };
}

const organization = (name: string) => ({ id: null, name, shortName: 'L', kind: 'list' }) as const;
const namesIn = async (file: string) => {
  const store = await openStore(file);
  const rows = await store.read((db) => db.selectFrom('organization').select('name').execute());
  await store.close();
  return rows.map(({ name }) => name);
};

it('a swap under a storm of calls: each is answered from exactly one file, none is lost, none hangs', async () => {
  const [first, second] = [freshFile(), freshFile()];
  const { app, call, session } = opened(first);
  await call('app.status', {});
  const outcomes: Promise<{ name: string; file: string }>[] = [];
  const swaps: Promise<void>[] = [];
  for (let n = 0; n < 300; n++) {
    const name = `Liste ${n}`;
    if (n % 50 === 25) swaps.push(session.swap(n % 100 === 25 ? second : first));
    outcomes.push(
      call('organizations.save', organization(name)).then(() => ({ name, file: session.file() })),
    );
    if (n % 7 === 0) await new Promise(setImmediate);
  }
  await Promise.all(swaps);
  const answered = await Promise.all(outcomes);
  expect(answered).toHaveLength(300);
  await app.close();
  const [inFirst, inSecond] = [await namesIn(first), await namesIn(second)];
  expect([...inFirst, ...inSecond].toSorted()).toEqual(answered.map(({ name }) => name).toSorted());
  expect(inFirst.length).toBeGreaterThan(0);
  expect(inSecond.length).toBeGreaterThan(0);
});

it('what works in several steps has one file for all of them: the swap waits for it, later calls wait for the swap', async () => {
  const [first, second] = [freshFile(), freshFile()];
  const { session, call, app } = opened(first);
  await session.ready;
  const { promise: goOn, resolve } = Promise.withResolvers<void>();
  const steps: string[] = [];
  const work = session.use(async (store) => {
    steps.push(store.file);
    await goOn;
    await store.read((db) => db.selectFrom('body').selectAll().execute());
    steps.push(store.file);
  });
  const swap = session.swap(second).then(() => steps.push('swapped'));
  const later = call('app.status', {}).then(({ dataFile }) => steps.push(dataFile));
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(steps).toEqual([first]);
  resolve();
  await Promise.all([work, swap, later]);
  expect(steps.slice(0, 2)).toEqual([first, first]);
  expect(steps.slice(2).toSorted()).toEqual([second, 'swapped'].toSorted());
  await app.close();
});

const refusals: [title: string, code: string, prepare: (file: string) => unknown][] = [
  ['damaged', 'DB_DAMAGED', (file) => writeFileSync(file, 'Das ist keine Datenbank. '.repeat(100))],
  ['newer', 'DB_NEWER', markAsNewer],
  ['open elsewhere', 'DB_LOCKED', (file) => openStore(file)],
];
it.each(refusals)('a file that is %s is refused, and the one before goes on', async (_, code, prepare) => {
  const [first, second] = [freshFile(), freshFile()];
  await prepare(second);
  const stops: string[] = [];
  const { session, call, app } = opened(first, (store) => ({
    stop: () => Promise.resolve(void stops.push(store.file)),
  }));
  await call('organizations.save', organization('A'));
  await expect(session.swap(second)).rejects.toMatchObject({ data: { code } });
  await call('organizations.save', organization('B'));
  expect((await call('app.status', {})).dataFile).toBe(first);
  expect(stops).toEqual([]);
  await app.close();
  expect(await namesIn(first)).toEqual(['A', 'B']);
});

it('what attends to a file ends before it is closed and begins again with the next', async () => {
  const [first, second] = [freshFile(), freshFile()];
  const seen: string[] = [];
  const { session, app } = opened(first, (store) => {
    seen.push(`begin ${path.basename(store.file)}`);
    return {
      stop: async () => {
        // Still open: it may settle what is under way.
        await store.read((db) => db.selectFrom('body').selectAll().execute());
        seen.push(`end ${path.basename(store.file)}`);
      },
    };
  });
  await session.swap(second);
  await app.close();
  expect(seen.map((step) => step.split(' ')[0])).toEqual(['begin', 'begin', 'end', 'end']);
});

it('while it is closed a file can be exchanged in its place; calls wait and find the new one', async () => {
  const file = freshFile();
  const { session, call, app } = opened(file);
  await call('organizations.save', organization('A'));
  const done = session.whileClosed(async (closed) => {
    const store = await openStore(closed);
    await store.transaction((db) => db.updateTable('organization').set({ name: 'B' }).execute());
    await store.close();
  });
  const [list] = await Promise.all([call('organizations.list', {}), done]);
  expect(list.map(({ name }) => name)).toEqual(['B']);
  await expect(session.whileClosed(() => Promise.reject(new Error('voll')))).rejects.toThrow('voll');
  expect(await call('organizations.list', {})).toHaveLength(1);
  await app.close();
});

it('a file that somebody else took while it was closed for a moment is worked with again once it is free', async () => {
  const file = freshFile();
  const { session, call, app } = opened(file);
  await call('organizations.save', organization('A'));
  let other: Store | undefined;
  const closed = session.whileClosed(async (name) => {
    other = await openStore(name);
  });
  await expect(closed).rejects.toMatchObject({ data: { code: 'DB_LOCKED' } });
  await expect(call('organizations.list', {})).rejects.toMatchObject({ data: { code: 'DB_LOCKED' } });
  await other?.close();
  expect(await call('organizations.list', {})).toHaveLength(1);
  await app.close();
});

it('a file that cannot be opened at first is said to every call, and another one can be opened', async () => {
  const missing = path.join(folder, 'nirgends/x.sqlite');
  const { session, app, call } = opened(missing);
  await expect(session.ready).rejects.toMatchObject({ data: { code: 'DB_MISSING_FOLDER' } });
  await expect(call('app.status', {})).rejects.toMatchObject({ data: { code: 'DB_MISSING_FOLDER' } });
  const file = freshFile();
  await session.swap(file);
  expect((await call('app.status', {})).dataFile).toBe(file);
  await app.close();
  await expect(call('app.status', {})).rejects.toMatchObject({ data: { code: 'UNREACHABLE' } });
});
