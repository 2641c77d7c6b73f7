import { listSignatures } from '../../../db/repositories/release/signatures.ts';
import type { StoredKey } from '../../../db/repositories/release/signerKeys.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { DocumentId } from '../../../shared/domain/ids.ts';
import { delegationSentence } from '../../../shared/german/delegation.ts';
import { orNull } from '../kernel/digest.ts';
import { Manifest } from '../signing/manifest.ts';
import { keyHistory } from './keyHistory.ts';
import { isSound, type KnownDelegation, knownDelegations } from './standing.ts';
import type { KnownGrant } from './verifyReleased.ts';

/** What consents by deputies are held against. */
export const grantsOf = (known: readonly KnownDelegation[], keys: readonly StoredKey[]): KnownGrant[] =>
  known.map((one) => ({
    digest: one.digest,
    keyId: one.keyId,
    chair: one.said.chair,
    from: one.said.from,
    until: one.said.until,
    isSound: isSound(one, keys),
    isRevoked: one.revokedAt !== null,
  }));

/** The digest of the delegation on which a stored manifest rests; null where its signer decided for nobody else. */
export const delegatedIn = (manifest: string): string | null =>
  orNull(() => Manifest.parse(JSON.parse(manifest)).delegated?.sha256 ?? null);

/** How each deputy who signed a document came to be allowed, a sentence each. */
export async function delegationsOf(db: ReadDb, { id }: { id: DocumentId }): Promise<string[]> {
  const used = new Set((await listSignatures(db, [id])).map(({ manifest }) => delegatedIn(manifest)));
  return sentencesFor(db, (digest) => used.has(digest));
}

/** The same of all that were ever entered. */
export const allDelegations = (db: ReadDb): Promise<string[]> => sentencesFor(db, () => true);

async function sentencesFor(db: ReadDb, isMeant: (digest: string) => boolean): Promise<string[]> {
  const { enteredBy } = await keyHistory(db);
  return (await knownDelegations(db))
    .filter(({ digest }) => isMeant(digest))
    .map(({ said, digest, signature, receivedAt, revokedAt }) =>
      delegationSentence({
        ...said,
        isSigned: signature !== null,
        receivedAt,
        revokedAt,
        by: enteredBy(digest),
      }),
    );
}
