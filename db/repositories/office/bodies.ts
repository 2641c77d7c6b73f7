import { type Body, type BodyRules, styleFrom } from '../../../shared/domain/body/body.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles } from '../files/files.ts';

/** What a body is beside its rules; `position` is its place among the own ones. */
type BodyRow = Pick<Body, 'id' | 'version' | 'shortName'>;

export async function insertBody(
  db: WriteDb,
  { id, shortName, position }: { id: Id; shortName: string; position: number },
): Promise<void> {
  await db.insertInto('body').values({ id, version: 1, short_name: shortName, position }).execute();
}

export async function findBodyId(db: ReadDb, id: Id): Promise<Id | null> {
  const row = await db.selectFrom('body').select('id').where('id', '=', id).executeTakeFirst();
  return row?.id ?? null;
}

export async function countBodies(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('body')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** In the order of the office. */
export async function listBodies(db: ReadDb): Promise<Body[]> {
  const bodies = await db.selectFrom('body').selectAll().orderBy('position').orderBy('id').execute();
  const rows = await db.selectFrom('body_rules').selectAll().orderBy('valid_from').execute();
  const byBody = Map.groupBy(rows, (row) => row.body_id);
  return bodies.map(({ id, version, short_name: shortName }) => ({
    id,
    version,
    shortName,
    rules: (byBody.get(id) ?? []).map(toRules),
  }));
}

/** Writes the next version; false unless `version` is the one stored. */
export async function updateShortName(db: WriteDb, { id, version, shortName }: BodyRow): Promise<boolean> {
  const result = await db
    .updateTable('body')
    .set({ short_name: shortName, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Writes the next version; false unless `version` is the one stored. */
export async function updatePosition(
  db: WriteDb,
  { id, version }: Pick<BodyRow, 'id' | 'version'>,
  position: number,
): Promise<boolean> {
  const result = await db
    .updateTable('body')
    .set({ position, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Its rules, terms, standard agenda and lists go with it; false where there is no such row. */
export async function removeBody(db: WriteDb, id: Id): Promise<boolean> {
  const result = await db.deleteFrom('body').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function listRules(db: ReadDb, bodyId: Id): Promise<BodyRules[]> {
  const rows = await db
    .selectFrom('body_rules')
    .selectAll()
    .where('body_id', '=', bodyId)
    .orderBy('valid_from')
    .execute();
  return rows.map(toRules);
}

export async function insertRules(db: WriteDb, rules: BodyRules): Promise<void> {
  await db.insertInto('body_rules').values(toRow(rules)).execute();
}

/** False where this body has no such row. */
export async function updateRules(db: WriteDb, rules: BodyRules): Promise<boolean> {
  const result = await db
    .updateTable('body_rules')
    .set(toRow(rules))
    .where('id', '=', rules.id)
    .where('body_id', '=', rules.bodyId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function findRulesBodyId(db: ReadDb, id: Id): Promise<Id | null> {
  const row = await db.selectFrom('body_rules').select('body_id').where('id', '=', id).executeTakeFirst();
  return row?.body_id ?? null;
}

export async function removeRules(db: WriteDb, id: Id): Promise<void> {
  await db.deleteFrom('body_rules').where('id', '=', id).execute();
  // Logo and Word files went with them.
  await dropUnusedFiles(db);
}

type Row = Tables['body_rules'];

const toRules = (row: Row): BodyRules => ({
  id: row.id,
  bodyId: row.body_id,
  validFrom: row.valid_from,
  name: row.name,
  nameGenitive: row.name_genitive,
  legalBasis: row.legal_basis,
  statutorySeats: row.statutory_seats,
  notice: JSON.parse(row.notice),
  majority: row.majority,
  tie: row.tie,
  signers: JSON.parse(row.signers),
  minutesApproval: row.minutes_approval,
  numbering: row.numbering,
  style: styleFrom(JSON.parse(row.style)),
});

const toRow = (rules: BodyRules): Row => ({
  id: rules.id,
  body_id: rules.bodyId,
  valid_from: rules.validFrom,
  name: rules.name,
  name_genitive: rules.nameGenitive,
  legal_basis: rules.legalBasis,
  statutory_seats: rules.statutorySeats,
  notice: JSON.stringify(rules.notice),
  majority: rules.majority,
  tie: rules.tie,
  signers: JSON.stringify(rules.signers),
  minutes_approval: rules.minutesApproval,
  numbering: rules.numbering,
  style: JSON.stringify(rules.style),
});
