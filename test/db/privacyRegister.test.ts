import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../db/store.ts';
import { isSearchWords, personalShelves, register } from '../../shared/domain/privacy/register.ts';
import type { BareShelf, Shelf } from '../../shared/domain/privacy/shelf.ts';
import { rawFile } from '../support/rawFile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-register-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The columns of each table of a fresh file, and the table that each of them refers to. */
const schema = new Map<string, { columns: string[]; refersTo: Map<string, string> }>();
beforeAll(async () => {
  const file = path.join(folder, 'fresh.sqlite');
  await (await openStore(file)).close();
  rawFile(file, (db) => {
    const tables = db
      .prepare("select name from pragma_table_list where schema = 'main' and name not like 'sqlite_%'")
      .pluck()
      .all()
      .map(String);
    for (const table of tables) {
      const columns = db.prepare('select name from pragma_table_info(?)').pluck().all(table).map(String);
      const keys = db.prepare('select "from", "table" from pragma_foreign_key_list(?)').raw().all(table);
      const refersTo = new Map((keys as [string, string][]).map(([from, to]) => [from, to]));
      schema.set(table, { columns, refersTo });
    }
  });
});

const shelves = Object.entries<Shelf | BareShelf>(register);
const listed = (shelf: Shelf | BareShelf) => [
  ...('personal' in shelf ? Object.keys(shelf.personal) : []),
  ...shelf.other,
];

describe('the register of personal data', () => {
  it('knows every table of the data file, and none that is not there', () => {
    const tables = [...schema.keys()].filter((table) => !isSearchWords(table));
    expect(new Set(Object.keys(register))).toEqual(new Set(tables));
  });

  it('says of every column, once, whether it says something of people', () => {
    for (const [table, shelf] of shelves)
      expect(listed(shelf).toSorted(), table).toEqual(schema.get(table)?.columns.toSorted());
  });

  it('knows whose row it is by every column that refers to a person', () => {
    for (const [table, shelf] of shelves) {
      const refersTo = schema.get(table)?.refersTo ?? new Map<string, string>();
      const toPerson = [...refersTo].flatMap(([from, to]) => (to === 'person' ? [from] : []));
      const keys = 'keys' in shelf ? (shelf.keys ?? []) : [];
      expect(
        toPerson.filter((name) => !keys.includes(name)),
        table,
      ).toEqual([]);
    }
  });

  it('names only columns that are personal themselves as saying whose row it is', () => {
    for (const { table, keys = [], address, personal, belongsTo } of personalShelves) {
      const names = Object.keys(personal);
      expect(
        [...keys, ...(address === undefined ? [] : [address])].filter((name) => !names.includes(name)),
      ).toEqual([]);
      if (belongsTo) expect(schema.get(table)?.refersTo.get(belongsTo.column), table).toBe(belongsTo.table);
    }
  });
});
