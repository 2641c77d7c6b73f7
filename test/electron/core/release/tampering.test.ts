import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { chairKey, decision, finishedSample, presented } from '../../../support/release.ts';
import { dropTriggers, type RawDb, rawFile } from '../../../support/rawFile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-tampering-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, 'office.sqlite');
let fileName: string;
let released: Uint8Array;

beforeAll(async () => {
  const office = await finishedSample({ file });
  const { keyId } = await chairKey(office);
  const document = await presented(office);
  await office.call('release.sign', decision({ documentId: document.id, keyId }));
  ({ fileName, bytes: released } = await office.call('documents.stored', { id: document.id }));
  await office.app.close();
});

const isReleased = async () => {
  const { app, call } = testApp({ file });
  try {
    return await call('release.verify', { fileName, bytes: released });
  } finally {
    await app.close();
  }
};

/** Works on the file as somebody would who knows SQLite: the guards of the schema come off first. */
const tamper = (work: (db: RawDb) => void): void =>
  rawFile(file, (db) => {
    db.pragma('ignore_check_constraints = on');
    db.pragma('foreign_keys = off');
    dropTriggers(db);
    work(db);
  });

/** What the signatures cover: every column of the released row, its file and signature, and the key that proves it. */
const columns: Record<string, string[]> = {
  document: ['id', 'meeting_id', 'kind', 'version', 'file_name', 'sha256', 'size', 'model', 'state'],
  file: ['sha256', 'size'],
  file_part: ['sha256', 'position', 'bytes'],
  signature: ['document_id', 'manifest', 'signature', 'comments'],
  signer_key: ['id', 'public_key'],
  data_file: ['uuid'],
};

/** Bit `n` of a value, whatever it is made of. */
function flipped(value: unknown, n: number): unknown {
  if (typeof value === 'number') return value ^ (1 << (n % 8));
  const bytes = Buffer.from(value instanceof Uint8Array ? value : String(value));
  const at = (n * 7919) % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8));
  return value instanceof Uint8Array ? bytes : bytes.toString('latin1');
}

it('what was released is known as released', async () => {
  expect(await isReleased()).toMatchObject({ isReleased: true });
});

it('after any of 200 changes of one bit in the data file it no longer counts as released', async () => {
  const targets = Object.entries(columns).flatMap(([table, names]) => names.map((name) => ({ table, name })));
  let refused = 0;
  for (let n = 0; n < 200; n++) {
    const { table, name } = targets[n % targets.length] ?? { table: '', name: '' };
    let old: unknown;
    tamper((db) => {
      const row = db.prepare(`select rowid as id, "${name}" as value from "${table}" limit 1`).get() as {
        id: number;
        value: unknown;
      };
      old = row.value;
      db.prepare(`update "${table}" set "${name}" = ? where rowid = ?`).run(flipped(old, n), row.id);
    });
    // Where not even the row can be read any more, it is not known as released either.
    const verdict = await isReleased().catch(() => ({ isReleased: false }));
    expect(verdict.isReleased, `bit ${n} of ${table}.${name}`).toBe(false);
    refused += 1;
    tamper((db) => db.prepare(`update "${table}" set "${name}" = ?`).run(old));
  }
  expect(refused).toBe(200);
  expect(await isReleased()).toMatchObject({ isReleased: true });
});

it('of the file itself no other bit is known', async () => {
  const { app, call } = testApp({ file });
  for (let n = 0; n < 200; n++) {
    const changed = Buffer.from(flipped(released, n) as Uint8Array);
    const { isReleased: known } = await call('release.verify', { fileName, bytes: changed });
    expect(known, `bit ${n}`).toBe(false);
  }
  await app.close();
});
