import type { DelegationId, KeyId, PersonId } from '../../../shared/domain/ids.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { refuseMissing } from '../guarded.ts';

/** `statement`: what was stated, as JSON text; `signature`: the chair's over it, null where the office noted it. */
export type StoredDelegation = {
  id: DelegationId;
  chairId: PersonId;
  deputyId: PersonId;
  keyId: KeyId;
  chairKeyId: KeyId | null;
  statement: string;
  signature: string | null;
  receivedAt: string;
  revokedAt: string | null;
  revokeReason: string;
};

/** Newest first. */
export async function listDelegationRows(db: ReadDb): Promise<StoredDelegation[]> {
  const rows = await db
    .selectFrom('delegation')
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toDelegation);
}

export async function insertDelegation(db: WriteDb, one: StoredDelegation): Promise<void> {
  await db
    .insertInto('delegation')
    .values({
      id: one.id,
      chair_id: one.chairId,
      deputy_id: one.deputyId,
      key_id: one.keyId,
      chair_key_id: one.chairKeyId,
      statement: one.statement,
      signature: one.signature,
      received_at: one.receivedAt,
      revoked_at: one.revokedAt,
      revoke_reason: one.revokeReason,
    })
    .execute();
}

export async function revokeDelegationRow(
  db: WriteDb,
  id: DelegationId,
  revokedAt: string,
  reason: string,
): Promise<void> {
  const result = await db
    .updateTable('delegation')
    .set({ revoked_at: revokedAt, revoke_reason: reason })
    .where('id', '=', id)
    .executeTakeFirst();
  refuseMissing(result, 'delegation');
}

const toDelegation = (row: Tables['delegation']): StoredDelegation => ({
  id: row.id,
  chairId: row.chair_id,
  deputyId: row.deputy_id,
  keyId: row.key_id,
  chairKeyId: row.chair_key_id,
  statement: row.statement,
  signature: row.signature,
  receivedAt: row.received_at,
  revokedAt: row.revoked_at,
  revokeReason: row.revoke_reason,
});
