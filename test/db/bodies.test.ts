import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { bodies } from '../../db/migrations/0006-bodies.ts';
import { migrations } from '../../db/migrations/index.ts';
import { insertMeeting, listMeetings } from '../../db/repositories/meetings/meetings.ts';
import { openStore } from '../../db/store.ts';
import { type Meeting, nothingNoted } from '../../shared/domain/meeting/meeting.ts';
import { openRaw } from '../support/rawFile.ts';
import { BodyId, MeetingId, TermId } from '../../shared/domain/ids.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-bodies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const before = migrations.slice(0, migrations.indexOf(bodies));

/** A file of the version before, with one body, its term and what else the statements put in. */
async function oldFile(name: string, statements: string): Promise<string> {
  const file = path.join(folder, name);
  await (await openStore(file, { migrations: before })).close();
  const db = openRaw(file);
  db.exec(`insert into body (id) values ('b');
    insert into legislative_term values ('t', 'b', '2025–2030', '2025-11-01', '2030-10-31');
    ${statements}`);
  db.close();
  return file;
}

const meeting: Meeting = {
  id: MeetingId.parse('m'),
  version: 1,
  bodyId: BodyId.parse('b'),
  termId: TermId.parse('t'),
  number: 3,
  date: '2026-01-14',
  startTime: null,
  endTime: null,
  ...nothingNoted,
  breaks: [],
  place: '',
  room: '',
  state: 'planned',
  stateReason: '',
};

const insertedBefore = (id: string) => `insert into meeting
  (id, version, body_id, term_id, number, date, breaks, place, room, state, state_reason)
  values ('${id}', 1, 'b', 't', 3, '2026-01-14', '[]', '', '', 'planned', '');`;

it('a file with two meetings of one number opens; they stay, and no third one joins them', async () => {
  const store = await openStore(await oldFile('twice.sqlite', insertedBefore('m1') + insertedBefore('m2')));
  const numbers = await store.read((db) => listMeetings(db, { bodyId: BodyId.parse('b') }));
  expect(numbers.map(({ id, number }) => [id, number])).toEqual([
    ['m1', 3],
    ['m2', 3],
  ]);
  const third = store.transaction((db) => insertMeeting(db, meeting)).catch((cause: unknown) => cause);
  expect(await third).toMatchObject({ violation: 'unique' });
  await store.transaction((db) => insertMeeting(db, { ...meeting, number: 4 }));
  await store.close();
});

it('another body counts for itself, and so do meetings without a term or a number', async () => {
  const store = await openStore(await oldFile('counts.sqlite', insertedBefore('m1')));
  await store.transaction(async (db) => {
    await db
      .insertInto('body')
      .values({ id: BodyId.parse('c') })
      .execute();
    await insertMeeting(db, { ...meeting, id: MeetingId.parse('m2'), bodyId: BodyId.parse('c') });
    await insertMeeting(db, { ...meeting, id: MeetingId.parse('m3'), termId: null });
    await insertMeeting(db, { ...meeting, id: MeetingId.parse('m4'), termId: null });
    await insertMeeting(db, { ...meeting, id: MeetingId.parse('m5'), number: null });
    await insertMeeting(db, { ...meeting, id: MeetingId.parse('m6'), number: null });
  });
  expect(await store.read((db) => listMeetings(db, {}))).toHaveLength(6);
  await store.close();
});

it('the lists of a file become those of its body; the press stays with all', async () => {
  const file = await oldFile(
    'lists.sqlite',
    `insert into distribution_list values ('l', 'Mitglieder', 'members', 'nonPublic'),
      ('p', 'Presse', 'press', 'public');`,
  );
  const store = await openStore(file);
  const rows = await store.read((db) =>
    db.selectFrom('distribution_list').select(['id', 'body_id']).orderBy('id').execute(),
  );
  expect(rows).toEqual([
    { id: 'l', body_id: 'b' },
    { id: 'p', body_id: null },
  ]);
  await store.close();
});
