import type { LegislativeTerm } from '../../../shared/domain/body/body.ts';
import type { Id, IsoDate } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';

export async function listTerms(db: ReadDb, bodyId: Id): Promise<LegislativeTerm[]> {
  const rows = await db
    .selectFrom('legislative_term')
    .selectAll()
    .where('body_id', '=', bodyId)
    .orderBy('start_date', 'desc')
    .execute();
  return rows.map(toTerm);
}

/** The term a day falls into; where terms overlap, the younger one. */
export async function findTermIdOn(db: ReadDb, bodyId: Id, day: IsoDate): Promise<Id | null> {
  const row = await db
    .selectFrom('legislative_term')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('start_date', '<=', day)
    .where('end_date', '>=', day)
    .orderBy('start_date', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertTerm(db: WriteDb, term: LegislativeTerm): Promise<void> {
  await db.insertInto('legislative_term').values(toRow(term)).execute();
}

/** False where this body has no such row. */
export async function updateTerm(db: WriteDb, term: LegislativeTerm): Promise<boolean> {
  const result = await db
    .updateTable('legislative_term')
    .set(toRow(term))
    .where('id', '=', term.id)
    .where('body_id', '=', term.bodyId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False where there is no such row. */
export async function removeTerm(db: WriteDb, id: Id): Promise<boolean> {
  const result = await db.deleteFrom('legislative_term').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

const toTerm = (row: Tables['legislative_term']): LegislativeTerm => ({
  id: row.id,
  bodyId: row.body_id,
  name: row.name,
  startDate: row.start_date,
  endDate: row.end_date,
});

const toRow = (term: LegislativeTerm): Tables['legislative_term'] => ({
  id: term.id,
  body_id: term.bodyId,
  name: term.name,
  start_date: term.startDate,
  end_date: term.endDate,
});
