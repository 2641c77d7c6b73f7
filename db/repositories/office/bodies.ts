import type { Selectable } from 'kysely';
import { type Body, BodyRules, StoredStyle } from '../../../shared/domain/body/body.ts';
import type { BodyId, RulesId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { toBit } from '../columns.ts';
import { nextVersion, refuseGone } from '../guarded.ts';
import { jsonColumn } from '../../codec.ts';

const notice = jsonColumn('notice', BodyRules.shape.notice);
const signers = jsonColumn('signers', BodyRules.shape.signers);
const style = jsonColumn('style', StoredStyle);

/** What a body is beside its rules; `position` is its position among the own ones. */
type BodyRow = Pick<Body, 'id' | 'version' | 'shortName'>;

export async function insertBody(
  db: WriteDb,
  { id, shortName, position }: { id: BodyId; shortName: string; position: number },
): Promise<void> {
  await db.insertInto('body').values({ id, version: 1, short_name: shortName, position }).execute();
}

export async function findBodyId(db: ReadDb, id: BodyId): Promise<BodyId | null> {
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

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateShortName(db: WriteDb, { id, version, shortName }: BodyRow): Promise<Version> {
  const result = await db
    .updateTable('body')
    .set({ short_name: shortName, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updatePosition(
  db: WriteDb,
  { id, version }: Pick<BodyRow, 'id' | 'version'>,
  position: number,
): Promise<Version> {
  const result = await db
    .updateTable('body')
    .set({ position, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

/** Its rules, terms, standard agenda and lists go with it. Throws NOT_FOUND. */
export async function removeBody(db: WriteDb, id: BodyId): Promise<void> {
  const result = await db.deleteFrom('body').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'body');
}

export async function listRules(db: ReadDb, bodyId: BodyId): Promise<BodyRules[]> {
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

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateRules(db: WriteDb, rules: BodyRules): Promise<Version> {
  const result = await db
    .updateTable('body_rules')
    .set({ ...toRow(rules), version: rules.version + 1 })
    .where('id', '=', rules.id)
    .where('body_id', '=', rules.bodyId)
    .where('version', '=', rules.version)
    .executeTakeFirst();
  return nextVersion(result, rules.version);
}

export async function findRules(db: ReadDb, id: RulesId): Promise<BodyRules | null> {
  const row = await db.selectFrom('body_rules').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toRules(row) : null;
}

export async function removeRules(db: WriteDb, id: RulesId): Promise<void> {
  const result = await db.deleteFrom('body_rules').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'rules');
  // Logo and Word files went with them.
  await dropUnusedFiles(db);
}

type Row = Selectable<Tables['body_rules']>;

const toRules = (row: Row): BodyRules => ({
  id: row.id,
  version: row.version,
  bodyId: row.body_id,
  validFrom: row.valid_from,
  name: row.name,
  nameGenitive: row.name_genitive,
  legalBasis: row.legal_basis,
  statutorySeats: row.statutory_seats,
  notice: notice.read(row.notice, row.id),
  majority: row.majority,
  tie: row.tie,
  secretElection: row.secret_election,
  needsCouncilMajority: row.needs_council_majority === 1,
  publicNotice: { title: row.public_notice_title, signedBy: row.public_notice_signed_by },
  signers: signers.read(row.signers, row.id),
  minutesApproval: row.minutes_approval,
  numbering: row.numbering,
  style: style.read(row.style, row.id),
  minutesDue:
    row.minutes_due_amount === null || row.minutes_due_unit === null
      ? null
      : { amount: row.minutes_due_amount, unit: row.minutes_due_unit },
});

const toRow = (rules: BodyRules): Row => ({
  id: rules.id,
  version: rules.version,
  body_id: rules.bodyId,
  valid_from: rules.validFrom,
  name: rules.name,
  name_genitive: rules.nameGenitive,
  legal_basis: rules.legalBasis,
  statutory_seats: rules.statutorySeats,
  notice: notice.write(rules.notice),
  majority: rules.majority,
  tie: rules.tie,
  secret_election: rules.secretElection,
  needs_council_majority: toBit(rules.needsCouncilMajority),
  public_notice_title: rules.publicNotice.title,
  public_notice_signed_by: rules.publicNotice.signedBy,
  signers: signers.write(rules.signers),
  minutes_approval: rules.minutesApproval,
  numbering: rules.numbering,
  style: style.write(rules.style),
  minutes_due_amount: rules.minutesDue?.amount ?? null,
  minutes_due_unit: rules.minutesDue?.unit ?? null,
});
