import { expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openRaw } from '../support/rawFile.ts';

/** A file with one document that lies before the chair, with these facts. */
function aPresented(facts: string | null) {
  const db = openRaw(':memory:');
  migrate(db, migrations);
  db.pragma('foreign_keys = off');
  db.prepare(
    `insert into document values ('d', 'm', 'minutes', 'meeting', 'm', 1, 'presented', 'a.docx', 'sha', 1,
      '{}', 'sha', 0, 'nonPublic', '[]', '', '2026-03-11', '2026-03-11', null, ?)`,
  ).run(facts);
  return db;
}

test('what was kept with a Niederschrift is never changed, whatever becomes of it', () => {
  const db = aPresented('{"items":[]}');
  for (const facts of [`'{}'`, 'null'])
    expect(() => db.exec(`update document set facts = ${facts}`)).toThrow('never changed');
  db.exec("update document set state = 'released'");
  for (const facts of [`'{}'`, 'null'])
    expect(() => db.exec(`update document set facts = ${facts}`)).toThrow('never changed');
  expect(() => db.exec('delete from document')).toThrow('never removed');
  db.close();
});

test('a released one without kept facts gets none later', () => {
  const db = aPresented(null);
  db.exec("update document set state = 'released'");
  expect(() => db.exec("update document set facts = '{}'")).toThrow('never changed');
  db.close();
});

test('what is no JSON is not kept', () => {
  expect(() => aPresented('{')).toThrow('CHECK');
});
