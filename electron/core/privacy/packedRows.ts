import { listStates, listThings } from '../../../db/repositories/history/pastStates.ts';
import { findWaste, listWaste } from '../../../db/repositories/history/waste.ts';
import type { StoredRow } from '../../../db/repositories/privacy/rows.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { WasteId } from '../../../shared/domain/ids.ts';
import type { Store } from '../../../db/store.ts';
import {
  type PackedShelf,
  pastShelf,
  personalShelves,
  wasteShelf,
} from '../../../shared/domain/privacy/register.ts';

/** `row`: as if it stood there unpacked. */
export type PackedRow = { shelf: PackedShelf; row: StoredRow };

/** What no column says since it is packed: the rows in the waste, and what stood in a text or an attendance before. */
export async function* packedRows(store: Pick<Store, 'read'>): AsyncGenerator<PackedRow> {
  for (const { id } of await store.read(listWaste)) yield* await store.read((db) => rowsInWaste(db, id));
  for (const thing of await store.read(listThings))
    yield* await store.read(async (db) =>
      (await listStates(db, thing)).map(({ n, by, at, before }) => ({
        shelf: pastShelf,
        row: { thing, n, by, at, before },
      })),
    );
}

/** Of one entry of the waste, each row as it was when it was deleted. */
export async function rowsInWaste(db: ReadDb, id: WasteId): Promise<PackedRow[]> {
  const { changes = [] } = (await findWaste(db, id)) ?? {};
  return changes.flatMap(({ table, before }) => {
    const shelf = personalShelves.find((one) => one.table === table);
    return shelf && before ? [{ shelf: wasteShelf(shelf), row: before }] : [];
  });
}
