import { rowsAfter, type StoredRow } from '../../../db/repositories/privacy/rows.ts';
import type { Store } from '../../../db/store.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { FoundRow } from '../../../shared/domain/privacy/personalData.ts';
import { personalShelves, type Table } from '../../../shared/domain/privacy/register.ts';
import type { Shelf } from '../../../shared/domain/privacy/shelf.ts';
import { searchRow } from './searchRow.ts';
import { whereabouts } from './whereabouts.ts';

/** The bytes of files are not searched: what they say is kept beside them, and is. */
const searched = personalShelves.filter(({ table }) => table !== 'file_part');

/** So many rows are read at once; what is saved meanwhile need not wait for the rest. */
const atOnce = 200;

/** Every row of the data file in which somebody occurs, in the order of the register, which alone says where to look. */
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
          const { table, label, holding } = shelf;
          found.push({
            table,
            label,
            holding,
            ...hit,
            where: await above(db, row),
            keys: keysOf(shelf, row),
          });
        }
        return rows.length < atOnce;
      });
    }
  }
  return found;
}

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
