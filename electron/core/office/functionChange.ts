import {
  findMembership,
  insertMembership,
  updateMembership,
} from '../../../db/repositories/people/memberships.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { addDays } from '../../../shared/domain/day/day.ts';
import { MembershipId } from '../../../shared/domain/ids.ts';
import { type Membership, votesByRole } from '../../../shared/domain/people/person.ts';
import { membershipIsOver } from '../../../shared/german/inputFaults.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';

/**
 * Somebody of the body has another function in it from a day on: what they were ends the day before, so that lists of
 * earlier meetings keep it. A membership that begins on that day or later had no other time: it changes itself.
 */
export async function changeFunction(
  { db, newId }: CommandCtx,
  { id, version, role, from }: Parsed<'memberships.changeFunction'>,
): Promise<Output<'memberships.changeFunction'>> {
  const former = found(await findMembership(db, id), 'membership');
  const base = { ...former, version: baseOf(version, former.version) };
  if (former.endDate !== null && former.endDate < from)
    refuse({ code: 'INVALID_INPUT', issues: [{ path: ['from'], message: membershipIsOver }] });
  const next: Membership = { ...base, role, votingRight: votesByRole(role), deputyFor: [] };
  if (from <= former.startDate) {
    await updateMembership(db, next);
    return found(await findMembership(db, id), 'membership');
  }
  await updateMembership(db, { ...base, endDate: addDays(from, -1) });
  const later = { ...next, id: newId(MembershipId), version: 1, startDate: from };
  await insertMembership(db, later);
  return later;
}
