import { expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { mailingsHeldBack } from '../../db/migrations/0030-mailings-held-back.ts';
import { openRaw } from '../support/rawFile.ts';

test('of older mailings those count as for the public that may have been for a public list', () => {
  const db = openRaw(':memory:');
  migrate(db, migrations.slice(0, migrations.indexOf(mailingsHeldBack)));
  db.exec(`insert into body (id) values ('b');
    insert into meeting (id, version, body_id, date, breaks, place, room, state, state_reason)
    values ('m', 1, 'b', '2026-01-14', '[]', '', '', 'planned', '');
    insert into file values ('f', 1);`);
  const add = (id: string, way: string, recipient: string | null, file: string) => {
    db.prepare(
      `insert into dispatch (id, seq, meeting_id, way, from_name, from_email, subject, text, created_at)
       values (?, (select count(*) + 1 from dispatch), 'm', ?, '', '', '', '', '2026-01-01T09:00:00')`,
    ).run(id, way);
    db.prepare(
      `insert into dispatch_file (dispatch_id, position, document_id, kind, file_name, media_type, clearance, sha256)
       values (?, 0, null, 'attachment', 'a', '', ?, 'f')`,
    ).run(id, file);
    if (recipient !== null)
      db.prepare(
        `insert into dispatch_recipient (id, dispatch_id, position, name, email, list_name, clearance, state, attempts,
           next_try_at, fault, reply, message_id, settled_at)
         values (?, ?, 0, '', 'a@example.org', '', ?, 'handedOver', 0, null, '', '', '', null)`,
      ).run(`r-${id}`, id, recipient);
  };
  add('press', 'draft', 'public', 'public');
  add('members', 'draft', 'nonPublic', 'public');
  add('noticeBoard', 'folder', null, 'public');
  add('folderForMembers', 'folder', null, 'nonPublic');
  migrate(db, migrations);
  expect(db.prepare('select id from dispatch where for_public = 1 order by seq').pluck().all()).toEqual([
    'press',
    'noticeBoard',
  ]);
});
