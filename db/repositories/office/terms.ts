import type { LegislativeTerm } from '../../../shared/domain/body/body.ts';
import type { BodyId, TermId } from '../../../shared/domain/ids.ts';
import type { IsoDate, Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

export async function listTerms(db: ReadDb, bodyId: BodyId): Promise<LegislativeTerm[]> {
  const rows = await db
    .selectFrom('legislative_term')
    .selectAll()
    .where('body_id', '=', bodyId)
    .orderBy('start_date', 'desc')
    .execute();
  return rows.map(toTerm);
}

/** The term a day falls into; where terms overlap, the younger one. */
export async function findTermIdOn(db: ReadDb, bodyId: BodyId, day: IsoDate): Promise<TermId | null> {
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

export async function findTerm(db: ReadDb, id: TermId): Promise<LegislativeTerm | null> {
  const row = await db.selectFrom('legislative_term').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toTerm(row) : null;
}

export async function insertTerm(db: WriteDb, term: LegislativeTerm): Promise<void> {
  await db.insertInto('legislative_term').values(toRow(term)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateTerm(db: WriteDb, term: LegislativeTerm): Promise<Version> {
  const result = await db
    .updateTable('legislative_term')
    .set({ ...toRow(term), version: term.version + 1 })
    .where('id', '=', term.id)
    .where('body_id', '=', term.bodyId)
    .where('version', '=', term.version)
    .executeTakeFirst();
  return nextVersion(result, term.version);
}

export async function removeTerm(db: WriteDb, id: TermId): Promise<void> {
  const result = await db.deleteFrom('legislative_term').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'term');
}

const toTerm = (row: Tables['legislative_term']): LegislativeTerm => ({
  id: row.id,
  version: row.version,
  bodyId: row.body_id,
  name: row.name,
  startDate: row.start_date,
  endDate: row.end_date,
});

const toRow = (term: LegislativeTerm): Tables['legislative_term'] => ({
  id: term.id,
  version: term.version,
  body_id: term.bodyId,
  name: term.name,
  start_date: term.startDate,
  end_date: term.endDate,
});
