import type { OtherBody } from '../../../shared/domain/body/otherBody.ts';
import type { OtherBodyId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

export async function listOtherBodies(db: ReadDb): Promise<OtherBody[]> {
  const rows = await db.selectFrom('other_body').selectAll().execute();
  return rows.map(toOtherBody);
}

export async function insertOtherBody(db: WriteDb, body: OtherBody): Promise<void> {
  await db.insertInto('other_body').values(toRow(body)).execute();
}

export async function findOtherBody(db: ReadDb, id: OtherBodyId): Promise<OtherBody | null> {
  const row = await db.selectFrom('other_body').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toOtherBody(row) : null;
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateOtherBody(db: WriteDb, body: OtherBody): Promise<Version> {
  const result = await db
    .updateTable('other_body')
    .set({ ...toRow(body), version: body.version + 1 })
    .where('id', '=', body.id)
    .where('version', '=', body.version)
    .executeTakeFirst();
  return nextVersion(result, body.version);
}

/** Throws NOT_FOUND. */
export async function removeOtherBody(db: WriteDb, id: OtherBodyId): Promise<void> {
  const result = await db.deleteFrom('other_body').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'otherBody');
}

const toOtherBody = (row: Tables['other_body']): OtherBody => ({
  id: row.id,
  version: row.version,
  name: row.name,
  shortName: row.short_name,
  classification: row.classification,
  municipality: row.municipality,
  startDate: row.start_date,
  endDate: row.end_date,
  isDissolved: row.is_dissolved === 1,
});

const toRow = (body: OtherBody): Tables['other_body'] => ({
  id: body.id,
  version: body.version,
  name: body.name,
  short_name: body.shortName,
  classification: body.classification,
  municipality: body.municipality,
  start_date: body.startDate,
  end_date: body.endDate,
  is_dissolved: toBit(body.isDissolved),
});
