import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { refuseMissing } from '../guarded.ts';
import type { KeyId, PersonId } from '../../../shared/domain/ids.ts';

/** `sealed`: the secret part as JSON text; null where only the public part is here. `card`: the text of its key card. */
export type StoredKey = {
  keyId: KeyId;
  personId: PersonId | null;
  holder: string;
  publicKey: string;
  sealed: string | null;
  card: string;
  createdAt: string;
  revokedAt: string | null;
  revokeReason: string;
};

/** Newest first. */
export async function listSignerKeys(db: ReadDb): Promise<StoredKey[]> {
  const rows = await db
    .selectFrom('signer_key')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toKey);
}

export async function findSignerKey(db: ReadDb, keyId: KeyId): Promise<StoredKey | null> {
  const row = await db.selectFrom('signer_key').selectAll().where('id', '=', keyId).executeTakeFirst();
  return row ? toKey(row) : null;
}

export async function insertSignerKey(db: WriteDb, key: StoredKey): Promise<void> {
  await db
    .insertInto('signer_key')
    .values({
      id: key.keyId,
      person_id: key.personId,
      holder: key.holder,
      public_key: key.publicKey,
      sealed: key.sealed,
      card: key.card,
      created_at: key.createdAt,
      revoked_at: key.revokedAt,
      revoke_reason: key.revokeReason,
    })
    .execute();
}

/** The same key under another passphrase, or now belonging to somebody in the list of people. */
export async function updateSignerKey(
  db: WriteDb,
  keyId: KeyId,
  change: Partial<Pick<StoredKey, 'sealed' | 'personId'>>,
): Promise<void> {
  const result = await db
    .updateTable('signer_key')
    .set({
      ...(change.sealed === undefined ? {} : { sealed: change.sealed }),
      ...(change.personId === undefined ? {} : { person_id: change.personId }),
    })
    .where('id', '=', keyId)
    .executeTakeFirst();
  refuseMissing(result, 'key');
}

export async function revokeSignerKey(
  db: WriteDb,
  keyId: KeyId,
  revokedAt: string,
  reason: string,
): Promise<void> {
  const result = await db
    .updateTable('signer_key')
    .set({ revoked_at: revokedAt, revoke_reason: reason })
    .where('id', '=', keyId)
    .executeTakeFirst();
  refuseMissing(result, 'key');
}

const toKey = (row: Tables['signer_key']): StoredKey => ({
  keyId: row.id,
  personId: row.person_id,
  holder: row.holder,
  publicKey: row.public_key,
  sealed: row.sealed,
  card: row.card,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
  revokeReason: row.revoke_reason,
});
