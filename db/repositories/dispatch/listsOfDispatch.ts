import type { DispatchId, ListId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

/** To which lists something goes, in the order of the choice. */
export async function insertListsOfDispatch(
  db: WriteDb,
  dispatchId: DispatchId,
  listIds: readonly ListId[],
): Promise<void> {
  if (listIds.length === 0) return;
  const rows = listIds.map((listId, position) => ({ dispatch_id: dispatchId, position, list_id: listId }));
  await db.insertInto('dispatch_list').values(rows).execute();
}

/** Some may be gone by now. None where it is not known, or where files of a folder were for nobody in particular. */
export async function listListsOfDispatch(db: ReadDb, dispatchId: DispatchId): Promise<ListId[]> {
  const rows = await db
    .selectFrom('dispatch_list')
    .select('list_id')
    .where('dispatch_id', '=', dispatchId)
    .orderBy('position')
    .execute();
  return rows.map(({ list_id }) => list_id);
}
