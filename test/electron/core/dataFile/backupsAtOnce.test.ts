import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../../db/store.ts';
import { chooseFurtherPlace } from '../../../../electron/core/dataFile/backup/furtherPlace.ts';
import { makeBackup } from '../../../../electron/core/dataFile/backup/makeBackup.ts';
import { backupRunsOf } from '../../../../electron/core/kernel/backupRuns.ts';
import { BodyId } from '../../../../shared/domain/ids.ts';
import { runCommand } from '../../../../electron/cli/run.ts';
import { restore } from '../../../../electron/core/dataFile/backup/restore.ts';
import { nobody } from '../../../../electron/core/kernel/caller.ts';
import { openApp } from '../../../../electron/core/compose.ts';
import { aMeeting, testApp, type TestApp } from '../../../support/app.ts';

let folder: string;
let file: string;
let office: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-gleichzeitig-'));
  file = path.join(folder, 'lindenau.sqlite');
  office = opened();
  await office.call('setup.loadSample', {});
});
afterEach(async () => {
  await office.app.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = (now = '2026-11-20T10:00:00'): TestApp => testApp({ file, now });
const backups = () => path.join(folder, 'Sicherungen');
const copiesThere = (where = backups()) => readdirSync(where).filter((name) => name.endsWith('.sqlite'));
let written = 0;
const text = { type: 'doc' as const, content: [] };
const write = () =>
  office.call('textModules.save', {
    id: null,
    version: null,
    code: `k${written++}`,
    title: 'Neu',
    text,
  });

describe('several windows at once', () => {
  test('each get a backup', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => office.call('backup.make', {})));
    expect(new Set(made.map(({ name }) => name)).size).toBe(1);
    expect((await office.call('backup.status', {})).fault).toBeNull();
  });

  test('try the newest one', async () => {
    await office.call('backup.make', {});
    const tried = await Promise.all(Array.from({ length: 4 }, () => office.call('backup.rehearse', {})));
    expect(tried.map(({ isGood }) => isGood)).toEqual([true, true, true, true]);
  });
});

describe('what became of the last backup', () => {
  test('is told, and no more once one came about', async () => {
    mkdirSync(backups(), { recursive: true });
    rmSync(backups(), { recursive: true });
    writeFileSync(backups(), 'something else of that name');
    expect(await office.failure('backup.make', {})).toMatchObject({ code: 'BACKUP_FAILED' });
    expect((await office.call('backup.status', {})).fault?.sentence).toMatch(/Sicherungen/);
    rmSync(backups());
    await office.call('backup.make', {});
    expect((await office.call('backup.status', {})).fault).toBeNull();
  });

  test('is told where it did not reach the further place', async () => {
    const stick = path.join(folder, 'stick');
    mkdirSync(stick);
    await office.call('backup.choosePlace', { folder: stick });
    await office.call('backup.make', {});
    expect(copiesThere(stick)).toHaveLength(1);
    expect((await office.call('backup.status', {})).further?.sentence).toBeNull();
    renameSync(stick, `${stick}-weg`);
    await write();
    await office.call('backup.make', {});
    expect((await office.call('backup.status', {})).further?.sentence).toMatch(/stick/);
  });

  test('is brought to where the IT has laid down, and nowhere else', async () => {
    await office.app.close();
    const laidDown = path.join(folder, 'festgelegt');
    const wished = path.join(folder, 'gewuenscht');
    for (const one of [laidDown, wished]) mkdirSync(one);
    const app = await openApp({ file, version: '0', sends: false, backupFolder: laidDown });
    const chosen = await app.call('backup.choosePlace', { folder: wished });
    expect(chosen).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(await app.call('backup.make', {})).toMatchObject({ ok: true });
    expect(copiesThere(laidDown)).toHaveLength(1);
    expect(copiesThere(wished)).toEqual([]);
    await app.close();
    office = opened();
  });
});

/** A pipe that nobody reads stands for a share that does not answer. */
describe.skipIf(process.platform === 'win32')('a further place that does not answer', () => {
  test('keeps nobody waiting, and is told until the copy is there', async () => {
    const share = path.join(folder, 'netz');
    mkdirSync(share);
    const dataFile = path.join(folder, 'zweite.sqlite');
    const store = await openStore(dataFile);
    const backUp = (at: string) =>
      makeBackup({ store, now: () => at, program: '0', reason: 'asked', patience: 20 });
    chooseFurtherPlace(backups(), share);
    const pipe = path.join(share, 'zweite-2026-11-20T10-00-00.sqlite.neu');
    spawnSync('mkfifo', [pipe]);
    const told = () => backupRunsOf(store).furtherFault?.error;
    await backUp('2026-11-20T10:00:00');
    expect(told()).toMatchObject({ code: 'BACKUP_NOT_FURTHER', why: 'slow' });
    await store.transaction((db) =>
      db
        .insertInto('body')
        .values({ id: BodyId.parse('a') })
        .execute(),
    );
    await backUp('2026-11-20T11:00:00');
    expect(told()).toMatchObject({ why: 'slow' });
    // It answers again, with what is no copy; the next one arrives.
    const read = createReadStream(pipe).resume();
    await once(read, 'close');
    await expect.poll(() => backupRunsOf(store).isBringing).toBe(false);
    expect(told()).toMatchObject({ why: 'other' });
    await store.transaction((db) =>
      db
        .insertInto('body')
        .values({ id: BodyId.parse('b') })
        .execute(),
    );
    await makeBackup({ store, now: () => '2026-11-20T12:00:00', program: '0', reason: 'asked' });
    expect(told()).toBeUndefined();
    expect(copiesThere(share)).toHaveLength(1);
    await store.close();
  });
});

