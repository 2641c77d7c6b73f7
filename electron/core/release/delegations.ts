import {
  insertDelegation,
  revokeDelegationRow,
  type StoredDelegation,
} from '../../../db/repositories/release/delegations.ts';
import { listRules } from '../../../db/repositories/office/bodies.ts';
import { getDataFile } from '../../../db/repositories/dataFile/dataFile.ts';
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import { findSignerKey } from '../../../db/repositories/release/signerKeys.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { DelegationId, type PersonId } from '../../../shared/domain/ids.ts';
import { rulesOn } from '../../../shared/domain/body/body.ts';
import { germanDate } from '../../../shared/german/format.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import {
  type Delegation,
  delegationDigest,
  delegationText,
  isInPeriod,
  signDelegation,
} from '../signing/delegation.ts';
import { unlockedKey } from './signerKeys.ts';
import { type KnownDelegation, knownDelegations } from './standing.ts';

export const listDelegations = async ({ db, now }: QueryCtx): Promise<Output<'delegations.list'>> =>
  (await knownDelegations(db)).map((one) => delegationInfo(one, now()));

const delegationInfo = ({ said, ...stored }: Omit<KnownDelegation, 'digest'>, now: string) => ({
  id: stored.id,
  bodyId: said.bodyId,
  chairId: stored.chairId,
  deputyId: stored.deputyId,
  keyId: stored.keyId,
  chair: said.chair,
  deputy: said.deputy,
  from: said.from,
  until: said.until,
  reason: said.reason,
  isSigned: stored.signature !== null,
  isCurrent: stored.revokedAt === null && isInPeriod(said, now),
  receivedAt: stored.receivedAt,
  revokedAt: stored.revokedAt,
  revokeReason: stored.revokeReason,
});

/** The chair delegates with the own key on this computer, or the office notes that the chair cannot. */
export async function giveDelegation(
  ctx: ActionCtx,
  { chairKeyId, passphrase, ...input }: Parsed<'delegations.give'>,
): Promise<Output<'delegations.give'>> {
  if (input.until < input.from) refuse({ code: 'DELEGATION_REFUSED', reason: 'endsFirst' });
  const unlocked = chairKeyId === null ? null : await unlockedKey(ctx, { keyId: chairKeyId, passphrase });
  if (unlocked && unlocked.key.personId !== input.chairId)
    refuse({ code: 'DELEGATION_REFUSED', reason: 'otherKey' });
  return ctx.store.transaction(async (db) => {
    const said = await statementOf({ ...ctx, db }, input, chairKeyId);
    const signature = unlocked && signDelegation(said, unlocked.privateKey);
    return keep({ ...ctx, db }, said, { ...input, signature });
  });
}

type Wanted = Omit<Parsed<'delegations.give'>, 'chairKeyId' | 'passphrase'>;

async function statementOf(
  { db, now }: CommandCtx,
  { bodyId, chairId, keyId, from, until, reason }: Wanted,
  chairKeyId: Delegation['chairKeyId'],
): Promise<Delegation> {
  const key = found(await findSignerKey(db, keyId), 'key');
  if (key.revokedAt !== null) refuse({ code: 'KEY_UNUSABLE', reason: 'revoked' });
  const deputyId = key.personId ?? refuse({ code: 'DELEGATION_REFUSED', reason: 'noPerson' });
  if (deputyId === chairId) refuse({ code: 'DELEGATION_REFUSED', reason: 'samePerson' });
  const members = await listMembershipsOn(db, bodyId, from);
  const isA = (wanted: string, id: PersonId) =>
    members.some(({ personId, role }) => personId === id && role === wanted);
  if (!isA('deputyChair', deputyId)) refuse({ code: 'DELEGATION_REFUSED', reason: 'noDeputy' });
  if (!isA('chair', chairId)) refuse({ code: 'DELEGATION_REFUSED', reason: 'noChair' });
  if (until < now().slice(0, 10)) refuse({ code: 'DELEGATION_REFUSED', reason: 'over' });
  return {
    format: 'ratsfeder-vertretung-1',
    dataFileId: (await getDataFile(db)).uuid,
    bodyId,
    body: found(rulesOn(await listRules(db, bodyId), from), 'rules').name,
    chair: await nameOf(db, chairId),
    deputy: await nameOf(db, deputyId),
    keyId,
    from,
    until,
    reason,
    chairKeyId,
    statedAt: now(),
  };
}

async function keep(
  ctx: CommandCtx,
  said: Delegation,
  { chairId, signature }: { chairId: PersonId; signature: string | null },
): Promise<Output<'delegations.give'>> {
  const { db, now, newId } = ctx;
  const key = found(await findSignerKey(db, said.keyId), 'key');
  const stored: StoredDelegation = {
    id: newId(DelegationId),
    chairId,
    deputyId: found(key.personId, 'person'),
    keyId: said.keyId,
    chairKeyId: said.chairKeyId,
    statement: delegationText(said),
    signature,
    receivedAt: now(),
    revokedAt: null,
    revokeReason: '',
  };
  await insertDelegation(db, stored);
  await record(ctx, 'delegationGiven', {
    ...named({ ...stored, said }),
    body: said.body,
    from: germanDate(said.from),
    until: germanDate(said.until),
    reason: said.reason,
    keyId: said.keyId,
    isSigned: Number(signature !== null),
  });
  return delegationInfo({ ...stored, said }, now());
}

const named = ({ statement, said }: Pick<KnownDelegation, 'statement' | 'said'>) => ({
  delegation: delegationDigest(statement),
  chair: said.chair,
  deputy: said.deputy,
});

/** As documents name them. */
async function nameOf(db: ReadDb, id: PersonId): Promise<string> {
  const { title, givenName, familyName } = found(await findPerson(db, id), 'person');
  return [title, givenName, familyName].filter(Boolean).join(' ');
}

/** The chair is back before its time; what was consented to until now stays. */
export async function revokeDelegation(
  ctx: CommandCtx,
  { id, reason }: Parsed<'delegations.revoke'>,
): Promise<Output<'delegations.revoke'>> {
  const one = found((await knownDelegations(ctx.db)).find((known) => known.id === id) ?? null, 'delegation');
  if (one.revokedAt !== null) refuse({ code: 'DELEGATION_REFUSED', reason: 'over' });
  const revokedAt = ctx.now();
  await revokeDelegationRow(ctx.db, id, revokedAt, reason);
  await record(ctx, 'delegationRevoked', { ...named(one), reason });
  return delegationInfo({ ...one, revokedAt, revokeReason: reason }, revokedAt);
}
