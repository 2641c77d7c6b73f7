import { expect, it } from 'vitest';
import { openRaw, type RawDb } from '../support/rawFile.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';

const insert = (id: string, kind: string, subject: string, state = 'draft') =>
  `insert into document (id, meeting_id, kind, subject_id, version, state, file_name, bytes, size, sha256, model,
    model_sha256, is_own_edit, clearance, signers, correction, created_at, presented_at, decided_at)
   values ('${id}', 'm', '${kind}', '${subject}', 1, '${state}', 'a.docx', x'00', 1, '', '{}', '', 0, 'nonPublic',
    '[]', '', '', null, null);`;

function fileOfVersion3(): RawDb {
  const db = openRaw(':memory:');
  db.pragma('foreign_keys = on');
  migrate(db, migrations.slice(0, 3));
  db.exec(`insert into body values ('b');
    insert into meeting values ('m', 1, 'b', null, 1, '2026-01-14', null, null, '[]', '', '', 'planned', '');
    ${insert('one', 'minutes', '', 'released')} ${insert('two', 'resolutionExtract', 'r')}`);
  return db;
}

it('what was about nothing is about its meeting, what named a resolution is about that', () => {
  const db = fileOfVersion3();
  migrate(db, migrations);
  const subjects = 'select id, subject_type, subject_id from document order by id';
  expect(db.prepare(subjects).raw().all()).toEqual([
    ['one', 'meeting', 'm'],
    ['two', 'resolution', 'r'],
  ]);
});

it('released documents are still neither changed nor removed afterwards', () => {
  const db = fileOfVersion3();
  migrate(db, migrations);
  expect(() => db.exec("update document set file_name = 'b' where id = 'one'")).toThrow('never changed');
  expect(() => db.exec("delete from document where id = 'one'")).toThrow('never removed');
});

it('a version of a document exists once, whatever meeting it names', () => {
  const db = fileOfVersion3();
  migrate(db, migrations);
  const columns = (db.pragma('table_info(document)') as { name: string }[]).map(({ name }) => name);
  const copy = columns.map((name) => ({ id: "'three'" })[name] ?? name).join(', ');
  expect(() => db.exec(`insert into document select ${copy} from document where id = 'one'`)).toThrow(
    'UNIQUE',
  );
});
