import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../../electron/cli/run.ts';
import { sha256OfValue } from '../../../../electron/core/kernel/digest.ts';
import { aBody, testApp } from '../../../support/app.ts';
import { finishedSample } from '../../../support/release.ts';
import { dropTriggers, rawFile } from '../../../support/rawFile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'office.sqlite');

beforeAll(async () => {
  const { call, app, chairId } = await finishedSample({ file });
  for (let n = 1; n <= 5; n++) {
    const key = await call('keys.create', {
      personId: chairId,
      holder: `Vorsitz ${n}`,
      passphrase: 'ein langer Satz mit Zahl 7',
    });
    await call('keys.revoke', { keyId: key.keyId, reason: 'Nur ein Versuch.' });
  }
  await app.close();
});

const verified = async () => {
  const outcome = await runCommand(['audit', 'verify', '--db', file], 'test');
  return 'error' in outcome ? outcome.error : outcome.result;
};

/** Runs statements on the file without its guards, asks the command, and puts everything back. */
async function afterTampering(...statements: string[]): Promise<string> {
  const before = rawFile(file, (db) => {
    const rows = db.prepare('select * from audit_entry').all() as Record<string, unknown>[];
    const triggers = dropTriggers(db);
    for (const statement of statements) db.exec(statement);
    return { rows, triggers };
  });
  const sentence = await verified();
  rawFile(file, (db) => {
    db.exec('delete from audit_entry');
    const insert = db.prepare(
      'insert into audit_entry values (@seq, @at, @action, @details, @previous, @hash, @by)',
    );
    for (const row of before.rows) insert.run(row);
    for (const { sql } of before.triggers) db.exec(sql);
  });
  return sentence;
}

describe('the log of what was released, sent and overridden', () => {
  it('is whole as it was written', async () => {
    expect(await verified()).toMatch(/^Die Vorgänge sind vollständig und unverändert \(\d+ Einträge\)\.$/m);
  });

  it.each([
    [
      'a changed detail',
      'update audit_entry set details = \'{"holder":"Niemand"}\' where seq = 3',
      /Eintrag 3 /,
    ],
    ['a changed time', "update audit_entry set at = '2026-01-01T00:00:00' where seq = 4", /Eintrag 4 /],
    ['another author', 'update audit_entry set "by" = \'k.anders (AMT-7)\' where seq = 2', /Eintrag 2 /],
    ['an author struck out', 'update audit_entry set "by" = \'\' where seq = 3', /Eintrag 3 /],
    ['another action', "update audit_entry set action = 'mailSent' where seq = 2", /Eintrag 2 /],
    ['a missing entry', 'delete from audit_entry where seq = 5', /Eintrag 5 fehlt/],
    ['a missing first entry', 'delete from audit_entry where seq = 1', /Eintrag 1 fehlt/],
    ['a missing end', 'delete from audit_entry where seq > 8', /Am Ende fehlen Einträge/],
    [
      'an entry added at the end',
      'insert into audit_entry select seq + 1, at, action, details, hash, hash, "by" from audit_entry order by seq desc limit 1',
      /verändert/,
    ],
    ['an emptied log', 'delete from audit_entry', /Am Ende fehlen Einträge: 0 sind da/],
  ])('%s is found', async (_what, statement, sentence) => {
    expect(await afterTampering(statement)).toMatch(sentence);
  });

  it('two entries that changed places are found', async () => {
    const swap = ['seq = 1000 where seq = 3', 'seq = 3 where seq = 4', 'seq = 4 where seq = 1000'];
    expect(await afterTampering(...swap.map((set) => `update audit_entry set ${set}`))).toMatch(/Eintrag 3 /);
  });

  it('a missing entry whose followers were renumbered is found', async () => {
    expect(
      await afterTampering(
        'delete from audit_entry where seq = 3',
        'update audit_entry set seq = seq - 1 where seq > 3',
      ),
    ).toMatch(/Eintrag 3 /);
  });

  it('whose noted end was changed says so', async () => {
    const head = rawFile(file, (db) => {
      const noted: unknown = db.prepare('select audit_head from data_file').pluck().get();
      db.exec("update data_file set audit_head = 'anders'");
      return noted;
    });
    expect(await verified()).toBe('Das Ende des Protokolls der Vorgänge wurde verändert.');
    rawFile(file, (db) => db.prepare('update data_file set audit_head = ?').run(head));
  });

  it('stays whole under many commands at once, and keeps every setting', async () => {
    const { call } = await finishedSample();
    const [body] = await call('bodies.list', {});
    const bodyId = body?.id ?? '';
    const items = await call('standardAgenda.get', { bodyId });
    const before = (await call('audit.verify', {})).entries;
    await Promise.all(Array.from({ length: 20 }, () => call('standardAgenda.save', { bodyId, items })));
    await call('logo.remove', { rulesId: body?.rules[0]?.id ?? '' });
    expect(await call('audit.verify', {})).toMatchObject({ ok: true, entries: before + 20 });
    const [newest] = await call('audit.list', { before: null });
    expect(newest?.sentence).toBe('Einstellung geändert: übliche Tagesordnung.');
  });

  it('names who did it, and an entry from before names were kept stays as it was', async () => {
    const { call, app } = testApp();
    const bodyId = await aBody(call);
    const items = [{ title: 'Mitteilungen', isPublic: true }];
    await app.call('standardAgenda.save', { bodyId, items }, { name: '', may: 'everything' });
    await call('standardAgenda.save', { bodyId, items });
    const [named, unnamed] = await call('audit.list', { before: null });
    expect(named?.by).toBe('m.weber (RATHAUS-12)');
    const { hash, by, sentence: _sentence, ...entry } = unnamed ?? { hash: '', by: '?', sentence: '' };
    expect(by).toBe('');
    const asBefore = { ...entry, details: '{"what":"übliche Tagesordnung"}', previous: '' };
    expect(sha256OfValue(asBefore)).toBe(hash);
    expect(await call('audit.verify', {})).toMatchObject({ ok: true, entries: 2 });
  });

  it('the schema itself refuses to change or remove an entry', () => {
    rawFile(file, (db) => {
      expect(() => db.exec("update audit_entry set action = 'x'")).toThrow('never changed');
      expect(() => db.exec('delete from audit_entry')).toThrow('never removed');
    });
  });
});
