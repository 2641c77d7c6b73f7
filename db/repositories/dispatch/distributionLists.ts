import type { Selectable } from 'kysely';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import type { BodyId, ListId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

type Entry = DistributionList['entries'][number];

export async function listDistributionLists(db: ReadDb): Promise<DistributionList[]> {
  return grouped(await selectLists(db).execute());
}

/** The lists of a body, and those that serve every one. */
export async function listDistributionListsFor(db: ReadDb, bodyId: BodyId): Promise<DistributionList[]> {
  const rows = await selectLists(db)
    .where((eb) => eb.or([eb('body_id', 'is', null), eb('body_id', '=', bodyId)]))
    .execute();
  return grouped(rows);
}

export async function findDistributionList(db: ReadDb, id: ListId): Promise<DistributionList | null> {
  return grouped(await selectLists(db).where('id', '=', id).execute())[0] ?? null;
}

export async function insertDistributionList(db: WriteDb, list: DistributionList): Promise<void> {
  await db.insertInto('distribution_list').values(toRow(list)).execute();
}

/** Without its entries. Writes the next version and answers with it. Throws CONFLICT. */
export async function updateDistributionList(db: WriteDb, list: DistributionList): Promise<Version> {
  const result = await db
    .updateTable('distribution_list')
    .set({ ...toRow(list), version: list.version + 1 })
    .where('id', '=', list.id)
    .where('version', '=', list.version)
    .executeTakeFirst();
  return nextVersion(result, list.version);
}

/** Takes its entries with it. Throws NOT_FOUND. */
export async function removeDistributionList(db: WriteDb, id: ListId): Promise<void> {
  const result = await db.deleteFrom('distribution_list').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'list');
}

export async function insertEntries(db: WriteDb, listId: ListId, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ name, email }, position) => ({ list_id: listId, position, name, email }));
  await db.insertInto('distribution_entry').values(rows).execute();
}

export async function removeEntries(db: WriteDb, listId: ListId): Promise<void> {
  await db.deleteFrom('distribution_entry').where('list_id', '=', listId).execute();
}

const selectLists = (db: ReadDb) =>
  db
    .selectFrom('distribution_list')
    .leftJoin('distribution_entry', 'distribution_entry.list_id', 'distribution_list.id')
    .selectAll('distribution_list')
    .select(['distribution_entry.name as entry_name', 'distribution_entry.email'])
    .orderBy('distribution_list.id')
    .orderBy('distribution_entry.position');

type Row = Selectable<Tables['distribution_list']> & { entry_name: string | null; email: string | null };

function grouped(rows: readonly Row[]): DistributionList[] {
  const byId = Map.groupBy(rows, (row) => row.id);
  return [...byId.values()].flatMap((group) => (group[0] ? [toList(group[0], group)] : []));
}

const toList = (
  { id, version, body_id: bodyId, name, source, clearance }: Row,
  group: readonly Row[],
): DistributionList => ({
  id,
  version,
  bodyId,
  name,
  source,
  clearance,
  entries: group.flatMap((row) =>
    row.email === null ? [] : [{ name: row.entry_name ?? '', email: row.email }],
  ),
});

const toRow = ({
  id,
  version,
  bodyId,
  name,
  source,
  clearance,
}: DistributionList): Tables['distribution_list'] => ({
  id,
  version,
  body_id: bodyId,
  name,
  source,
  clearance,
});
