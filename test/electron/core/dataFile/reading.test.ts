import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openStore } from '../../../../db/store.ts';
import { openApp } from '../../../../electron/core/compose.ts';
import { openReading } from '../../../../electron/core/dataFile/reading/openReading.ts';
import { readingOf } from '../../../../electron/core/kernel/reading.ts';
import { contract, isChanging, type QueryRoute, type Route } from '../../../../shared/contract/index.ts';
import { createClient } from '../../../../shared/client.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { aMeeting, testApp } from '../../../support/app.ts';
import { busyOffice, type Office } from '../routes/busyOffice.ts';
import { orders } from '../routes/orders.ts';
import { questionsOf } from '../routes/questions.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-lesen-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const now = () => '2026-12-16T18:00:00';
const named = (name: string): string => path.join(mkdtempSync(path.join(folder, 'ort-')), name);

/** Another program on the same file. Its `said` grows by a line each time that something was acknowledged. */
async function elsewhere(script: string, ...args: string[]) {
  const file = path.resolve(import.meta.dirname, '../../../support', script);
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [file, ...args]);
  let output = '';
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('bereit\n')) resolve();
  });
  child.stderr.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
  const ended = once(child, 'close');
  const letGo = async () => {
    child.stdin.write('fertig\n');
    await ended;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return {
    begin: () => child.stdin.write('los\n'),
    ready,
    said: () => Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1)),
    next: () => once(child.stdout, 'data'),
    letGo,
    kill,
  };
}

/** Every file in the folder of the data file and below, with all that says whether somebody touched it. */
const around = (file: string) =>
  readdirSync(path.dirname(file), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const spot = path.join(parentPath, name);
      const { mtimeNs, size, ino } = statSync(spot, { bigint: true });
      return { spot, mtimeNs, size, ino, bytes: readFileSync(spot).toString('base64') };
    });

describe('while somebody writes', () => {
  it('shows what was acknowledged, in its order and up to one moment, fifty times over', async () => {
    const file = named('daten.sqlite');
    await (await openStore(file)).close();
    // As large as the program lets it grow.
    const writer = await elsewhere('logWriter.ts', file, String(1024 * 1024));
    writer.begin();
    await writer.ready;
    for (let time = 0; time < 50; time++) {
      const before = writer.said() || 0;
      const store = await openReading(file, folder, now);
      const found = await store.read((db) => db.selectFrom('text_module').select('code').execute());
      await store.close();
      // Whoever is held up says nothing more.
      await writer.next();
      const codes = found.map(({ code }) => Number(code)).toSorted((a, b) => a - b);
      expect(codes).toEqual(codes.map((_, n) => n + 1));
      expect(codes.length).toBeGreaterThanOrEqual(before);
      expect(codes.length).toBeLessThanOrEqual(writer.said() + 1);
    }
    await writer.kill();
    const store = await openStore(file);
    const all = await store.read((db) => db.selectFrom('text_module').select('code').execute());
    await store.close();
    expect(all.length).toBeGreaterThanOrEqual(writer.said());
    expect(writer.said()).toBeGreaterThan(50);
  }, 120_000);
});

