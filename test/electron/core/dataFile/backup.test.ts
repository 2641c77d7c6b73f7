import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCopy, digestOf } from '../../../../db/backup.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import { chooseFurtherPlace } from '../../../../electron/core/dataFile/backup/furtherPlace.ts';
import { lastRehearsal, rehearse } from '../../../../electron/core/dataFile/backup/rehearse.ts';
import { backupRunsOf } from '../../../../electron/core/kernel/backupRuns.ts';
import { copiesIn } from '../../../../electron/core/dataFile/backup/copies.ts';
import { makeBackup } from '../../../../electron/core/dataFile/backup/makeBackup.ts';
import { BodyId } from '../../../../shared/domain/ids.ts';
import { rawFile } from '../../../support/rawFile.ts';

let folder: string;
let file: string;
let store: Store;
let clock: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-backup-'));
  file = path.join(folder, 'lindenau.sqlite');
  store = await openStore(file);
  clock = '2026-03-02T08:00:00';
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (id: string) =>
  store.transaction((db) =>
    db
      .insertInto('body')
      .values({ id: BodyId.parse(id) })
      .execute(),
  );
const backUp = (of = store) => makeBackup({ store: of, now: () => clock, program: '1.0.0', reason: 'start' });
const backups = () => path.join(folder, 'Sicherungen');
const copyNamed = (name: string) => path.join(backups(), name);
const bodiesIn = (name: string) =>
  rawFile(name, (db) => db.prepare<[], string>('select id from body order by id').pluck().all());

describe('a backup', () => {
  test('is a file of its own with all that was saved, and a note of what it is', async () => {
    await write('a');
    const copy = await backUp();
    expect(copy).toMatchObject({ name: 'lindenau-2026-03-02T08-00-00.sqlite', reason: 'start', at: clock });
    expect(readdirSync(backups()).toSorted()).toEqual([copy.name, `${copy.name}.json`]);
    expect(bodiesIn(copyNamed(copy.name))).toEqual(['a']);
    expect(copiesIn(backups(), copy.uuid)).toEqual([copy]);
  });

  test('has what is written while it is made, and nobody waits for it', async () => {
    for (let n = 0; n < 200; n++) await write(`before-${n}`);
    const made = backUp();
    let written = 0;
    while (written < 50) await write(`while-${written++}`);
    const copy = await made;
    const found = bodiesIn(copyNamed(copy.name));
    expect(found.filter((id) => id.startsWith('before'))).toHaveLength(200);
    await write('after');
    expect(bodiesIn(copyNamed(copy.name))).toEqual(found);
    expect(checkCopy(copyNamed(copy.name)).digest).toBe(copy.digest);
  });

  test('of what has not changed is not kept twice; the last one is noted as still right', async () => {
    await write('a');
    const first = await backUp();
    await store.close();
    store = await openStore(file);
    clock = '2026-03-02T12:00:00';
    expect(await backUp()).toEqual({ ...first, seenAt: clock });
    await write('b');
    clock = '2026-03-02T13:00:00';
    expect((await backUp()).at).toBe(clock);
    expect(copiesIn(backups(), first.uuid)).toHaveLength(2);
  });

  test('takes the place of one of which a byte has turned since', async () => {
    await write('a');
    const first = await backUp();
    const bytes = readFileSync(copyNamed(first.name));
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(copyNamed(first.name), bytes);
    clock = '2026-03-02T09:00:00';
    expect((await backUp()).name).not.toBe(first.name);
  });

  test('takes the place of one that is gone or was cut off', async () => {
    await write('a');
    const first = await backUp();
    truncateSync(copyNamed(first.name), first.bytes - 4096);
    clock = '2026-03-02T09:00:00';
    const second = await backUp();
    expect(second.name).not.toBe(first.name);
    expect(statSync(copyNamed(second.name)).size).toBe(second.bytes);
  });

  test('of a file with an entry that says something against the schema is made all the same', async () => {
    await store.close();
    rawFile(file, (db) => {
      db.pragma('ignore_check_constraints = ON');
      db.exec(
        "insert into text_module (id, version, code, title, text) values ('t', 1, 't', 't', 'kein JSON')",
      );
    });
    store = await openStore(file);
    const { name } = await backUp();
    expect(checkCopy(copyNamed(name)).auditCount).toBe(0);
  });

  test('of another file in the same folder is left alone', async () => {
    const other = await openStore(path.join(folder, 'andere.sqlite'));
    clock = '2020-01-01T08:00:00';
    const its = await backUp(other);
    await other.close();
    clock = '2026-03-02T08:00:00';
    const own = await backUp();
    expect(copiesIn(backups(), own.uuid)).toEqual([own]);
    expect(statSync(copyNamed(its.name)).size).toBe(its.bytes);
  });

  test('takes away what a program that was killed has left of one', async () => {
    await write('a');
    mkdirSync(backups());
    writeFileSync(copyNamed('lindenau-2026-03-01T08-00-00.sqlite.neu'), 'halb');
    const { name } = await backUp();
    expect(readdirSync(backups()).toSorted()).toEqual([name, `${name}.json`]);
  });

  test('that cannot be made says why, and leaves nothing behind', async () => {
    writeFileSync(backups(), 'kein Ordner');
    await expect(backUp()).rejects.toMatchObject({
      data: { code: 'BACKUP_FAILED', folder: backups(), why: 'folder' },
    });
    expect(readFileSync(backups(), 'utf8')).toBe('kein Ordner');
  });
});

