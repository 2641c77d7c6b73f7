import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkCopy } from '../../../../db/backup.ts';
import { knownVersion } from '../../../../db/store.ts';
import { makeFileOf, rowsIn } from '../../../db/upgrades/fileOf.ts';
import { testApp } from '../../../support/app.ts';
import { anOffice, type Heard, killed, type Office, tearBehind } from '../../../support/kills/rounds.ts';
import { kinds, type Work, works } from '../../../support/kills/works.ts';
import { openRaw } from '../../../support/rawFile.ts';

/** For each kind of work; `ROUNDS=84` makes more than 500 in all. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
/** Ends what hangs, and nothing else. */
const HANGS_MS = 7_200_000;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-killed-'));
  file = path.join(folder, 'lindenau.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a look with SQLite alone says. */
function soundness(): unknown {
  const db = openRaw(file, { readonly: true });
  try {
    return [db.pragma('integrity_check', { simple: true }), db.pragma('foreign_key_check')];
  } finally {
    db.close();
  }
}

/** Also with what the program does at the first call, as taking over into the log what it finds. */
async function broughtUpToDate(): Promise<void> {
  const { call, app } = testApp({ file });
  await call('bodies.list', {});
  await app.close();
}

/** The state in which the program finds its file again, with all backups as they were acknowledged. */
async function foundAgain({ found }: Work, made: readonly string[]): Promise<string> {
  const { call, app } = testApp({ file });
  const state = await found(call);
  const { copies } = await call('backup.status', {});
  expect(copies.map(({ name }) => name)).toEqual(expect.arrayContaining([...new Set(made)]));
  for (const { name } of copies)
    expect(checkCopy(path.join(folder, 'Sicherungen', name)).version).toBe(knownVersion);
  expect(await call('audit.verify', {})).toMatchObject({ ok: true });
  await app.close();
  expect(soundness()).toEqual(['ok', []]);
  return state;
}

test.each(kinds)(
  'killed while %s, over and over: nothing that was acknowledged is lost',
  async (kind) => {
    const office = testApp({ file });
    await works[kind].prepare(office.call);
    let state = await works[kind].found(office.call);
    await office.app.close();
    let next = anOffice(file, kind);
    let steps = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const current: Office = next;
      if (round < ROUNDS) next = anOffice(file, kind);
      const heard: Heard = await killed(current, 1 + Math.floor(Math.random() * 7), 150);
      if (Math.random() < 0.5) tearBehind(`${file}-wal`);
      const found = await foundAgain(works[kind], heard.made);
      // The step under way at the kill may have reached the file without its answer reaching us.
      expect([heard.did ?? state, heard.will ?? state]).toContain(found);
      if (found !== state) steps++;
      state = found;
    }
    console.log(`${kind}: ${ROUNDS} kills, ${steps} of them after something new`);
  },
  HANGS_MS,
);

test(
  'killed while it brings an older file up to date, over and over: each row is there, and a copy of before',
  async () => {
    const old = path.join(folder, 'alt.sqlite');
    let whole = 0;
    for (let round = 1; round <= ROUNDS; round++) {
      const version = 23 + Math.floor(Math.random() * (knownVersion - 23));
      makeFileOf(version, old);
      for (const name of readdirSync(folder).filter((one) => one.startsWith('lindenau')))
        rmSync(path.join(folder, name));
      copyFileSync(old, file);
      await broughtUpToDate();
      const undisturbed = rowsIn(file);
      for (const name of readdirSync(folder).filter((one) => one.startsWith('lindenau')))
        rmSync(path.join(folder, name));
      copyFileSync(old, file);
      const { did } = await killed(anOffice(file, null), 1, 600);
      if (did !== null) whole++;
      await broughtUpToDate();
      expect(soundness()).toEqual(['ok', []]);
      expect(rowsIn(file)).toEqual(undisturbed);
      // One that was killed between two steps is copied again before the next.
      const before = readdirSync(folder).filter((name) => name.endsWith('.bak'));
      const versions = before.map((copy) => checkCopy(path.join(folder, copy)).version);
      expect(versions).toContain(version);
    }
    console.log(`migrating: ${ROUNDS} kills, ${ROUNDS - whole} of them before it was done`);
  },
  HANGS_MS,
);
