import { modelSha256, orNull, sha256 } from '../kernel/digest.ts';
import { type KnownKey, namesFile } from './checkReleaseFile.ts';
import { isInPeriod } from '../signing/delegation.ts';
import {
  askedIn,
  type AskedSigner,
  type Manifest,
  type ReleaseComment,
  SignedManifest,
  signersSha256,
  verifyManifest,
} from '../signing/manifest.ts';
import { hasSignedComments } from './releaseFile.ts';
import type { DataFileId, DocumentId, KeyId, MeetingId } from '../../../shared/domain/ids.ts';

/** A released document as stored. `model` is JSON text, `sha256` and `size` are what was noted of `bytes`. */
export type ReleasedRow = {
  dataFileId: DataFileId;
  documentId: DocumentId;
  kind: string;
  version: number;
  meetingId: MeetingId | null;
  fileName: string;
  bytes: Uint8Array;
  sha256: string;
  size: number;
  model: string;
  /** Everybody who had to sign. */
  signers: readonly AskedSigner[];
};

/** A consent by a deputy is held against these; `isSound`: signed by the chair's key, or noted by the office. */
export type KnownGrant = {
  digest: string;
  keyId: KeyId;
  chair: string;
  from: string;
  until: string;
  isSound: boolean;
  isRevoked: boolean;
};

/** `isBeforeRevocation`: whether it was entered before its key was revoked; says nothing of a key that was not. */
export type StoredSignature = {
  signed: SignedManifest;
  comments: readonly ReleaseComment[];
  isBeforeRevocation: boolean;
  /** The same of the delegation of a deputy, if it was ended. */
  isBeforeEnd: boolean;
};

export type ReleaseFault =
  /** The stored bytes are not those the row names. */
  | 'bytesChanged'
  /** No signature on it says "release". */
  | 'notReleased'
  /** Somebody who had to decide did not. */
  | 'signatureMissing'
  /** Others had to sign than each signature says. */
  | 'signersChanged'
  | 'badSignature'
  | 'unknownKey'
  /** Taken in after its key was revoked. */
  | 'revokedKey'
  /** By somebody who was not the chair's deputy then (R42). */
  | 'notDelegated'
  | 'otherDatabase'
  /** Document, kind, version or meeting are not those signed. */
  | 'otherDocument'
  /** Name, bytes or size are not those signed. */
  | 'otherFile'
  | 'modelChanged'
  | 'commentsChanged';

/**
 * Whether a released document is still what was signed, by all who had to (R32, R38): each fault once, none when it
 * is. Never throws. A key revoked later does not undo what was entered while it counted: by its place in the log,
 * whatever a clock said.
 */
export function verifyReleased(
  row: ReleasedRow,
  signatures: readonly StoredSignature[],
  keys: readonly KnownKey[],
  grants: readonly KnownGrant[] = [],
): ReleaseFault[] {
  const actual = { fileName: row.fileName, sha256: sha256(row.bytes), size: row.bytes.length };
  const found: (ReleaseFault | false)[] = [
    (actual.sha256 !== row.sha256 || actual.size !== row.size) && 'bytesChanged',
    !isConsent(signatures) && 'notReleased',
    !areComplete(row.signers, signatures) && 'signatureMissing',
  ];
  const model = modelSha256(row.model);
  const asked = signersSha256(row.signers);
  for (const stored of signatures) {
    // Without a well-formed manifest there is nothing to compare.
    const { success, data } = SignedManifest.safeParse(stored.signed);
    if (!success) {
      found.push('badSignature');
      continue;
    }
    const { manifest } = data;
    found.push(
      keyFault(data, stored.isBeforeRevocation, keys),
      !isAllowed(manifest, stored.isBeforeEnd, grants) && 'notDelegated',
      manifest.dataFileId !== row.dataFileId && 'otherDatabase',
      !namesDocument(data, row) && 'otherDocument',
      !namesFile(manifest, actual) && 'otherFile',
      manifest.modelSha256 !== model && 'modelChanged',
      manifest.signersSha256 !== asked && 'signersChanged',
      orNull(() => hasSignedComments({ signed: data, comments: [...stored.comments] })) !== true &&
        'commentsChanged',
    );
  }
  return [...new Set(found.filter((fault) => fault !== false))];
}

/** Somebody consents, nobody sends it back; one that cannot be read decides nothing. */
function isConsent(signatures: readonly StoredSignature[]): boolean {
  const decisions = signatures.map(({ signed }) => orNull(() => signed.manifest.decision));
  return decisions.includes('release') && !decisions.includes('return');
}

/** Each who was asked has a signature of a key of their own, also where two have the same name. */
function areComplete(signers: readonly AskedSigner[], signatures: readonly StoredSignature[]): boolean {
  const given = signatures.flatMap(({ signed }) => orNull(() => SignedManifest.parse(signed).manifest) ?? []);
  const labelOf = ({ name, role, range }: AskedSigner): string => JSON.stringify([name, role, range]);
  return signers.every((one) => {
    const keys = given.filter((manifest) => labelOf(askedIn(manifest)) === labelOf(one));
    const asked = signers.filter((other) => labelOf(other) === labelOf(one));
    return new Set(keys.map(({ signer }) => signer.keyId)).size >= asked.length;
  });
}

const namesDocument = ({ manifest }: SignedManifest, row: ReleasedRow): boolean =>
  manifest.documentId === row.documentId &&
  manifest.kind === row.kind &&
  manifest.version === row.version &&
  manifest.meetingId === row.meetingId;

/** Whether who signed for somebody else was delegated that day; whoever signs for nobody else needs no delegation. */
function isAllowed(
  { delegated, signer, signedAt }: Manifest,
  isBeforeEnd: boolean,
  grants: readonly KnownGrant[],
): boolean {
  if (!delegated) return true;
  const grant = grants.find(({ digest }) => digest === delegated.sha256);
  return (
    grant !== undefined &&
    grant.isSound &&
    grant.keyId === signer.keyId &&
    grant.chair === delegated.chair &&
    isInPeriod(grant, signedAt) &&
    (!grant.isRevoked || isBeforeEnd)
  );
}

function keyFault(
  signed: SignedManifest,
  isBeforeRevocation: boolean,
  keys: readonly KnownKey[],
): ReleaseFault | false {
  const { signer } = signed.manifest;
  const key = keys.find(({ keyId }) => keyId === signer.keyId);
  if (!key) return 'unknownKey';
  if (!verifyManifest(signed, key.publicKey)) return 'badSignature';
  return key.revokedAt !== null && !isBeforeRevocation && 'revokedKey';
}
