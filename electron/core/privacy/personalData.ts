import { rowsAfter, type StoredRow } from '../../../db/repositories/privacy/rows.ts';
import type { Store } from '../../../db/store.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { FoundRow } from '../../../shared/domain/privacy/personalData.ts';
import { type PersonalShelf, personalShelves, type Table } from '../../../shared/domain/privacy/register.ts';
import type { Shelf } from '../../../shared/domain/privacy/shelf.ts';
import { packedRows } from './packedRows.ts';
import { type Found, searchRow } from './searchRow.ts';
import { whereabouts } from './whereabouts.ts';

/** The bytes of files are not searched: what they say is kept beside them, and is. */
const searched = personalShelves.filter(({ table }) => table !== 'file_part');

/** So many rows are read at once; what is saved meanwhile need not wait for the rest. */
const atOnce = 200;

/**
 * Every row of the data file in which somebody occurs, in the order of the register, which alone says where to look; behind them
 * what is packed away.
 */
export async function personalDataOf(store: Pick<Store, 'read'>, person: Person): Promise<FoundRow[]> {
  const search = searchRow(person);
  const above = whereabouts();
  /** Keys of their own rows, for those that go along. */
  const own = new Map<Table, Set<unknown>>();
  const found: FoundRow[] = [];
  for (const shelf of searched) {
    for (let after = -1, isWhole = false; !isWhole;) {
      isWhole = await store.read(async (db) => {
        const rows = await rowsAfter(db, shelf.table, after, atOnce);
        for (const { number, row } of rows) {
          after = number;
          const hit = search(shelf, row, goesAlong(shelf, row, own));
          if (!hit) continue;
          if (hit.finding === 'own') own.set(shelf.table, (own.get(shelf.table) ?? new Set()).add(row['id']));
          found.push(foundRow(shelf, row, { ...hit, where: await above(db, row) }));
        }
        return rows.length < atOnce;
      });
    }
  }
  for await (const { shelf, row } of packedRows(store)) {
    const hit = search(shelf, row, false);
    if (hit) found.push(foundRow(shelf, row, { ...hit, where: await store.read((db) => above(db, row)) }));
  }
  return found;
}

const foundRow = (
  shelf: PersonalShelf,
  row: StoredRow,
  { finding, values, where }: Found & { where: string[] },
): FoundRow => {
  const { table, label, holding } = shelf;
  return { table, label, holding, finding, values, where, keys: keysOf(shelf, row) };
};

const goesAlong = (
  { belongsTo }: Shelf,
  row: StoredRow,
  own: ReadonlyMap<string, ReadonlySet<unknown>>,
): boolean => belongsTo !== undefined && (own.get(belongsTo.table)?.has(row[belongsTo.column]) ?? false);

/** By which the row is found again in the data file; what is sealed or long is none. */
function keysOf({ other }: Shelf, row: StoredRow): Record<string, string | number> {
  const isKey = (name: string) => /(?:^|_)(?:id|seq|sha256|position)$/.test(name) || name === 'id';
  return Object.fromEntries(
    other.filter(isKey).flatMap((name) => {
      const value = row[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
    }),
  );
}
