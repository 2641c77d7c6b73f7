import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyOf, recordedTables } from '../../db/changes.ts';
import { putBack } from '../../db/putBack.ts';
import { recorded } from '../../db/recorder.ts';
import { openStore, type Store } from '../../db/store.ts';

type Column = { name: string; pk: number };
type Key = { table: string; on_delete: string };

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(() => store.close());

const keysOf = (table: string) =>
  store.transaction(
    async (db) =>
      (await sql<Key>`select "table", on_delete from pragma_foreign_key_list(${table})`.execute(db)).rows,
  );

describe('the tables whose changes are remembered', () => {
  it.each(recordedTables)(
    '%s: a row is found by its key, without one by all of its columns',
    async (table) => {
      const { rows } = await store.transaction((db) =>
        sql<Column>`select name, pk from pragma_table_info(${table}) order by pk, cid`.execute(db),
      );
      const key = rows.filter(({ pk }) => pk > 0);
      expect(keyOf(table)).toEqual((key.length > 0 ? key : rows).map(({ name }) => name));
    },
  );

  it.each(recordedTables)('%s stands behind those that its rows refer to', async (table) => {
    const known: readonly string[] = recordedTables;
    const parents = (await keysOf(table)).map((key) => key.table).filter((one) => known.includes(one));
    for (const parent of parents) expect(known.indexOf(parent)).toBeLessThanOrEqual(known.indexOf(table));
  });

  it('everything that goes or loses its hold with a row is among them; a meeting never goes', async () => {
    const { rows: tables } = await store.transaction((db) =>
      sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(db),
    );
    const known: readonly string[] = recordedTables;
    const lost: string[] = [];
    for (const { name } of tables) {
      const keys = await keysOf(name);
      const isTouched = keys.some(
        (key) =>
          known.includes(key.table) &&
          key.table !== 'meeting' &&
          ['CASCADE', 'SET NULL'].includes(key.on_delete),
      );
      if (isTouched && !known.includes(name)) lost.push(name);
    }
    // The words that are searched: triggers fill them with the rows.
    expect(lost.toSorted()).toEqual(['item_said', 'paper_said']);
  });
});

describe('what is remembered', () => {
  const insert = sql`insert into person (id, version, form_of_address, title, given_name, family_name, position, organization_id, email, phone)
    values ('p', 1, null, '', '', 'Adler', '', null, '', '')`;

  it('nothing of a table that is not among them, nor of what came and went again', async () => {
    const { changes } = await store.transaction((db) =>
      recorded(db, async () => {
        await insert.execute(db);
        await sql`delete from person`.execute(db);
      }),
    );
    expect(changes).toEqual([]);
  });

  it('nothing of work that failed stays for the next', async () => {
    const work = store.transaction((db) => recorded(db, () => Promise.reject(new Error('full'))));
    await expect(work).rejects.toThrow('full');
    expect((await store.transaction((db) => recorded(db, () => Promise.resolve()))).changes).toEqual([]);
  });

  it('to put back nothing changes nothing', async () => {
    expect(await store.transaction((db) => putBack(db, []))).toEqual([]);
  });
});
