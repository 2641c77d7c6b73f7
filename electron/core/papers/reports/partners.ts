import { findBodyId } from '../../../../db/repositories/office/bodies.ts';
import { listReportsOfPartner } from '../../../../db/repositories/papers/partnerReports.ts';
import {
  findPartner,
  insertPartner,
  listPartners as partnersOf,
  nextPartnerPosition,
  removePartner as removePartnerRow,
  updatePartner,
} from '../../../../db/repositories/papers/partners.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { PartnerId } from '../../../../shared/domain/ids.ts';
import type { CommandCtx, QueryCtx } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { baseOf, found, refuse } from '../../kernel/refusals.ts';
import { askInRunningPeriods } from './obligations.ts';
import { wouldLose } from './reportFiles.ts';

export const listPartners = (
  { db }: QueryCtx,
  { bodyId }: Parsed<'partners.list'>,
): Promise<Output<'partners.list'>> => partnersOf(db, bodyId);

export async function savePartner(
  ctx: CommandCtx,
  { id, version, ...fields }: Parsed<'partners.save'>,
): Promise<Output<'partners.save'>> {
  const { db, newId } = ctx;
  if (id === null) {
    found(await findBodyId(db, fields.bodyId), 'body');
    const partner = { ...fields, id: newId(PartnerId), version: 1 };
    await insertPartner(db, partner, await nextPartnerPosition(db, fields.bodyId));
    await askInRunningPeriods(ctx, partner.bodyId);
    return partner;
  }
  const stored = found(await findPartner(db, id), 'partner');
  const changed = { ...stored, ...fields, bodyId: stored.bodyId, version: baseOf(version, stored.version) };
  const partner = { ...changed, version: await updatePartner(db, changed) };
  await askInRunningPeriods(ctx, partner.bodyId);
  return partner;
}

export async function removePartner(
  ctx: CommandCtx,
  { id, version }: Parsed<'partners.remove'>,
): Promise<Output<'partners.remove'>> {
  const { db } = ctx;
  const stored = found(await findPartner(db, id), 'partner');
  baseOf(version, stored.version);
  const reports = await listReportsOfPartner(db, id);
  if (await wouldLose(db, reports)) refuse({ code: 'IN_USE', what: 'partner' });
  await removePartnerRow(db, id);
  await record(ctx, 'partnerRemoved', { partner: stored.name });
  return null;
}
