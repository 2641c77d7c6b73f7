import { findMeetingOutside, takeIntoTerm } from '../../../db/repositories/meetings/meetings.ts';
import { findBodyId } from '../../../db/repositories/office/bodies.ts';
import {
  findTerm,
  insertTerm,
  listTerms as listTermsOf,
  removeTerm as removeTermRow,
  updateTerm,
} from '../../../db/repositories/office/terms.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { LegislativeTerm } from '../../../shared/domain/body/body.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse, refusing } from '../kernel/refusals.ts';
import { BodyId, TermId } from '../../../shared/domain/ids.ts';

export const listTerms = (
  { db }: QueryCtx,
  { bodyId }: Parsed<'terms.list'>,
): Promise<Output<'terms.list'>> => listTermsOf(db, bodyId);

/**
 * Meetings that were entered before their term come into it. Throws TERM_OVERLAPS, TERM_TOO_SHORT where a meeting would be
 * left outside, and DUPLICATE where a number would be given twice.
 */
export async function saveTerm(
  ctx: CommandCtx,
  { id, version, ...fields }: Parsed<'terms.save'>,
): Promise<Output<'terms.save'>> {
  const { db, newId } = ctx;
  found(await findBodyId(db, fields.bodyId), 'body');
  const stored = id === null ? null : await ownTerm(db, fields.bodyId, id);
  const term = {
    ...fields,
    id: stored?.id ?? newId(TermId),
    version: stored ? baseOf(version, stored.version) : 1,
  };
  if (stored?.startDate !== term.startDate || stored.endDate !== term.endDate) await refuseOdd(db, term);
  if (stored) term.version = await updateTerm(db, term);
  else await insertTerm(db, term);
  await refusing(takeIntoTerm(db, term), { unique: { code: 'DUPLICATE', field: 'meetingNumber' } });
  await record(ctx, 'settingChanged', { what: `Wahlperiode „${term.name}“` });
  return term;
}

/** A day lies in one term, so that numbers are counted once; terms of older files that overlap stay until changed. */
async function refuseOdd(db: ReadDb, { id, bodyId, startDate, endDate }: LegislativeTerm): Promise<void> {
  const other = (await listTermsOf(db, bodyId)).find(
    (term) => term.id !== id && term.startDate <= endDate && startDate <= term.endDate,
  );
  if (other) refuse({ code: 'TERM_OVERLAPS', name: other.name });
  const outside = await findMeetingOutside(db, { id, startDate, endDate });
  if (outside !== null) refuse({ code: 'TERM_TOO_SHORT', date: outside });
}

async function ownTerm(db: ReadDb, bodyId: BodyId, id: TermId): Promise<LegislativeTerm> {
  const term = await findTerm(db, id);
  return found(term?.bodyId === bodyId ? term : null, 'term');
}

export async function removeTerm(
  ctx: CommandCtx,
  { id, version }: Parsed<'terms.remove'>,
): Promise<Output<'terms.remove'>> {
  baseOf(version, found(await findTerm(ctx.db, id), 'term').version);
  await refusing(removeTermRow(ctx.db, id), { foreignKey: { code: 'IN_USE', what: 'term' } });
  await record(ctx, 'settingChanged', { what: changedSettings.termRemoved });
  return null;
}