describe('a further place', () => {
  const further = () => path.join(folder, 'stick');
  const names = (where: string) => readdirSync(where).filter((name) => name.endsWith('.sqlite'));

  test('gets each copy as well, checked, and what it missed with the next one', async () => {
    mkdirSync(further());
    chooseFurtherPlace(backups(), further());
    await write('a');
    const first = await backUp();
    expect(names(further())).toEqual([first.name]);
    expect(checkCopy(path.join(further(), first.name)).digest).toBe(first.digest);
    rmSync(further(), { recursive: true });
    await write('b');
    clock = '2026-03-02T09:00:00';
    const second = await backUp();
    expect(names(backups())).toHaveLength(2);
    expect(backupRunsOf(store).furtherFault?.error).toEqual({
      code: 'BACKUP_NOT_FURTHER',
      folder: further(),
      why: 'missing',
    });
    mkdirSync(further());
    clock = '2026-03-02T10:00:00';
    await backUp();
    expect(names(further())).toEqual([second.name]);
    expect(backupRunsOf(store).furtherFault).toBeNull();
  });

  test('that the IT has laid down comes before the one that was chosen', async () => {
    mkdirSync(further());
    chooseFurtherPlace(backups(), path.join(folder, 'anderswo'));
    backupRunsOf(store).laidDown = further();
    await write('a');
    const { name } = await backUp();
    expect(names(further())).toEqual([name]);
  });

  test('keeps as long as the first one', async () => {
    mkdirSync(further());
    chooseFurtherPlace(backups(), further());
    for (let day = 1; day <= 28; day++) {
      clock = `2026-02-${String(day).padStart(2, '0')}T08:00:00`;
      await write(`day-${day}`);
      await backUp();
    }
    expect(names(further()).toSorted()).toEqual(names(backups()).toSorted());
    expect(names(further()).length).toBeLessThan(20);
  });
});

describe('a rehearsal', () => {
  const trial = (name: string, uuid: string) => rehearse(backups(), name, uuid, clock);

  test('opens the copy elsewhere as the program would, and leaves it as it was', async () => {
    await write('a');
    const { name, uuid, digest } = await backUp();
    expect(await trial(name, uuid)).toEqual({ at: clock, copy: name, isGood: true });
    expect(lastRehearsal(backups(), uuid)).toEqual({ at: clock, copy: name, isGood: true });
    expect(digestOf(copyNamed(name))).toBe(digest);
  });

  test('says where nobody could go on with it', async () => {
    await write('a');
    const { name, uuid } = await backUp();
    const bytes = readFileSync(copyNamed(name));
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(copyNamed(name), bytes);
    expect((await trial(name, uuid)).isGood).toBe(false);
  });
});

describe('whoever reads a copy again', () => {
  /** SQLite's counters and our mark: nothing that is read depends on them. */
  const counters = [
    [24, 28],
    [68, 72],
    [92, 100],
  ];

  test('finds every byte that was turned, but for the counters', async () => {
    for (let n = 0; n < 50; n++) await write(`body-${n}`);
    const { name, digest, bytes } = await backUp();
    const copy = copyNamed(name);
    const sound = readFileSync(copy);
    const sought = Array.from({ length: 300 }, (_, n) => (n < 100 ? n : Math.floor((n * bytes) / 300)));
    for (const at of sought) {
      const turned = Buffer.from(sound);
      turned.writeUInt8((sound[at] ?? 0) ^ 1, at);
      writeFileSync(copy, turned);
      const isCounter = counters.some(([from = 0, to = 0]) => at >= from && at < to);
      expect(digestOf(copy) === digest, `byte ${at}`).toBe(isCounter);
    }
  });
});
