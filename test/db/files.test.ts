import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openRaw, type RawDb } from '../support/rawFile.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { reportFiles } from '../../db/migrations/0023-report-files.ts';
import { insertDocument, removeDocument } from '../../db/repositories/documents/documents.ts';
import { putFile, readFile } from '../../db/repositories/files/files.ts';
import { removeRules } from '../../db/repositories/office/bodies.ts';
import { removeLogo, saveLogo } from '../../db/repositories/office/logos.ts';
import { copyTemplates, findTemplate, saveTemplate } from '../../db/repositories/office/templates.ts';
import type { WriteDb } from '../../db/schema/index.ts';
import { openStore } from '../../db/store.ts';
import type { DocumentState } from '../../shared/domain/document/document.ts';
import { BodyId, DocumentId, MeetingId, RulesId } from '../../shared/domain/ids.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const stored = (text: string) => ({ bytes: Buffer.from(text), sha256: sha256(Buffer.from(text)) });

const rules = (id: string, validFrom: string) => ({
  id: RulesId.parse(id),
  version: 1,
  body_id: BodyId.parse('b'),
  valid_from: validFrom,
  name: 'Beirat',
  name_genitive: '',
  legal_basis: '',
  statutory_seats: 25,
  notice: '{}',
  majority: 'simple' as const,
  tie: 'rejected' as const,
  secret_election: 'oneFifth' as const,
  needs_council_majority: 0 as const,
  public_notice_title: 'Bekanntmachung',
  public_notice_signed_by: '',
  signers: '[]',
  minutes_approval: 'note' as const,
  numbering: 'perPart' as const,
  style: '{}',
});

/** A file with a body of two sets of rules and a meeting. */
async function office<T>(work: (db: WriteDb) => Promise<T>): Promise<T> {
  const store = await openStore(':memory:');
  try {
    return await store.transaction(async (db) => {
      await db
        .insertInto('body')
        .values({ id: BodyId.parse('b') })
        .execute();
      await db
        .insertInto('body_rules')
        .values([rules('r', '2025-11-01'), rules('s', '2026-01-01')])
        .execute();
      await db
        .insertInto('meeting')
        .values({
          id: MeetingId.parse('m'),
          version: 1,
          body_id: BodyId.parse('b'),
          term_id: null,
          number: 1,
          date: '2026-01-14',
          start_time: null,
          end_time: null,
          breaks: '[]',
          place: '',
          room: '',
          state: 'planned',
          state_reason: '',
        })
        .execute();
      return work(db);
    });
  } finally {
    await store.close();
  }
}

const document = (id: string, text: string, state: DocumentState, version = 1) => ({
  ...stored(text),
  id: DocumentId.parse(id),
  meetingId: MeetingId.parse('m'),
  kind: 'minutes' as const,
  subject: { type: 'meeting' as const, id: MeetingId.parse('m') },
  version,
  state,
  fileName: 'a.docx',
  size: Buffer.from(text).length,
  model: '{}',
  modelSha256: '',
  isOwnEdit: false,
  clearance: 'nonPublic' as const,
  signers: [],
  correction: '',
  createdAt: '2026-01-14T10:00:00',
  presentedAt: null,
  decidedAt: null,
});

const wordFile = (text: string) => ({
  ...stored(text),
  kind: 'minutes' as const,
  fileName: 'Muster.docx',
  addedAt: '',
});

const texts = async (db: WriteDb) => {
  const found: string[] = [];
  for (const { sha256: key } of await db.selectFrom('file').select('sha256').execute())
    found.push(Buffer.from(await readFile(db, key)).toString());
  return found.toSorted();
};

it('the same bytes stand once, whoever refers to them, and go with the last', () =>
  office(async (db) => {
    await saveTemplate(db, RulesId.parse('r'), wordFile('eins'), null);
    await copyTemplates(db, RulesId.parse('r'), RulesId.parse('s'));
    await insertDocument(db, document('d', 'eins', 'draft'));
    expect(await texts(db)).toEqual(['eins']);
    await saveTemplate(db, RulesId.parse('r'), wordFile('zwei'), 1);
    await removeDocument(db, DocumentId.parse('d'));
    expect(await texts(db)).toEqual(['eins', 'zwei']);
    expect(Buffer.from((await findTemplate(db, RulesId.parse('s'), 'minutes'))?.bytes ?? []).toString()).toBe(
      'eins',
    );
    await removeRules(db, RulesId.parse('s'));
    expect(await texts(db)).toEqual(['zwei']);
  }));

