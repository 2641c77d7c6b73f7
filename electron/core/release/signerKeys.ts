import type { KeyObject } from 'node:crypto';
import {
  findSignerKey,
  insertSignerKey,
  listSignerKeys,
  revokeSignerKey,
  type StoredKey,
  updateSignerKey,
} from '../../../db/repositories/release/signerKeys.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { SignerKey } from '../../../shared/contract/release.ts';
import { keyCardFileName } from '../../../shared/german/release.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse, refusing } from '../kernel/refusals.ts';
import { keyCardText, readKeyCard } from '../signing/keyCard.ts';
import { changePassphrase, createKey, fingerprintForReading, openKey } from '../signing/keys.ts';
import { refuseWeakPassphrase } from '../signing/weakPassphrase.ts';
import { z } from 'zod';
import { jsonColumn } from '../../../db/codec.ts';
import type { KeyId } from '../../../shared/domain/ids.ts';

/** What really is in it, opening it finds out. */
const sealedKey = jsonColumn('sealedKey', z.record(z.string(), z.unknown()));

export const listKeys = async ({ db }: QueryCtx): Promise<Output<'keys.list'>> =>
  (await listSignerKeys(db)).map(keyInfo);

const keyInfo = (key: StoredKey): SignerKey => ({
  keyId: key.keyId,
  fingerprint: fingerprintForReading(key.keyId),
  personId: key.personId,
  holder: key.holder,
  createdAt: key.createdAt,
  canSign: key.sealed !== null && key.revokedAt === null,
  revokedAt: key.revokedAt,
  revokeReason: key.revokeReason,
});

export async function createSignerKey(
  ctx: ActionCtx,
  { personId, holder, passphrase }: Parsed<'keys.create'>,
): Promise<Output<'keys.create'>> {
  refuseWeakPassphrase(passphrase);
  const { privateKey, sealed, ...owner } = await createKey(
    { holder, passphrase, createdAt: ctx.now() },
    ctx.keyCost,
  );
  const key: StoredKey = {
    ...owner,
    personId,
    sealed: sealedKey.write(sealed),
    card: keyCardText(owner, privateKey),
    revokedAt: null,
    revokeReason: '',
  };
  return ctx.store.transaction(async (db) => {
    await refusing(insertSignerKey(db, key), { foreignKey: { code: 'NOT_FOUND', what: 'person' } });
    await record({ ...ctx, db }, 'keyCreated', { ...namedKey(key), person: personId });
    return keyInfo(key);
  });
}

const namedKey = ({ keyId, holder }: StoredKey) => ({
  fingerprint: fingerprintForReading(keyId),
  keyId,
  holder,
});

export async function changeKeyPassphrase(
  ctx: ActionCtx,
  { keyId, passphrase, next }: Parsed<'keys.changePassphrase'>,
): Promise<Output<'keys.changePassphrase'>> {
  const key = await ctx.store.read((db) => usableKey(db, keyId));
  refuseWeakPassphrase(next);
  const resealed = await changePassphrase(
    sealedKey.read(key.sealed, keyId),
    key,
    passphrase,
    next,
    ctx.keyCost,
  );
  if (!resealed) return refuse({ code: 'WRONG_PASSPHRASE' });
  const sealed = sealedKey.write(resealed);
  return ctx.store.transaction(async (db) => {
    await updateSignerKey(db, keyId, { sealed });
    await record({ ...ctx, db }, 'passphraseChanged', namedKey(key));
    return keyInfo({ ...key, sealed });
  });
}

export async function revokeKey(
  ctx: CommandCtx,
  { keyId, reason }: Parsed<'keys.revoke'>,
): Promise<Output<'keys.revoke'>> {
  const key = found(await findSignerKey(ctx.db, keyId), 'key');
  if (key.revokedAt !== null) refuse({ code: 'KEY_UNUSABLE', reason: 'revoked' });
  const revokedAt = ctx.now();
  await revokeSignerKey(ctx.db, keyId, revokedAt, reason);
  await record(ctx, 'keyRevoked', { ...namedKey(key), reason });
  return keyInfo({ ...key, revokedAt, revokeReason: reason });
}

export async function keyCardFile(
  { db }: QueryCtx,
  { keyId }: Parsed<'keys.card'>,
): Promise<Output<'keys.card'>> {
  const { holder, card } = found(await findSignerKey(db, keyId), 'key');
  return {
    fileName: keyCardFileName(holder),
    bytes: Buffer.from(card, 'utf8'),
  };
}

/** Several times the longest there can be, in bytes: of more nothing is read where others wait to save. */
const longestCard = 20_000;

/** A card of a key that is here already only gets its person. Throws PACKAGE_REFUSED. */
export async function addKeyCard(
  ctx: CommandCtx,
  { personId, bytes, isCompared }: Parsed<'keys.addCard'>,
): Promise<Output<'keys.addCard'>> {
  const text = Buffer.from(bytes.subarray(0, longestCard + 1)).toString('utf8');
  const card = bytes.length > longestCard ? null : readKeyCard(text);
  if (!card) return refuse({ code: 'PACKAGE_REFUSED', reason: 'notAKeyCard' });
  const { title, givenName, familyName } = found(await findPerson(ctx.db, personId), 'person');
  const known = await findSignerKey(ctx.db, card.keyId);
  const { holder, publicKey, keyId, createdAt } = card;
  const blank = { sealed: null, revokedAt: null, revokeReason: '' };
  const key: StoredKey = known
    ? { ...known, personId }
    : { ...blank, personId, holder, publicKey, keyId, createdAt, card: text };
  await (known ? updateSignerKey(ctx.db, keyId, { personId }) : insertSignerKey(ctx.db, key));
  // The card says what its holder wrote; whose signature it is from now on, the office decided.
  const owner = [title, givenName, familyName].filter(Boolean).join(' ');
  await record(ctx, 'keyAdded', {
    ...namedKey(key),
    person: personId,
    owner,
    isCompared: Number(isCompared),
  });
  return keyInfo(key);
}

/** A key whose secret part is here and that was not revoked. Throws KEY_UNUSABLE. */
async function usableKey(db: ReadDb, keyId: KeyId): Promise<StoredKey & { sealed: string }> {
  const key = found(await findSignerKey(db, keyId), 'key');
  if (key.revokedAt !== null) refuse({ code: 'KEY_UNUSABLE', reason: 'revoked' });
  const { sealed } = key;
  return sealed === null ? refuse({ code: 'KEY_UNUSABLE', reason: 'publicOnly' }) : { ...key, sealed };
}

/** The opened key with its owner. Throws KEY_UNUSABLE, WRONG_PASSPHRASE. */
export async function unlockedKey(
  { store }: ActionCtx,
  { keyId, passphrase }: { keyId: KeyId; passphrase: string },
): Promise<{ key: StoredKey; privateKey: KeyObject }> {
  const key = await store.read((db) => usableKey(db, keyId));
  const privateKey = await openKey(sealedKey.read(key.sealed, keyId), key, passphrase);
  return privateKey ? { key, privateKey } : refuse({ code: 'WRONG_PASSPHRASE' });
}
