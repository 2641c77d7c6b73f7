import { z } from 'zod';
import { listEntriesOf, listNewestEntries } from '../../../../db/repositories/dataFile/audit.ts';
import { getDataFile } from '../../../../db/repositories/dataFile/dataFile.ts';
import type { ReadDb, WriteDb } from '../../../../db/schema/index.ts';
import type { Store } from '../../../../db/store.ts';
import { KeyId, type DataFileId } from '../../../../shared/domain/ids.ts';
import type { Secrets } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { program } from '../../kernel/caller.ts';
import { orNull } from '../../kernel/digest.ts';
import { fingerprintForReading } from '../../signing/keys.ts';
import { type OfficeKey, officeKeyIn } from '../../signing/officeKey.ts';
import { isSignedBy, keyIdOf, PublicKey, Signature, signValue } from '../../signing/publicKey.ts';

/** Where the log stood, signed by the office: also without the file it says what the log must have in it. */
export const SignedHead = z.object({
  seq: z.number().int(),
  hash: z.string(),
  at: z.string(),
  keyId: KeyId,
  publicKey: PublicKey,
  signature: Signature,
});
export type SignedHead = z.infer<typeof SignedHead>;

const statement = (dataFileId: DataFileId, { seq, hash, at }: Pick<SignedHead, 'seq' | 'hash' | 'at'>) => ({
  format: 'ratsfeder-vorgaenge-1',
  dataFileId,
  seq,
  hash,
  at,
});

/** Whether this key signed that this log stood there. */
export const isSoundHead = (dataFileId: DataFileId, head: SignedHead): boolean =>
  orNull(() => keyIdOf(head.publicKey)) === head.keyId &&
  isSignedBy(head.publicKey, statement(dataFileId, head), head.signature);

type Signing = { store: Store; now: () => string; officeKey: Secrets | undefined };

/**
 * Signs where the log stands, unless that is signed already; the signature is an entry itself. Gives the newest signed head
 * there is, also where this computer has no key; null where there is none.
 */
export async function signHead({ store, now, officeKey }: Signing): Promise<SignedHead | null> {
  const key = await officeKeyIn(officeKey);
  if (!key) return store.read(newestHead);
  if (await store.read(isSignedNow)) return store.read(newestHead);
  const { uuid, auditCount, auditHead } = await store.transaction(async (db) => {
    await sign(db, now, key);
    return getDataFile(db);
  });
  if (auditCount > 0) await key.keepHead(uuid, { seq: auditCount, hash: auditHead, at: now() });
  return store.read(newestHead);
}

async function isSignedNow(db: ReadDb): Promise<boolean> {
  const [last] = await listNewestEntries(db, { before: null, limit: 1, without: [] });
  return last?.action === 'headSigned';
}

async function sign(db: WriteDb, now: () => string, key: OfficeKey): Promise<void> {
  const { auditCount } = await getDataFile(db);
  // An empty log says nothing.
  if (auditCount === 0) return;
  const at = now();
  const ctx = { db, now: () => at, caller: program };
  const { keyId, publicKey } = key;
  const known = await listEntriesOf(db, ['officeKeyMade']);
  if (!known.some(({ details }) => keyOf(details)?.keyId === keyId))
    await record(ctx, 'officeKeyMade', { fingerprint: fingerprintForReading(keyId), keyId, publicKey });
  const { uuid, auditCount: entry, auditHead: hash } = await getDataFile(db);
  const signature = signValue(statement(uuid, { seq: entry, hash, at }), key.privateKey);
  await record(ctx, 'headSigned', { entry, hash, keyId, signature });
}

const KeyDetails = z.object({ keyId: KeyId, publicKey: PublicKey });
const HeadDetails = z.object({ entry: z.number(), hash: z.string(), keyId: KeyId, signature: Signature });
const parsed = <T>(schema: z.ZodType<T>, details: string): T | null =>
  schema.safeParse(orNull(() => JSON.parse(details) as unknown)).data ?? null;
const keyOf = (details: string) => parsed(KeyDetails, details);

async function newestHead(db: ReadDb): Promise<SignedHead | null> {
  const reader = headReader((await getDataFile(db)).uuid);
  for (const entry of await listEntriesOf(db, ['officeKeyMade', 'headSigned'])) reader.take(entry);
  return reader.newest();
}

type Entry = { seq: number; at: string; action: string; details: string; previous: string };
/** A key that signed heads here. `since`: when it was introduced. */
export type HeadKey = { keyId: KeyId; publicKey: string; since: string };

export type HeadReader = ReturnType<typeof headReader>;

/** Reads what the log says of where it stood: which heads are signed, by which keys, and which are not sound. */
export function headReader(dataFileId: DataFileId) {
  const keys = new Map<KeyId, HeadKey>();
  const unsound: number[] = [];
  let newest: SignedHead | null = null;
  return {
    take: ({ seq, at, action, details, previous }: Entry) => {
      if (action === 'officeKeyMade') {
        const key = keyOf(details);
        if (key) keys.set(key.keyId, { ...key, since: at });
      }
      if (action !== 'headSigned') return;
      const said = parsed(HeadDetails, details);
      const key = said && keys.get(said.keyId);
      const head = key && { ...said, publicKey: key.publicKey, at, seq: said.entry };
      const isSound = head && head.seq === seq - 1 && head.hash === previous && isSoundHead(dataFileId, head);
      if (isSound) newest = SignedHead.parse(head);
      else unsound.push(seq);
    },
    newest: () => newest,
    keys: () => [...keys.values()],
    /** The entries whose signature does not hold. */
    unsound: () => unsound,
  };
}
