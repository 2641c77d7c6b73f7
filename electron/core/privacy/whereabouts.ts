import { rowById, type StoredRow } from '../../../db/repositories/privacy/rows.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { calledBy, parents } from '../../../shared/domain/privacy/parents.ts';
import { register, type Table } from '../../../shared/domain/privacy/register.ts';
import { calledAs } from '../../../shared/german/personalData.ts';

/** Of what a row is, the nearest first: "Tagesordnungspunkt „Bericht“", "Sitzung 16.09.2026". Each row above is read once. */
export function whereabouts(): (db: ReadDb, row: StoredRow) => Promise<string[]> {
  const known = new Map<string, Promise<string[]>>();
  const above = async (db: ReadDb, row: StoredRow): Promise<string[]> => {
    const leading = Object.entries(parents).find(([column]) => typeof row[column] === 'string');
    if (!leading) return [];
    const [column, { table, column: key }] = leading;
    const id = String(row[column]);
    const told = known.get(`${table} ${id}`) ?? named(db, table, key, id);
    known.set(`${table} ${id}`, told);
    return told;
  };
  const named = async (db: ReadDb, table: Table, key: string, id: string): Promise<string[]> => {
    const row = await rowById(db, table, key, id);
    if (!row) return [];
    const called = calledAs(
      register[table].label,
      (calledBy[table] ?? []).map((name) => row[name]),
    );
    // A body is of nothing else; its rules name it themselves.
    return table === 'body_rules' ? [called] : [called, ...(await above(db, row))];
  };
  return above;
}
