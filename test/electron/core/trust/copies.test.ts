import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../../electron/cli/run.ts';
import { sealOf } from '../../../../db/seal.ts';
import type { Secrets } from '../../../../electron/core/kernel/app.ts';
import { memorySecrets } from '../../../../electron/core/kernel/secrets.ts';
import { aBody, testApp, type TestApp } from '../../../support/app.ts';
import { type RawDb, rawFile } from '../../../support/rawFile.ts';
import { rechain, tamperedCopy } from '../../../support/tampering.ts';

/** A keychain that lasts as long as the test. */
const keychain = (): Secrets => ({ ...memorySecrets(), canKeep: true });

let folder: string;
let file: string;
let office: TestApp;
let officeKey: Secrets;
let bodyId: string;
const days = ['2026-09-14', '2026-09-15', '2026-09-16'];

/** An office of three days; on each something is changed, and a backup is made. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-copies-'));
  file = path.join(folder, 'lindenau.sqlite');
  officeKey = keychain();
  office = testApp({ file, officeKey });
  bodyId = await aBody(office.call);
  for (const day of days) {
    office.clock.now = `${day}T08:00:00`;
    await change(day);
    await office.call('backup.make', {});
  }
  await change('danach');
});
afterEach(async () => {
  await office.app.close();
  rmSync(folder, { recursive: true, force: true });
});

const change = (title: string) =>
  office.call('standardAgenda.save', { bodyId, items: [{ title, isPublic: true }] });
const copies = () => path.join(folder, 'Sicherungen');
const copyOf = (day: string) =>
  path.join(
    copies(),
    readdirSync(copies()).find((name) => name.includes(day) && name.endsWith('.sqlite')) ?? '',
  );
const partOf = async (part: string, of = office) => {
  const { ok, parts } = await of.call('audit.verify', {});
  const found = parts.find((one) => one.part === part);
  return { ok, state: found?.state, said: found?.sentences.join(' ') };
};

/** The file after somebody worked on it by hand, opened again on the same computer. */
async function after(tamper: (db: RawDb) => void, key: Secrets | undefined = officeKey) {
  await office.app.close();
  renameSync(tamperedCopy(file, path.join(folder, 'new'), tamper), file);
  // Whoever does that knows to take its seal away, too.
  rmSync(sealOf(file), { force: true });
  office = testApp({ file, officeKey: key });
}
const against = async (copy: string) => {
  await office.app.close();
  const outcome = await runCommand(['audit', 'verify', '--db', file, '--against', copy], 'test');
  office = testApp({ file, officeKey });
  return 'error' in outcome ? outcome.error : outcome.result;
};

const withoutSignatures = "delete from audit_entry where action in ('headSigned', 'officeKeyMade')";
const rewritten = (db: RawDb) => {
  db.exec(withoutSignatures);
  db.exec("update audit_entry set at = '2026-09-14T23:59:59' where seq = 2");
  rechain(db);
};

describe('the log of a file', () => {
  it('continues that of every backup, and the office has signed how far it reached', async () => {
    expect(await partOf('copies')).toMatchObject({
      ok: true,
      state: 'sound',
      said: expect.stringMatching(/setzen 4 Sicherungen unverändert fort/),
    });
    expect(await partOf('log')).toMatchObject({
      said: expect.stringMatching(
        /Zuletzt unterschrieben am 16\.09\.2026, 08:00:00 bis Eintrag \d+ mit dem Schlüssel der Geschäftsstelle [0-9a-f ]{39}\./,
      ),
    });
    for (const day of days) expect(await against(copyOf(day))).toMatch(/setzen der Sicherung „.+“ fort/);
  });

  it('is signed once for each state, and by one key however often the program starts', async () => {
    await office.call('backup.make', {});
    await office.app.close();
    office = testApp({ file, officeKey });
    await office.call('backup.make', {});
    await office.call('backup.make', {});
    const { entries } = await office.call('audit.verify', {});
    const signed = (await office.call('audit.list', { before: null })).filter(
      ({ action }) => action === 'officeKeyMade',
    );
    expect(signed).toHaveLength(1);
    await office.call('backup.make', {});
    expect((await office.call('audit.verify', {})).entries).toBe(entries);
  });

  it('without a keychain is signed by nobody, and that is said', async () => {
    const elsewhere = testApp();
    await aBody(elsewhere.call);
    const { said } = await partOf('log', elsewhere);
    expect(said).toMatch(
      /noch kein Schlüssel der Geschäftsstelle\. Auf diesem Rechner gibt es keinen Schlüsselbund/,
    );
    expect(await partOf('copies', elsewhere)).toMatchObject({ ok: true, state: 'noted' });
  });

  it('after a backup was put back parts from later ones, and why is said', async () => {
    office.clock.now = '2026-09-16T09:00:00';
    await office.call('backup.restore', { name: path.basename(copyOf('2026-09-15')) });
    await change('anders');
    const { ok, state, said } = await partOf('copies');
    expect([ok, state]).toEqual([true, 'noted']);
    expect(said).toMatch(
      /weil hier eine Sicherung zurückgeholt wurde: „Sicherung vom 15\.09\.2026, 08:00 Uhr zurückgeholt\.“/,
    );
    await office.call('backup.make', {});
    expect(await partOf('copies')).toMatchObject({ ok: true, state: 'noted' });
  });
});

