import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRaw } from '../../support/rawFile.ts';
import { migrate, versionOf } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { testApp, type TestApp } from '../../support/app.ts';
import { wordsOf } from './words.ts';

/**
 * Rows and words were written once by the program of that version and are frozen: a held meeting with two parts,
 * votes of every form, attendance, released, presented and withdrawn documents, Word files, a logo, a dispatch, an
 * objection, a reopening, the log. Version 3 only renamed a column: its documents read as those of version 2.
 */
const versions = [
  { version: 1, words: 'v1.txt' },
  { version: 2, words: 'v2.txt' },
  { version: 3, words: 'v2.txt' },
];

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-upgrades-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const frozen = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');

function fileOf(version: number): string {
  const file = path.join(folder, `${version}.sqlite`);
  rmSync(file, { force: true });
  const db = openRaw(file);
  db.pragma('foreign_keys = on');
  migrate(db, migrations.slice(0, version));
  db.exec(`begin; pragma defer_foreign_keys = on; ${frozen(`v${version}.sql`)} commit;`);
  db.close();
  return file;
}

/** How many rows each table has. */
function rowsIn(file: string): Map<string, number> {
  const db = openRaw(file);
  const tables = db.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const count = (name: string) => Number(db.prepare(`select count(*) from "${name}"`).pluck().get());
  const rows = new Map(tables.map((name) => [name, count(name)]));
  db.close();
  return rows;
}

type Row = Output<'documents.list'>[number];

const exported = async ({ call }: TestApp, { kind, subject, subjectId }: Row, meetingId: string) => {
  const { fileName, bytes } = await call('documents.export', { meetingId, kind, subjectId });
  return `=== ${kind} ${subject}: ${fileName}\n${wordsOf(bytes)}\n`;
};

const stored = async ({ call }: TestApp, id: string) => {
  const { info, fileName, bytes } = await call('documents.stored', { id });
  const head = `stored ${info.kind} ${info.version} ${info.state}`;
  return `=== ${head}: ${fileName}\n${wordsOf(bytes)}\n`;
};

/** What a document of then said wrongly, and says now: an objection does not lead to an open vote (R25). */
const corrected = (text: string) =>
  text.replaceAll(
    '„Wird einer offenen Wahl widersprochen? – Dann wählen wir offen. Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“\nDafür: _____   Dagegen: _____   Enthaltungen: _____',
    `„Wird einer offenen Wahl widersprochen? – Das ist nicht der Fall; wir wählen offen. Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?“
Dafür: _____   Dagegen: _____   Enthaltungen: _____
Widerspricht auch nur ein Mitglied, wird mit Stimmzetteln gewählt.
Gewählt ist, wer mehr als die Hälfte der gültigen Stimmen erhält. Sonst folgt eine Stichwahl zwischen den beiden mit den meisten Stimmen; darin entscheiden die meisten Stimmen und bei Gleichheit das Los.`,
  );

const documentsIn = (text: string) => text.split(/^(?==== )/m).map((document) => document.trim());

it('of every earlier version there is a file with something in every table', () => {
  for (const { version } of versions) {
    const empty = [...rowsIn(fileOf(version))].filter(([, count]) => count === 0);
    expect(empty, `version ${version}`).toEqual([]);
  }
});

describe.each(versions)('a data file of version $version', ({ version, words }) => {
  let test: TestApp;
  let file: string;
  let meetingId: string;
  beforeEach(async () => {
    file = fileOf(version);
    test = testApp({ file });
    const held = (await test.call('meetings.list', {})).find(({ state }) => state !== 'planned');
    meetingId = held?.id ?? '';
  });
  afterEach(() => test.app.close());

  it('comes up to date and gives the same documents word for word', async () => {
    const rows = await test.call('documents.list', { meetingId });
    const now: string[] = [];
    for (const row of rows.filter(({ missing }) => missing === ''))
      now.push(await exported(test, row, meetingId));
    for (const { id } of rows.flatMap(({ documents }) => documents)) now.push(await stored(test, id));
    const then = documentsIn(corrected(frozen(words)));
    expect(then.length).toBeGreaterThan(0);
    // A kind that came later is no document of then.
    const headOf = (document: string) => document.split('\n')[0];
    const heads = new Set(then.map(headOf));
    expect(documentsIn(now.join('\n')).filter((document) => heads.has(headOf(document)))).toEqual(then);
  });

  it('loses no row, and its keys are whole', async () => {
    await test.app.close();
    const before = rowsIn(fileOf(version));
    file = fileOf(version);
    await testApp({ file }).app.close();
    const after = rowsIn(file);
    for (const [table, count] of before)
      expect(after.get(table) ?? count, table).toBeGreaterThanOrEqual(count);
    const db = openRaw(file);
    expect(versionOf(db)).toBe(migrations.length);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
    test = testApp({ file });
  });
});

describe.each([2, 3])('what was released and logged in version %i', (version) => {
  let test: TestApp;
  beforeEach(() => {
    test = testApp({ file: fileOf(version) });
  });
  afterEach(() => test.app.close());

  it('still counts: the signature over the very bytes, and the chain of the log', async () => {
    const meetings = await test.call('meetings.list', {});
    const rows = await Promise.all(meetings.map(({ id }) => test.call('documents.list', { meetingId: id })));
    const released = rows
      .flat()
      .flatMap(({ documents }) => documents)
      .filter(({ state }) => state === 'released');
    expect(released.length).toBe(1);
    for (const { id } of released) {
      const { fileName, bytes } = await test.call('documents.stored', { id });
      const verdict = await test.call('release.verify', { fileName, bytes });
      expect(verdict).toMatchObject({ isReleased: true });
    }
    expect(await test.call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('stands once, where it was sent as well', async () => {
    const meeting = (await test.call('meetings.list', {})).find(({ state }) => state === 'closed');
    const [sent] = await test.call('dispatch.list', { meetingId: meeting?.id ?? '' });
    const again = await test.call('dispatch.filesAgain', { dispatchId: sent?.id ?? '' });
    expect(again).toHaveLength(1);
    await test.app.close();
    const db = openRaw(path.join(folder, `${version}.sqlite`));
    const count = (sql: string) => db.prepare(sql).pluck().get();
    const referring = `select sha256 from document union all select sha256 from dispatch_file
      union all select sha256 from template union all select sha256 from logo`;
    expect(count('select count(*) from file')).toBe(
      count(`select count(distinct sha256) from (${referring})`),
    );
    expect(Number(count(`select count(*) from (${referring})`))).toBeGreaterThan(
      Number(count('select count(*) from file')),
    );
    db.close();
    test = testApp({ file: path.join(folder, `${version}.sqlite`) });
  });
});