describe('a file that somebody else has open', () => {
  const busyFile = named('daten.sqlite');
  let office: Office;
  beforeAll(async () => {
    office = await busyOffice(busyFile);
  });

  function copyOfBusy(): string {
    const file = named('daten.sqlite');
    copyFileSync(busyFile, file);
    return file;
  }

  async function openedElsewhere(file = copyOfBusy()) {
    const other = await elsewhere('holdsOpen.ts', file);
    await other.ready;
    const app = await openApp({ file, version: '0.0.0-test', reading: true, sends: true, temporary: folder });
    return { file, other, app, call: createClient(app.call) };
  }

  it('says of when the state is and who works with the file', async () => {
    const { other, app, call } = await openedElsewhere();
    const { reading, dataFile } = await call('app.status', {});
    expect(reading).toMatchObject({ from: 'file', by: 'a.yilmaz (RATHAUS-3)' });
    expect(path.basename(dataFile)).toBe('daten.sqlite');
    await app.close();
    await other.letGo();
  });

  it('answers every question and leaves everything beside the file as it was', async () => {
    const { file, other, app, call } = await openedElsewhere();
    const before = around(file);
    const queries = Object.keys(contract).filter(
      (route): route is QueryRoute => contract[route as Route].kind === 'query',
    );
    const refused: string[] = [];
    for (const route of queries) {
      for (const question of questionsOf(office)[route]) {
        const reply = await app.call(route, question);
        if (!reply.ok) refused.push(`${route}: ${errorSentence(reply.error)}`);
      }
    }
    expect(refused).toEqual([]);
    const target = { meetingId: office.meetingId, subjectId: '', kind: 'minutes' } as const;
    expect((await call('documents.exportPdf', target)).bytes.length).toBeGreaterThan(1_000);
    expect((await call('audit.verify', {})).entries).toBeGreaterThan(10);
    await app.close();
    expect(around(file)).toEqual(before);
    await other.letGo();
  });

  it('refuses every route that changes something, and nothing is changed', async () => {
    const { file, other, app } = await openedElsewhere();
    const before = around(file);
    for (const route of Object.keys(contract) as Route[]) {
      if (!isChanging(contract[route])) continue;
      expect(await app.call(route, {})).toEqual({
        ok: false,
        error: { code: 'READ_ONLY', by: 'a.yilmaz (RATHAUS-3)' },
      });
    }
    await app.close();
    expect(around(file)).toEqual(before);
    await other.letGo();
  });

  /** Whoever holds an encrypted file open has its key: that is tried in encryption.test.ts. */
  const needsKey: readonly Route[] = ['encryption.sheet', 'backup.giveKey'];
  const others = (Object.keys(contract) as Route[]).filter(
    (route) => contract[route].kind === 'action' && !isChanging(contract[route]) && !needsKey.includes(route),
  );
  test.each(others)(
    '%s, which changes nothing, leaves everything beside the file as it was',
    async (route) => {
      const file = copyOfBusy();
      const writable = testApp({ file });
      const input = await orders[route as keyof typeof orders](writable.call, office);
      await writable.app.close();
      const { other, app } = await openedElsewhere(file);
      const before = around(file);
      const reply = await app.call(route, input);
      expect(reply.ok ? 'READ_ONLY' : reply.error.code).toBe('READ_ONLY');
      await app.close();
      expect(around(file)).toEqual(before);
      await other.letGo();
    },
  );

  it('shows the newest state when it is read anew, and is worked on once it is free', async () => {
    const { file, other, app, call } = await openedElsewhere();
    const meeting = { bodyId: office.bodyId, number: 77, date: '2027-01-20' };
    expect(await app.call('reading.reopen', { for: 'work' })).toMatchObject({
      ok: false,
      error: { code: 'DB_LOCKED', by: 'a.yilmaz (RATHAUS-3)' },
    });
    expect((await call('app.status', {})).reading).not.toBeNull();
    await other.letGo();
    const colleague = testApp({ file });
    await aMeeting(colleague.call, meeting);
    await colleague.app.close();
    const numbers = async () => (await call('meetings.list', {})).map(({ number }) => number);
    expect(await numbers()).not.toContain(77);
    await call('reading.reopen', { for: 'reading' });
    expect(await numbers()).toContain(77);
    await call('reading.reopen', { for: 'work' });
    expect((await call('app.status', {})).reading).toBeNull();
    await aMeeting(call, { ...meeting, number: 78 });
    await app.close();
  });
});

describe('where the file itself gives no whole state', () => {
  /** A byte that has turned in the middle of it, as a disk does it. */
  function turnByte(file: string): void {
    const handle = openSync(file, 'r+');
    const middle = Math.floor(statSync(file).size / 2);
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, middle);
    writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, middle);
    closeSync(handle);
  }

  it('shows the newest backup and says so; without one it says that there is none', async () => {
    const file = named('daten.sqlite');
    const { app, call } = testApp({ file });
    await call('setup.loadSample', {});
    await call('backup.make', {});
    await app.close();
    turnByte(file);
    const store = await openReading(file, folder, now);
    expect(readingOf(store)).toMatchObject({ at: '2026-09-16T17:42:10', from: 'backup' });
    await store.close();
    rmSync(path.join(path.dirname(file), 'Sicherungen'), { recursive: true });
    await expect(openReading(file, folder, now)).rejects.toThrow('DB_NO_STATE');
  });

  it('is not read past the lock of this very program, which would lose it', async () => {
    const file = named('daten.sqlite');
    const store = await openStore(file);
    await expect(openReading(file, folder, now)).rejects.toThrow('DB_LOCKED');
    await store.close();
    await expect(openReading(named('keine.sqlite'), folder, now)).rejects.toThrow('DB_GONE');
  });

  it('leaves nothing of what was read on the disk', async () => {
    const left = () => readdirSync(folder).filter((name) => name.includes('-lesen-'));
    expect(left()).toEqual([]);
    const file = named('daten.sqlite');
    await (await openStore(file)).close();
    const store = await openReading(file, folder, now);
    expect(left()).toHaveLength(1);
    await store.close();
    expect(left()).toEqual([]);
  });
});