describe('what lies among the backups and is none', () => {
  test('stays, whatever it is called', async () => {
    mkdirSync(path.join(backups(), 'probe-alt'), { recursive: true });
    writeFileSync(path.join(backups(), 'probe-alt', 'wichtig.txt'), 'x');
    mkdirSync(path.join(backups(), 'ordner.sqlite.neu'));
    writeFileSync(
      path.join(backups(), 'andere-2026-11-20T10-00-00.sqlite.neu'),
      'of another program at work',
    );
    await office.call('backup.make', {});
    expect(await office.call('backup.rehearse', {})).toEqual({ isGood: true });
    expect(existsSync(path.join(backups(), 'probe-alt', 'wichtig.txt'))).toBe(true);
    expect(existsSync(path.join(backups(), 'andere-2026-11-20T10-00-00.sqlite.neu'))).toBe(true);
  });
});

test('a meeting that was taken along is no backup, wherever it lies', async () => {
  const [body] = await office.call('bodies.list', {});
  const { id: meetingId } = await aMeeting(office.call, { bodyId: body?.id ?? '' });
  const { bytes } = await office.call('handOver.take', { meetingId, to: 'Laptop' });
  mkdirSync(backups(), { recursive: true });
  writeFileSync(path.join(backups(), 'mitgenommen.sqlite'), bytes);
  expect((await office.call('backup.status', {})).unnoted).toEqual([]);
  expect(await office.failure('backup.restore', { name: 'mitgenommen.sqlite' })).toMatchObject({
    code: 'BACKUP_GONE',
  });
});

