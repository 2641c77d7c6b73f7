import type { BodyId, PartnerId } from '../../../shared/domain/ids.ts';
import type { Partner } from '../../../shared/domain/paper/report.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

/** In the order of their accession, those of one day as they were entered; who has no day comes last. */
export async function listPartners(db: ReadDb, bodyId: BodyId): Promise<Partner[]> {
  const rows = await db
    .selectFrom('partner')
    .selectAll()
    .where('body_id', '=', bodyId)
    .orderBy('joined_on', (order) => order.asc().nullsLast())
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toPartner);
}

export async function findPartner(db: ReadDb, id: PartnerId): Promise<Partner | null> {
  const row = await db.selectFrom('partner').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPartner(row) : null;
}

/** `position` tells those of one day apart. */
export async function insertPartner(db: WriteDb, partner: Partner, position: number): Promise<void> {
  const { id, bodyId, version } = partner;
  await db
    .insertInto('partner')
    .values({ ...toRow(partner), id, body_id: bodyId, version, position })
    .execute();
}

/** Behind those that were entered before. */
export async function nextPartnerPosition(db: ReadDb, bodyId: BodyId): Promise<number> {
  const row = await db
    .selectFrom('partner')
    .select(({ fn }) => fn.max<number | null>('position').as('last'))
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updatePartner(db: WriteDb, partner: Partner): Promise<Version> {
  const result = await db
    .updateTable('partner')
    .set({ ...toRow(partner), version: partner.version + 1 })
    .where('id', '=', partner.id)
    .where('version', '=', partner.version)
    .executeTakeFirst();
  return nextVersion(result, partner.version);
}

/** What it was asked for goes with it. Throws NOT_FOUND. */
export async function removePartner(db: WriteDb, id: PartnerId): Promise<void> {
  const result = await db.deleteFrom('partner').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'partner');
  await dropUnusedFiles(db);
}

const toPartner = (row: Tables['partner']): Partner => ({
  id: row.id,
  version: row.version,
  bodyId: row.body_id,
  name: row.name,
  joinedOn: row.joined_on,
  activeUntil: row.active_until,
  measures: row.measures,
  contact: row.contact,
  email: row.email,
});

const toRow = (partner: Partner) => ({
  name: partner.name,
  joined_on: partner.joinedOn,
  active_until: partner.activeUntil,
  measures: partner.measures,
  contact: partner.contact,
  email: partner.email,
});
