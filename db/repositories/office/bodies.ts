import { type Body, type BodyRules, styleFrom } from '../../../shared/domain/body/body.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles } from '../files/files.ts';

export async function insertBody(db: WriteDb, id: Id): Promise<void> {
  await db.insertInto('body').values({ id }).execute();
}

export async function findBodyId(db: ReadDb, id: Id): Promise<Id | null> {
  const row = await db.selectFrom('body').select('id').where('id', '=', id).executeTakeFirst();
  return row?.id ?? null;
}

/** Whether the file was set up at all. */
export async function findAnyBodyId(db: ReadDb): Promise<Id | null> {
  const row = await db.selectFrom('body').select('id').limit(1).executeTakeFirst();
  return row?.id ?? null;
}

export async function listBodies(db: ReadDb): Promise<Body[]> {
  const rows = await db.selectFrom('body_rules').selectAll().orderBy('valid_from').execute();
  const byBody = Map.groupBy(rows, (row) => row.body_id);
  return [...byBody].map(([id, rules]) => ({ id, rules: rules.map(toRules) }));
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