describe('an old backup', () => {
  /** Three of one day, of which the rule keeps one some days later. */
  async function threeOfADay(): Promise<string> {
    const names: string[] = [];
    for (const hour of ['10', '11', '12']) {
      office.clock.now = `2026-11-20T${hour}:00:00`;
      await write();
      names.push((await office.call('backup.make', {})).name);
    }
    office.clock.now = '2026-11-25T09:00:00';
    return names[0] ?? '';
  }

  test('that is not kept any longer is not removed while it is put back', async () => {
    const name = await threeOfADay();
    await write();
    await office.call('backup.restore', { name });
    expect(existsSync(path.join(backups(), name))).toBe(true);
    await office.call('backup.make', {});
    expect(existsSync(path.join(backups(), name))).toBe(false);
  });

  test('nor without the window, from wherever it lies', async () => {
    const name = await threeOfADay();
    await office.app.close();
    await restore(file, path.join(backups(), name), {
      now: () => '2026-11-25T09:00:00',
      program: '0',
      caller: nobody,
    });
    expect(existsSync(path.join(backups(), name))).toBe(true);
    office = opened();
  });

  test('that was opened to be looked at is still what it was', async () => {
    const { name } = await office.call('backup.make', {});
    await office.app.close();
    const looked = testApp({ file: path.join(backups(), name) });
    await looked.call('meetings.list', {});
    await looked.app.close();
    office = opened();
    await write();
    await office.call('backup.restore', { name });
  });

  test('made while the clock was ahead is not the newest', async () => {
    office.clock.now = '2028-05-01T10:00:00';
    const ahead = await office.call('backup.make', {});
    office.clock.now = '2026-11-21T10:00:00';
    await write();
    const { name } = await office.call('backup.make', {});
    office.clock.now = '2026-11-22T10:00:00';
    expect((await office.call('backup.make', {})).name).toBe(name);
    const { copies } = await office.call('backup.status', {});
    expect(copies.map((copy) => copy.name)).toEqual([name, ahead.name]);
  });

  test('of a file is not removed because of those of its copy beside it, which are told apart', async () => {
    const days = ['2026-11-02', '2026-11-03', '2026-11-04'];
    for (const day of days) {
      office.clock.now = `${day}T10:00:00`;
      await write();
      await office.call('backup.make', {});
    }
    await office.app.close();
    const copied = path.join(folder, 'kopie.sqlite');
    copyFileSync(file, copied);
    const trying = testApp({ file: copied, now: '2026-11-04T12:00:00' });
    for (const day of days) {
      trying.clock.now = `${day}T12:00:00`;
      await trying.call('backup.make', {});
      await trying.call('textModules.save', { id: null, version: null, code: day, title: day, text });
    }
    await trying.app.close();
    office = opened('2026-11-08T10:00:00');
    await write();
    await office.call('backup.make', {});
    const { copies } = await office.call('backup.status', {});
    const own = copies.filter(({ otherFile }) => otherFile === null);
    expect(own.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-08', ...days.toReversed()]);
    expect(copies.filter(({ otherFile }) => otherFile === 'kopie')).toHaveLength(3);
    // What is shown as the last good one is its own.
    expect(copies[0]?.otherFile).toBeNull();
  });

  test('of the same second is told apart from the next ones', async () => {
    const first = await office.call('backup.make', {});
    await write();
    const second = await office.call('backup.make', {});
    expect((await office.call('backup.make', {})).name).toBe(second.name);
    const { copies } = await office.call('backup.status', {});
    expect(copies.map((copy) => copy.name)).toEqual([second.name, first.name]);
  });
});

/** Windows lets nobody remove or exchange an open file. */
describe.skipIf(process.platform === 'win32')('where the file has gone while it was open, a backup', () => {
  test('keeps what was saved in it before another one takes its place', async () => {
    const { name } = await office.call('backup.make', {});
    office.clock.now = '2026-11-20T11:00:00';
    const { id } = await write();
    rmSync(file);
    await office.call('backup.restore', { name });
    const has = async () => (await office.call('textModules.list', {})).some((one) => one.id === id);
    expect(await has()).toBe(false);
    const before = (await office.call('backup.status', {})).copies.find(({ reason }) => reason === 'restore');
    await office.call('backup.restore', { name: before?.name ?? '' });
    expect(await has()).toBe(true);
  });

  test('does not take the place of another one that lies there', async () => {
    const { name } = await office.call('backup.make', {});
    const other = path.join(folder, 'fremd.sqlite');
    const foreign = testApp({ file: other });
    await foreign.call('setup.loadSample', {});
    await foreign.app.close();
    await write();
    renameSync(other, file);
    expect(await office.failure('backup.restore', { name })).toMatchObject({ code: 'DB_REPLACED' });
    expect(await office.failure('app.watch', {})).toMatchObject({ code: 'DB_REPLACED' });
  });
});

describe('a file that is gone at the start', () => {
  test('comes back from what lies beside it, before anybody begins anew', async () => {
    const { id } = await write();
    const { name } = await office.call('backup.make', {});
    await office.app.close();
    rmSync(file);
    office = opened();
    expect((await office.call('app.status', {})).initialised).toBe(false);
    // It makes backups of its own meanwhile.
    await office.call('backup.make', {});
    const { ofLost } = await office.call('backup.status', {});
    expect(ofLost.map((copy) => copy.name)).toEqual([name]);
    await office.call('backup.restore', { name });
    expect((await office.call('textModules.list', {})).some((one) => one.id === id)).toBe(true);
    expect((await office.call('backup.status', {})).ofLost).toEqual([]);
  });

  test('does not take the place of one in which something was begun', async () => {
    const { name } = await office.call('backup.make', {});
    await office.app.close();
    rmSync(file);
    office = opened();
    await office.call('setup.loadSample', {});
    expect((await office.call('backup.status', {})).ofLost).toEqual([]);
    expect(await office.failure('backup.restore', { name })).toMatchObject({ code: 'BACKUP_GONE' });
  });
});

describe('without the window', () => {
  const around = { now: () => '2026-11-25T09:00:00', program: '0', caller: nobody };
  test('a backup is put back only where there is a place for a file', async () => {
    const { name } = await office.call('backup.make', {});
    const copy = path.join(folder, 'kopie.sqlite');
    copyFileSync(path.join(backups(), name), copy);
    const missing = path.join(folder, 'fehlt', 'rat.sqlite');
    await expect(restore(missing, copy, around)).rejects.toMatchObject({
      data: { code: 'DB_MISSING_FOLDER' },
    });
    const onFolder = await runCommand(['restore', copy, '--db', backups()], '0');
    expect(onFolder).toMatchObject({
      error: expect.stringMatching(/liegt keine Datei, sondern zum Beispiel ein Ordner/) as string,
    });
    expect(copiesThere()).toContain(name);
    // In the place of the data file, where somebody was led by the screen, it is put aside.
    await office.app.close();
    rmSync(file);
    mkdirSync(file);
    expect((await restore(file, copy, around)).before).toMatch(/beschaedigt/);
    office = opened();
    expect((await office.call('app.status', {})).initialised).toBe(true);
  });
});