it('a logo that is replaced or removed leaves nothing behind', () =>
  office(async (db) => {
    await saveLogo(db, RulesId.parse('r'), { ...stored('alt'), mediaType: 'image/png' }, null);
    await saveLogo(db, RulesId.parse('r'), { ...stored('neu'), mediaType: 'image/jpeg' }, 1);
    expect(await texts(db)).toEqual(['neu']);
    await removeLogo(db, RulesId.parse('r'));
    expect(await texts(db)).toEqual([]);
  }));

it('a file is never changed, never removed while something refers to it, and a released one not even without keys', () =>
  office(async (db) => {
    await insertDocument(db, document('d', 'entwurf', 'draft'));
    await insertDocument(db, document('e', 'frei', 'released', 2));
    const { sha256: key } = stored('entwurf');
    const changes = [
      db.updateTable('file').set({ size: 1 }),
      db.updateTable('file_part').set({ bytes: Buffer.from('x') }),
      db.deleteFrom('file_part').where('sha256', '=', key),
      db.insertInto('file_part').values({ sha256: key, position: 1, bytes: Buffer.from('x') }),
    ];
    for (const change of changes) await expect(change.execute()).rejects.toThrow(/never changed|its place/);
    const remove = (text: string) => db.deleteFrom('file').where('sha256', '=', stored(text).sha256);
    await expect(remove('entwurf').execute()).rejects.toThrow('foreignKey');
    await expect(remove('frei').execute()).rejects.toThrow('never removed');
  }));

const MIB = 1024 * 1024;
const sizes = [0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB, 2 * MIB + 500_000];
const lengthsOf = (size: number) =>
  Array.from({ length: Math.ceil(size / MIB) }, (_, position) => Math.min(MIB, size - position * MIB));

it.each(sizes)(
  '%i bytes stand in parts of 1 MiB, come back as they were, and go with all their parts',
  (size) =>
    office(async (db) => {
      const bytes = new Uint8Array(randomBytes(size));
      const file = { bytes, sha256: sha256(bytes) };
      await putFile(db, file);
      await putFile(db, file);
      const parts = await db.selectFrom('file_part').selectAll().orderBy('position').execute();
      expect(parts.map((part) => part.bytes.length)).toEqual(lengthsOf(size));
      expect(sha256(await readFile(db, file.sha256))).toBe(file.sha256);
      await db.deleteFrom('file').execute();
      expect(await db.selectFrom('file_part').select('position').execute()).toEqual([]);
      expect(await readFile(db, file.sha256)).toHaveLength(0);
    }),
);

it('whatever refers to files is looked at before one goes', () => {
  const db = openRaw(':memory:');
  migrate(db, migrations);
  const referring = db
    .prepare(
      `select m.name from sqlite_master as m, pragma_foreign_key_list(m.name) as key
       where m.type = 'table' and key."table" = 'file' and key.on_delete <> 'CASCADE' order by m.name`,
    )
    .pluck()
    .all();
  // Add a new one to dropUnusedFiles in db/repositories/files/files.ts as well.
  expect(referring).toEqual([
    'attachment',
    'dispatch_file',
    'document',
    'file_hold',
    'logo',
    'paper_import',
    'picture',
    'taken_file',
    'template',
    'waste_file',
  ]);
});

