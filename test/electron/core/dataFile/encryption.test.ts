import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetKeys } from '../../../../db/connect.ts';
import { openApp } from '../../../../electron/core/compose.ts';
import { openReading } from '../../../../electron/core/dataFile/reading/openReading.ts';
import { memorySecrets } from '../../../../electron/core/kernel/secrets.ts';
import type { RecoverySheet } from '../../../../shared/contract/encryption.ts';
import { testApp, type TestApp } from '../../../support/app.ts';

const SECRET = 'Vertrauliche Absprache im Hinterzimmer';
const passphrase = 'Eiche Fluss Laterne November';
const other = 'Ulme Bach Kerze Dezember';
let folder: string;
let file: string;
let office: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-encryption-'));
  file = path.join(folder, 'lindenau.sqlite');
  office = testApp({ file });
  await office.call('setup.loadSample', {});
  await write('eins');
});
afterEach(async () => {
  await office.app.close();
  forgetKeys();
  rmSync(folder, { recursive: true, force: true });
});

const write = (code: string) =>
  office.call('textModules.save', {
    id: null,
    version: null,
    code,
    title: SECRET,
    text: { type: 'doc', content: [] },
  });
const codes = async () => {
  const written = (await office.call('textModules.list', {})).map(({ code }) => code);
  return ['eins', 'zwei'].filter((code) => written.includes(code));
};
async function encrypt(): Promise<RecoverySheet> {
  const { sheet, asked } = await office.call('encryption.begin', { passphrase });
  const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
  await office.call('encryption.turnOn', { proof, remember: false });
  return sheet;
}
/** As a program that begins anew: it knows no key. */
async function begunAnew(options: Parameters<typeof testApp>[0] = {}): Promise<void> {
  await office.app.close();
  forgetKeys();
  office = testApp({ file, ...options });
}
/** Every file below the folder that says the sentence. */
const saying = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((name) => readFileSync(name).includes(SECRET))
    .map((name) => path.relative(folder, name));
const entries = async () =>
  (await office.call('audit.list', { before: null })).map(({ sentence }) => sentence);

describe('turning encryption on', () => {
  test('leaves nothing that can be read, and goes on with all that there was', async () => {
    expect(saying()).not.toEqual([]);
    await encrypt();
    expect(saying()).toEqual([]);
    await write('zwei');
    expect(await codes()).toEqual(['eins', 'zwei']);
    expect(saying()).toEqual([]);
    expect(await entries()).toContain('Datei verschlüsselt.');
    expect(await office.call('audit.verify', { against: null })).toMatchObject({ ok: true });
    await office.app.close();
    expect(saying()).toEqual([]);
  });

  test('waits until two groups were typed in from the sheet', async () => {
    const { asked } = await office.call('encryption.begin', { passphrase });
    expect(asked).toHaveLength(2);
    const error = await office.failure('encryption.turnOn', { proof: ['', '7K3QX'], remember: false });
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['proof', 0] }, { path: ['proof', 1] }],
    });
    expect(existsSync(`${file}-schluessel`)).toBe(false);
    expect((await office.call('encryption.status', {})).isEncrypted).toBe(false);
  });

  test('refuses a weak passphrase, and a second time', async () => {
    expect(await office.failure('encryption.begin', { passphrase: 'kurz' })).toMatchObject({
      code: 'WEAK_PASSPHRASE',
    });
    await encrypt();
    expect(await office.failure('encryption.begin', { passphrase })).toEqual({
      code: 'ENCRYPTION_STATE',
      isEncrypted: true,
    });
  });

  test('that could not be finished leaves the file as it was', async () => {
    const { sheet, asked } = await office.call('encryption.begin', { passphrase });
    // A folder where the new file is to be written.
    mkdirSync(`${file}.${process.pid}.neu`);
    const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
    const error = await office.failure('encryption.turnOn', { proof, remember: false });
    expect(error).toMatchObject({ code: expect.stringMatching(/DB_NOT_REWRITTEN|INTERNAL/) as string });
    rmSync(`${file}.${process.pid}.neu`, { recursive: true });
    expect((await office.call('encryption.status', {})).isEncrypted).toBe(false);
    expect(await codes()).toEqual(['eins']);
  });
});

