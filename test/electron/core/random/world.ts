import { type Kysely, sql } from 'kysely';
import { insertBody, insertRules } from '../../../../db/repositories/office/bodies.ts';
import type { Tables } from '../../../../db/schema/index.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import { createApp } from '../../../../electron/core/kernel/app.ts';
import { openFileSession } from '../../../../electron/core/kernel/fileSession.ts';
import { handlers } from '../../../../electron/core/handlers.ts';
import { memorySecrets } from '../../../../electron/core/kernel/secrets.ts';
import { createClient } from '../../../../shared/client.ts';
import { aBody, aMeeting, aMember, anItem } from '../../../support/app.ts';
import { BodyId, RulesId } from '../../../../shared/domain/ids.ts';

const tables = [
  'body_rules',
  'legislative_term',
  'organization',
  'person',
  'membership',
  'deputy_for',
  'meeting',
  'agenda_item',
  'item_text',
  'resolution',
  'vote',
  'vote_by_faction',
  'vote_by_name',
  'attendee',
  'stay',
  'recusal',
  'head_count',
  'presiding',
] as const satisfies (keyof Tables)[];

/** All rows of the data file. */
export type Dump = { [T in (typeof tables)[number]]: Tables[T][] } & { broken: unknown[] };

export async function dump(store: Store): Promise<Dump> {
  return store.transaction(async (db) => {
    const rows = await Promise.all(tables.map(async (table) => [table, await rowsOf(db, table)] as const));
    const { rows: broken } = await sql`select * from pragma_foreign_key_check`.execute(db);
    return { ...Object.fromEntries(rows), broken } as Dump;
  });
}

const rowsOf = (db: Kysely<Tables>, table: keyof Tables): Promise<unknown[]> =>
  db.selectFrom(table).selectAll().execute();

/** Two bodies, the second with nothing but rules; one planned meeting with items in both parts, and an older one. */
export async function openWorld() {
  const store = await openStore(':memory:');
  const session = openFileSession(store.file, { open: () => Promise.resolve(store) });
  let ids = 0;
  const newId = () => `id-${String(++ids).padStart(5, '0')}`;
  const logged: unknown[] = [];
  const now = () => '2026-09-16T17:42:10';
  const log = (_reference: string, cause: unknown) => void logged.push(cause);
  const app = createApp({ session, now, newId, log, version: 'test', secrets: memorySecrets() }, handlers);
  const call = createClient(app.call);
  const bodyId = await aBody(call, { statutorySeats: 5 });
  const [rules] = (await call('bodies.list', {}))[0]?.rules ?? [];
  await store.transaction(async (db) => {
    await insertBody(db, { id: BodyId.parse('other-body'), shortName: '', position: 1 });
    if (rules)
      await insertRules(db, {
        ...rules,
        id: RulesId.parse(newId()),
        bodyId: BodyId.parse('other-body'),
        numbering: 'perPart',
      });
  });
  const list = await call('organizations.save', { id: null, name: 'Liste', shortName: 'L', kind: 'list' });
  for (const [familyName, role] of people) {
    await aMember(call, { bodyId, familyName, role, organizationId: list.id });
  }
  for (const [number, date] of [
    [1, '2026-06-10'],
    [2, '2026-09-16'],
  ] as const) {
    const { id: meetingId } = await aMeeting(call, { bodyId, number, date });
    const parentId = await anItem(call, { meetingId, title: 'A' });
    await anItem(call, { meetingId, title: 'A.1', parentId });
    await anItem(call, { meetingId, title: 'B' });
    await anItem(call, { meetingId, title: 'N', isPublic: false });
  }
  return { app, call, bodyId, store, logged };
}

const people = [
  ['Adler', 'chair'],
  ['Berg', 'member'],
  ['Clausen', 'member'],
  ['Dorn', 'deputy'],
  ['Ernst', 'deputy'],
  ['Falk', 'clerk'],
] as const;
