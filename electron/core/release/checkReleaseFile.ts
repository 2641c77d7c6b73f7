import { orNull } from '../kernel/digest.ts';
import { type Manifest, verifyManifest } from '../signing/manifest.ts';
import { keyIdOf } from '../signing/publicKey.ts';
import { hasSignedComments, ReleaseFile } from './releaseFile.ts';
import type { DataFileId, KeyId, MeetingId } from '../../../shared/domain/ids.ts';

/** A key the office knows. `revokedAt`: from when on it no longer counts, null while it does. */
export type KnownKey = { keyId: KeyId; publicKey: string; revokedAt: string | null };

/** What names one frozen file in the data file. */
export type DocumentFacts = Pick<
  Manifest,
  'documentId' | 'kind' | 'version' | 'fileName' | 'sha256' | 'size' | 'modelSha256' | 'signersSha256'
> & { meetingId: MeetingId | null };

export type Expectations = {
  dataFileId: DataFileId;
  /** The latest version of the document the release names; null where there is none. */
  current: DocumentFacts | null;
  known: readonly KnownKey[];
};

export type ReleaseRefusal =
  /** The parts of the file do not belong together. */
  | 'altered'
  | 'badSignature'
  /** Made for the data file of another office. */
  | 'otherDatabase'
  | 'unknownDocument'
  /** There is a later version than the one signed. */
  | 'outdated'
  /** Same document and version, but not this file. */
  | 'otherFile'
  | 'unknownKey'
  | 'revokedKey';

/**
 * Whether a release may be entered; never throws. First that the file is sound in itself, then that it is about what
 * is on file here, then that the key counts. A revoked key never counts for a new entry, whatever day the release
 * names: whoever has a stolen key can write any day.
 */
export function checkReleaseFile(
  file: ReleaseFile,
  { dataFileId, current, known }: Expectations,
): { ok: true } | { ok: false; reason: ReleaseRefusal } {
  const reason =
    soundness(file) ?? relevance(file.signed.manifest, dataFileId, current) ?? standing(file, known);
  return reason === null ? { ok: true } : { ok: false, reason };
}

function soundness(file: ReleaseFile): ReleaseRefusal | null {
  const { success } = ReleaseFile.safeParse(file);
  if (!success || orNull(() => hasSignedComments(file)) !== true) return 'altered';
  if (keyIdOf(file.publicKey) !== file.signed.manifest.signer.keyId) return 'altered';
  return verifyManifest(file.signed, file.publicKey) ? null : 'badSignature';
}

function relevance(
  manifest: Manifest,
  dataFileId: DataFileId,
  current: DocumentFacts | null,
): ReleaseRefusal | null {
  if (manifest.dataFileId !== dataFileId) return 'otherDatabase';
  if (!current || manifest.kind !== current.kind || manifest.meetingId !== current.meetingId) {
    return 'unknownDocument';
  }
  if (manifest.version < current.version) return 'outdated';
  if (manifest.version > current.version || manifest.documentId !== current.documentId) {
    return 'unknownDocument';
  }
  const isSame =
    namesFile(manifest, current) &&
    manifest.modelSha256 === current.modelSha256 &&
    manifest.signersSha256 === current.signersSha256;
  return isSame ? null : 'otherFile';
}

function standing(file: ReleaseFile, known: readonly KnownKey[]): ReleaseRefusal | null {
  const key = known.find(({ keyId }) => keyId === file.signed.manifest.signer.keyId);
  if (!key) return 'unknownKey';
  if (key.revokedAt !== null) return 'revokedKey';
  return verifyManifest(file.signed, key.publicKey) ? null : 'badSignature';
}

export const namesFile = (
  manifest: Manifest,
  file: Pick<DocumentFacts, 'fileName' | 'sha256' | 'size'>,
): boolean =>
  manifest.fileName === file.fileName && manifest.sha256 === file.sha256 && manifest.size === file.size;