describe('a log that was written anew, with every hash in order,', () => {
  it('is found by the signatures in it', async () => {
    await after((db) => {
      db.exec("update audit_entry set at = '2026-09-14T23:59:59' where seq = 2");
      rechain(db);
    });
    expect(await partOf('log')).toMatchObject({
      ok: false,
      state: 'broken',
      said: expect.stringMatching(/Die Unterschrift der Geschäftsstelle in Eintrag \d+ stimmt nicht/),
    });
  });

  it('is found against the backups where the signatures were taken out', async () => {
    await after(rewritten);
    const { ok, said } = await partOf('copies');
    expect(ok).toBe(false);
    expect(said).toMatch(
      /ab Eintrag 2 andere als in der Sicherung „lindenau-2026-09-14.+“\. Dort steht „Schlüssel der Geschäftsstelle .+“ \(14\.09\.2026, 08:00:00\), hier „Einstellung geändert.+“ \(15\.09\.2026, 08:00:00\)/,
    );
  });

  it('is found by the state in the keychain where there is no backup any more', async () => {
    await after(rewritten);
    rmSync(copies(), { recursive: true });
    expect(await partOf('copies')).toMatchObject({
      ok: false,
      said: expect.stringMatching(/andere als in dem Stand im Schlüsselbund/),
    });
  });

  it('is found by the note beside a backup whose file is gone', async () => {
    await after(rewritten, undefined);
    for (const name of readdirSync(copies()))
      if (name.endsWith('.sqlite')) writeFileSync(path.join(copies(), name), '');
    expect(await partOf('copies')).toMatchObject({
      ok: false,
      said: expect.stringMatching(/andere als in der Sicherung .+ vom 14\.09\.2026/),
    });
  });

  it.each(days)('is found against any older copy: that of %s', async (day) => {
    const elsewhere = path.join(folder, 'alte-kopie.sqlite');
    renameSync(copyOf(day), elsewhere);
    rmSync(copies(), { recursive: true });
    await after(rewritten, undefined);
    officeKey = memorySecrets();
    expect(await against(elsewhere)).toMatch(/ab Eintrag 2 andere als in der Sicherung „alte-kopie\.sqlite“/);
  });

  it('with another key of its own is found all the same', async () => {
    await after(rewritten, keychain());
    await change('weiter');
    await office.call('backup.make', {});
    expect(await partOf('log')).toMatchObject({ state: 'sound' });
    const { ok, said } = await partOf('copies');
    expect(ok).toBe(false);
    expect(said).toMatch(
      /ein Schlüssel der Geschäftsstelle unterschrieben, den die Vorgänge hier nicht kennen/,
    );
  });

  it('whose end was cut off names what is missing', async () => {
    await after((db) => {
      db.exec('delete from audit_entry where seq > 4');
      rechain(db);
    });
    expect(await partOf('copies')).toMatchObject({
      ok: false,
      said: expect.stringMatching(
        /Am Ende fehlen \d+ Vorgänge, die in der Sicherung „.+“ stehen, zuerst Eintrag 5: „.+“/,
      ),
    });
  });

  it('in which two entries changed places is found', async () => {
    await after((db) => {
      for (const set of ['seq = 1000 where seq = 2', 'seq = 2 where seq = 3', 'seq = 3 where seq = 1000'])
        db.exec(`update audit_entry set ${set}`);
      rechain(db);
    });
    expect((await partOf('copies')).said).toMatch(/ab Eintrag 2 andere/);
  });
});

describe('what stands beside a backup', () => {
  const changeNote = (to: (note: Record<string, unknown>) => unknown) => {
    const note = `${copyOf('2026-09-15')}.json`;
    writeFileSync(
      note,
      JSON.stringify(to(JSON.parse(readFileSync(note, 'utf8')) as Record<string, unknown>)),
    );
  };

  it('with another signature is found', async () => {
    changeNote((note) => ({ ...note, signedHead: { ...(note['signedHead'] as object), seq: 1 } }));
    expect(await partOf('copies')).toMatchObject({
      ok: false,
      said: expect.stringMatching(
        /Unterschrift der Geschäftsstelle unter dem Stand, der neben der Sicherung „.+“ festgehalten ist, stimmt nicht/,
      ),
    });
  });

  it('and is of another copy is found', async () => {
    changeNote((note) => ({ ...note, auditCount: 1 }));
    expect((await partOf('copies')).said).toMatch(
      /Was neben der Sicherung „.+“ über sie festgehalten ist, passt nicht zu ihr/,
    );
  });

  it('and a copy with a log of its own that is not in order say so', async () => {
    const copy = copyOf('2026-09-14');
    rawFile(copy, (db) => {
      db.exec('drop trigger audit_entry_stays');
      db.exec("update audit_entry set at = '2026-01-01T00:00:00' where seq = 1");
    });
    expect(await against(copy)).toMatch(
      /dort sind die Vorgänge selbst nicht in Ordnung: Eintrag 1 wurde verändert/,
    );
  });
});

it('a copy of another file, or none at all, is refused', async () => {
  const other = testApp({ file: path.join(folder, 'anders.sqlite') });
  await aBody(other.call);
  await other.app.close();
  expect(await against(path.join(folder, 'anders.sqlite'))).toMatch(/gehört zu einer anderen Datei/);
  expect(await against(path.join(folder, 'nichts.sqlite'))).toMatch(/lässt sich nicht lesen/);
});