it('an upgrade moves sound and damaged bytes, and a damaged row neither spoils a sound one nor becomes sound', () => {
  const db = openRaw(':memory:');
  db.pragma('foreign_keys = on');
  migrate(db, migrations.slice(0, 4));
  db.exec(`insert into body values ('b');
    insert into meeting values ('m', 1, 'b', null, 1, '2026-01-14', null, null, '[]', '', '', 'planned', '');`);
  const insert = db.prepare(
    `insert into document (id, meeting_id, kind, subject_type, subject_id, version, state, file_name, bytes, size,
       sha256, model, model_sha256, is_own_edit, clearance, signers, correction, created_at)
     values (?, 'm', 'minutes', 'meeting', 'm', ?, 'draft', 'a.docx', ?, ?, ?, '{}', '', 0, 'nonPublic', '[]', '', '')`,
  );
  const put = (id: string, version: number, bytes: Buffer, claimed: string) =>
    insert.run(id, version, bytes, bytes.length, claimed);
  const sound = stored('gut');
  put('spoilt', 1, Buffer.from('böse'), sound.sha256);
  put('sound', 2, sound.bytes, sound.sha256);
  put('lonely', 3, Buffer.from('falsch'), 'f'.repeat(64));
  migrate(db, migrations);
  const rows = db
    .prepare('select id, bytes from document join file_part using (sha256) order by id')
    .all() as {
    id: string;
    bytes: Buffer;
  }[];
  expect(rows.map(({ id, bytes }) => `${id} ${bytes.toString()}`)).toEqual([
    'lonely falsch',
    'sound gut',
    'spoilt gut',
  ]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

it('an upgrade leaves every attachment where it lies', () => {
  const db = openRaw(':memory:');
  db.pragma('foreign_keys = on');
  const before = migrations.indexOf(reportFiles);
  migrate(db, migrations.slice(0, before));
  const file = stored('gut');
  db.exec(`insert into body (id) values ('b');
    insert into meeting (id, version, body_id, date, breaks, place, room, state, state_reason)
    values ('m', 1, 'b', '2026-01-14', '[]', '', '', 'planned', '');`);
  db.prepare('insert into file values (?, ?)').run(file.sha256, file.bytes.length);
  db.prepare(
    `insert into attachment (id, version, meeting_id, position, title, file_name, media_type, is_active, is_public,
       is_listed, sha256, added_at)
     values ('a', 3, 'm', 0, 'Plan', 'Plan.txt', 'text/plain', 0, 1, 1, ?, '2026-01-01')`,
  ).run(file.sha256);
  migrate(db, migrations);
  expect(
    db.prepare('select id, version, meeting_id, report_id, title, is_public from attachment').all(),
  ).toEqual([{ id: 'a', version: 3, meeting_id: 'm', report_id: null, title: 'Plan', is_public: 1 }]);
  expect(db.pragma('foreign_key_check')).toEqual([]);
});

/** A file of the version before, with a template of each size. */
function withWholeFiles(): RawDb {
  const db = openRaw(':memory:');
  db.pragma('foreign_keys = on');
  migrate(db, migrations.slice(0, 7));
  db.exec(`insert into body (id) values ('b');
    insert into body_rules (id, body_id, valid_from, name, name_genitive, legal_basis, statutory_seats, notice,
      majority, tie, signers, minutes_approval, numbering, style)
    values ('r', 'b', '2025-11-01', 'Beirat', '', '', 25, '{}', 'simple', 'rejected', '[]', 'note', 'perPart', '{}');`);
  const file = db.prepare('insert into file values (?, ?, ?)');
  const template = db.prepare("insert into template values ('r', ?, 'a.docx', ?, '', 1)");
  for (const size of sizes) {
    const bytes = randomBytes(size);
    file.run(sha256(bytes), size, bytes);
    template.run(String(size), sha256(bytes));
  }
  return db;
}

it('an upgrade cuts whole files into parts of 1 MiB and leaves them what they are', () => {
  const db = withWholeFiles();
  migrate(db, migrations);
  const rows = db.prepare('select sha256, size from template join file using (sha256) order by size').all();
  expect(rows).toMatchObject(sizes.map((size) => ({ size })));
  const partsOf = db.prepare('select bytes from file_part where sha256 = ? order by position').pluck();
  for (const { sha256: key, size } of rows as { sha256: string; size: number }[]) {
    const parts = partsOf.all(key) as Buffer[];
    expect(parts.map(({ length }) => length)).toEqual(lengthsOf(size));
    expect(sha256(Buffer.concat(parts))).toBe(key);
  }
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(() => db.exec('delete from file')).toThrow('FOREIGN KEY');
  db.close();
});
