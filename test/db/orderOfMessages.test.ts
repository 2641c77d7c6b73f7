import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { orderOfMessages } from '../../db/migrations/0038-order-of-messages.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openRaw, type RawDb } from '../support/rawFile.ts';

let db: RawDb;
beforeEach(() => {
  db = openRaw(':memory:');
  migrate(db, migrations.slice(0, migrations.indexOf(orderOfMessages)));
  db.exec(`insert into body (id) values ('b');
    insert into meeting (id, version, body_id, date, breaks, place, room, state, state_reason)
    values ('m', 1, 'b', '2026-01-14', '[]', '', '', 'planned', '');`);
});
afterEach(() => void db.close());

function add(dispatch: string, seq: number, recipients: string[]): void {
  db.prepare(
    `insert into dispatch (id, seq, meeting_id, way, from_name, from_email, subject, text, created_at)
     values (?, ?, 'm', 'smtp', '', '', '', '', '2026-01-01T09:00:00')`,
  ).run(dispatch, seq);
  for (const [position, id] of recipients.entries())
    db.prepare(
      `insert into dispatch_recipient (id, dispatch_id, position, name, email, list_name, clearance, state, attempts,
         next_try_at, fault, reply, message_id, settled_at)
       values (?, ?, ?, '', 'a@example.org', '', 'public', 'waiting', 0, '2026-01-01T09:00:00', '', '', '', null)`,
    ).run(id, dispatch, position);
}

describe('messages that wait in an older file', () => {
  test('go out in the order of their mailings, and there of their recipients', () => {
    add('z', 1, ['late', 'early']);
    add('a', 2, ['last']);
    migrate(db, migrations);
    const inOrder = 'select id from dispatch_recipient order by attempts, dispatch_seq, position';
    expect(db.prepare(inOrder).pluck().all()).toEqual(['late', 'early', 'last']);
  });

  test('are found without sorting all of them', () => {
    migrate(db, migrations);
    const plan = db
      .prepare(
        `explain query plan select * from dispatch_recipient r join dispatch d on d.id = r.dispatch_id
         where r.state = ? and (next_try_at <= ? or next_try_at > ?) order by attempts, dispatch_seq, r.position limit 1`,
      )
      .all('waiting', '', '') as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join(' ')).not.toContain('TEMP B-TREE');
  });
});