describe('a program that begins with an encrypted file', () => {
  test('asks for the passphrase, tells a wrong one, and answers nothing else', async () => {
    await encrypt();
    await begunAnew();
    expect(await office.failure('meetings.list', {})).toEqual({ code: 'DB_KEY_NEEDED', file });
    expect(await office.failure('rescue.status', {})).toEqual({ code: 'NOT_DAMAGED' });
    expect(await office.call('unlock.status', {})).toEqual({ file, hasPassphrase: true, canKeep: false });
    expect(await office.failure('unlock.withPassphrase', { passphrase: other, remember: false })).toEqual({
      code: 'DB_KEY_WRONG',
      by: 'passphrase',
    });
    await office.call('unlock.withPassphrase', { passphrase, remember: false });
    expect(await codes()).toEqual(['eins']);
    expect(await office.failure('unlock.status', {})).toEqual({ code: 'NO_KEY_NEEDED' });
  });

  test('opens it with the sheet alone, also where everything beside the file is lost', async () => {
    const { groups } = await encrypt();
    await office.app.close();
    for (const end of ['-schluessel', '-siegel']) rmSync(file + end);
    rmSync(path.join(folder, 'Sicherungen'), { recursive: true, force: true });
    await begunAnew();
    expect((await office.call('unlock.status', {})).hasPassphrase).toBe(false);
    const wrong = groups.with(4, `${groups[4]?.slice(0, 4)}${groups[4]?.endsWith('0') ? '1' : '0'}`);
    expect(
      await office.failure('unlock.withSheet', {
        sheet: wrong.join(' '),
        passphrase: other,
        remember: false,
      }),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['sheet'], message: expect.stringContaining('Gruppe 5') as string }],
    });
    await office.call('unlock.withSheet', {
      sheet: groups.join('-').toLowerCase(),
      passphrase: other,
      remember: false,
    });
    expect(await codes()).toEqual(['eins']);
    await begunAnew();
    await office.call('unlock.withPassphrase', { passphrase: other, remember: false });
    expect(await codes()).toEqual(['eins']);
  });

  test('tells the sheet of another file', async () => {
    await encrypt();
    const { groups } = await office.call('encryption.sheet', { passphrase });
    await office.call('encryption.turnOff', { passphrase });
    await encrypt();
    await begunAnew();
    expect(
      await office.failure('unlock.withSheet', {
        sheet: groups.join(' '),
        passphrase: other,
        remember: false,
      }),
    ).toEqual({ code: 'DB_KEY_WRONG', by: 'sheet' });
  });

  test('with a damaged key file takes the one among the backups', async () => {
    await encrypt();
    await office.call('backup.make', {});
    writeFileSync(
      `${file}-schluessel`,
      readFileSync(`${file}-schluessel`, 'utf8').replace('"at": "2', '"at": "3'),
    );
    await begunAnew();
    await office.call('unlock.withPassphrase', { passphrase, remember: false });
    expect(await codes()).toEqual(['eins']);
  });
});

describe('an encrypted file', () => {
  test('is written as it was before, and needs no key then', async () => {
    await encrypt();
    expect(await office.failure('encryption.turnOff', { passphrase: other })).toEqual({
      code: 'DB_KEY_WRONG',
      by: 'passphrase',
    });
    await office.call('encryption.turnOff', { passphrase });
    expect(existsSync(`${file}-schluessel`)).toBe(false);
    await begunAnew();
    expect(await codes()).toEqual(['eins']);
    expect(await entries()).toContain('Verschlüsselung der Datei aufgehoben.');
  });

  test('gets another passphrase, and keeps its sheet', async () => {
    const { groups } = await encrypt();
    await office.call('encryption.changePassphrase', { current: passphrase, passphrase: other });
    expect((await office.call('encryption.sheet', { passphrase: other })).groups).toEqual(groups);
    await begunAnew();
    expect(await office.failure('unlock.withPassphrase', { passphrase, remember: false })).toMatchObject({
      code: 'DB_KEY_WRONG',
    });
    await office.call('unlock.withPassphrase', { passphrase: other, remember: false });
    expect(await codes()).toEqual(['eins']);
  });

  test('is backed up encrypted, tried, and put back', async () => {
    await encrypt();
    const { name } = await office.call('backup.make', {});
    expect((await office.call('backup.make', {})).name).toBe(name);
    await write('zwei');
    expect(await office.call('backup.rehearse', {})).toEqual({ isGood: true });
    expect((await office.call('backup.preview', { name })).areas).not.toEqual([]);
    await office.call('backup.restore', { name });
    expect(await codes()).toEqual(['eins']);
    expect(saying()).toEqual([]);
    await begunAnew();
    await office.call('unlock.withPassphrase', { passphrase, remember: false });
    expect(await codes()).toEqual(['eins']);
  });

  test('stays encrypted when a backup from before comes back, and covers those from before', async () => {
    const { name } = await office.call('backup.make', {});
    await encrypt();
    await write('zwei');
    expect((await office.call('encryption.status', {})).plainCopies).toBe(1);
    await office.call('backup.restore', { name });
    expect(await codes()).toEqual(['eins']);
    expect((await office.call('encryption.status', {})).isEncrypted).toBe(true);
    expect(saying()).toEqual([path.join('Sicherungen', name)]);
    expect(await office.call('encryption.coverCopies', {})).toEqual({ covered: 1 });
    expect(saying()).toEqual([]);
    const { copies } = await office.call('backup.status', {});
    const covered = copies.find(({ at, reason }) => at === copies.at(-1)?.at && reason === 'asked');
    await office.call('backup.restore', { name: covered?.name ?? '' });
    expect(await codes()).toEqual(['eins']);
  });

  test('is opened without asking where its key lies in the keychain', async () => {
    const keychain = { ...memorySecrets(), canKeep: true };
    await begunAnew({ fileKeys: keychain });
    const { sheet, asked } = await office.call('encryption.begin', { passphrase });
    const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
    await office.call('encryption.turnOn', { proof, remember: true });
    expect(await keychain.read()).toContain('{');
    await office.call('encryption.turnOff', { passphrase });
    expect(await keychain.read()).toBe('{}');
  });
});

