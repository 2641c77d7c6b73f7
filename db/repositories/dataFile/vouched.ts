import { sql } from 'kysely';
import type { ReadDb } from '../../schema/index.ts';
import { type RowName, saidOf, type VouchedKind, vouchedKinds } from '../../vouched.ts';

/** A row for which the log vouches, as it is. `values`: what of it counts. */
export type VouchedRow = { key: RowName['key']; label: string; values: RowName['key'] };

/** All rows of a kind. */
export const listVouched = (db: ReadDb, kind: VouchedKind): Promise<VouchedRow[]> => rowsOf(db, kind, null);

/** Null where there is none. */
export async function findVouched(db: ReadDb, { kind, key }: RowName): Promise<VouchedRow | null> {
  return (await rowsOf(db, kind, key))[0] ?? null;
}

const row = 'vouched';

async function rowsOf(db: ReadDb, kind: VouchedKind, wanted: RowName['key'] | null): Promise<VouchedRow[]> {
  const { table, key, values, label, ...more } = vouchedKinds[kind];
  const expression = (said: string) => sql.raw(saidOf(said, row));
  const array = (said: readonly string[]) => sql<string>`json_array(${sql.join(said.map(expression))})`;
  const query = db
    .selectFrom(sql<object>`${sql.table(table)}`.as(row))
    .select([
      array(key.map((name) => `$.${name}`)).as('key'),
      sql<string>`${expression(label)}`.as('label'),
      array(values).as('values'),
    ])
    .where(sql<boolean>`${expression('where' in more ? more.where : 'true')}`);
  const named = (wanted ?? []).reduce(
    (narrowed, value, index) =>
      narrowed.where(sql<boolean>`${expression(`$.${key[index] ?? ''}`)} is ${value}`),
    query,
  );
  // Both arrays are made by the database itself, of texts and whole numbers.
  const read = (json: string) => JSON.parse(json) as RowName['key'];
  return (await named.execute()).map((found) => ({
    key: read(found.key),
    label: found.label,
    values: read(found.values),
  }));
}
