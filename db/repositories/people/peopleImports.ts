import type { BodyId, PeopleImportId } from '../../../shared/domain/ids.ts';
import { ReadList, TakenOver } from '../../../shared/domain/people/peopleImport.ts';
import type { Version } from '../../../shared/domain/values.ts';
import { jsonColumn } from '../../codec.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

const list = jsonColumn('peopleImport', ReadList);
const taken = jsonColumn('peopleImport', TakenOver);

export type PeopleImport = {
  id: PeopleImportId;
  version: Version;
  bodyId: BodyId;
  /** '' of what came from the clipboard. */
  fileName: string;
  sheet: string;
  list: ReadList;
  readAt: string;
  takenAt: string | null;
  taken: TakenOver | null;
};

type Row = Tables['people_import'];
export type ListedPeopleImport = Omit<PeopleImport, 'list' | 'taken'>;

/** The latest first; what stands in them is not read. */
export async function listPeopleImports(db: ReadDb): Promise<ListedPeopleImport[]> {
  const rows = await db
    .selectFrom('people_import')
    .select(['id', 'version', 'body_id', 'file_name', 'sheet', 'read_at', 'taken_at'])
    .orderBy('read_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(known);
}

export async function findPeopleImport(db: ReadDb, id: PeopleImportId): Promise<PeopleImport | null> {
  const row = await db.selectFrom('people_import').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    ...known(row),
    list: list.read(row.list, row.id),
    taken: row.taken === null ? null : taken.read(row.taken, row.id),
  };
}

export async function insertPeopleImport(db: WriteDb, one: PeopleImport): Promise<void> {
  await db.insertInto('people_import').values(toRow(one)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updatePeopleImport(db: WriteDb, one: PeopleImport): Promise<Version> {
  const result = await db
    .updateTable('people_import')
    .set({ ...toRow(one), version: one.version + 1 })
    .where('id', '=', one.id)
    .where('version', '=', one.version)
    .executeTakeFirst();
  return nextVersion(result, one.version);
}

/** Throws NOT_FOUND. */
export async function removePeopleImport(db: WriteDb, id: PeopleImportId): Promise<void> {
  const result = await db.deleteFrom('people_import').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'peopleImport');
}

const known = (row: Omit<Row, 'list' | 'taken'>): ListedPeopleImport => ({
  id: row.id,
  version: row.version,
  bodyId: row.body_id,
  fileName: row.file_name,
  sheet: row.sheet,
  readAt: row.read_at,
  takenAt: row.taken_at,
});

const toRow = (one: PeopleImport): Row => ({
  id: one.id,
  version: one.version,
  body_id: one.bodyId,
  file_name: one.fileName,
  sheet: one.sheet,
  list: list.write(one.list),
  read_at: one.readAt,
  taken_at: one.takenAt,
  taken: one.taken === null ? null : taken.write(one.taken),
});