describe('beside an encrypted file', () => {
  test('a meeting is not taken along, nor brought back out of one that was encrypted elsewhere', async () => {
    const [meeting] = await office.call('meetings.list', {});
    const { bytes } = await office.call('handOver.take', { meetingId: meeting?.id ?? '', to: '' });
    const taken = path.join(folder, 'mitgenommen.sqlite');
    writeFileSync(taken, bytes);
    await encrypt();
    expect(await office.failure('handOver.take', { meetingId: meeting?.id ?? '', to: '' })).toEqual({
      code: 'HAND_OVER',
      because: 'encryptedHere',
    });
    const elsewhere = testApp({ file: taken });
    const { sheet, asked } = await elsewhere.call('encryption.begin', { passphrase: other });
    const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
    await elsewhere.call('encryption.turnOn', { proof, remember: false });
    await elsewhere.app.close();
    expect(await office.failure('handOver.open', { bytes: readFileSync(taken) })).toEqual({
      code: 'HAND_OVER',
      because: 'encrypted',
    });
  });

  test('somebody else reads past its lock with the passphrase, and nothing lies open then', async () => {
    await encrypt();
    await write('zwei');
    await office.app.close();
    const names: string[] = [];
    const store = await openReading(file, folder, () => '2026-09-16T17:42:10');
    try {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        if (statSync(path.join(folder, name)).isFile()) names.push(name);
      for (const name of names) expect(readFileSync(path.join(folder, name)).includes(SECRET)).toBe(false);
      const rows = await store.read((db) => db.selectFrom('text_module').select('code').execute());
      expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining(['eins', 'zwei']));
    } finally {
      await store.close();
      office = testApp({ file });
    }
  });
});

describe('a file that was given another name, as to begin anew', () => {
  const renamed = () => path.join(folder, 'alt.sqlite');
  const opens = async (with_: string) => {
    forgetKeys();
    const old = testApp({ file: renamed() });
    const answer = await old.app.call('unlock.withPassphrase', { passphrase: with_, remember: false });
    await old.app.close();
    return answer.ok;
  };
  async function rename(): Promise<void> {
    await office.app.close();
    renameSync(file, renamed());
  }

  test('opens with its passphrase, also when the new one of that name is encrypted as well', async () => {
    await encrypt();
    await rename();
    office = testApp({ file });
    await office.call('setup.loadSample', {});
    const { sheet, asked } = await office.call('encryption.begin', { passphrase: other });
    const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
    await office.call('encryption.turnOn', { proof, remember: false });
    expect([await opens(passphrase), await opens(other)]).toEqual([true, false]);
  });

  test('opens with the passphrase that it had last, and with no earlier one', async () => {
    await encrypt();
    await office.call('backup.make', {});
    await office.call('encryption.changePassphrase', { current: passphrase, passphrase: other });
    await rename();
    expect([await opens(other), await opens(passphrase)]).toEqual([true, false]);
    office = testApp({ file });
  });
});

test('a key file that is gone while the file is open is told as that, not as a wrong passphrase', async () => {
  await encrypt();
  rmSync(`${file}-schluessel`);
  expect(await office.failure('encryption.sheet', { passphrase })).toEqual({
    code: 'DB_KEY_WRONG',
    by: 'noKeyFile',
  });
});

test('who only reads a file with its sheet gives it no other passphrase', async () => {
  const sheet = await encrypt();
  const before = readFileSync(`${file}-schluessel`);
  await office.app.close();
  forgetKeys();
  const reader = await openApp({ file, version: '1', reading: true, rescues: true, temporary: folder });
  const typed = { sheet: sheet.groups.join(' '), passphrase: other, remember: false };
  expect(await reader.call('unlock.withSheet', typed)).toMatchObject({ ok: true });
  await reader.close();
  expect(readFileSync(`${file}-schluessel`).equals(before)).toBe(true);
  office = testApp({ file });
});

test('a damaged head leads to the rescue, which asks for the passphrase and leaves the file encrypted', async () => {
  await encrypt();
  const { name } = await office.call('backup.make', {});
  await office.app.close();
  forgetKeys();
  const bytes = readFileSync(file);
  bytes.fill(0, 0, 16);
  writeFileSync(file, bytes);
  office = testApp({ file });
  expect(await office.failure('rescue.restore', { name })).toMatchObject({ code: 'DB_KEY_NEEDED' });
  expect(await office.failure('rescue.giveKey', { secret: other })).toMatchObject({ code: 'DB_KEY_WRONG' });
  await office.call('rescue.giveKey', { secret: passphrase });
  await office.call('rescue.restore', { name });
  expect(await codes()).toEqual(['eins']);
  expect((await office.call('encryption.status', {})).isEncrypted).toBe(true);
});
