import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { DataFileId, DocumentId, ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import { Version } from '../../../shared/domain/values.ts';
import { orNull, sha256OfValue } from '../kernel/digest.ts';
import { FileName, FilledLine, Hex64, Line, Moment, SignedKeyId, Text, Word } from './signedFields.ts';
import { isSignedBy, keyIdOf, publicKeyOf, Signature, signValue } from './publicKey.ts';

/** Consent, return with comments (R34), refused signature (R33). */
export const Decision = z.enum(['release', 'return', 'refuse']);
export type Decision = z.infer<typeof Decision>;

export const Signer = z.strictObject({
  name: FilledLine,
  role: FilledLine,
  /** Fingerprint of the key signed with. */
  keyId: SignedKeyId,
});

/** What the chair remarks on an item, or on the whole where itemId is null. The text itself is the clerk's (R34). */
export const ReleaseComment = z.strictObject({ itemId: ItemId.nullable(), itemLabel: Line, text: Text });
export type ReleaseComment = z.infer<typeof ReleaseComment>;

/** All that a signature covers: which file of which document, what was decided on it, by whom and when. */
export const Manifest = z.strictObject({
  format: z.literal('ratsfeder-freigabe-1'),
  dataFileId: DataFileId,
  documentId: DocumentId,
  kind: Word,
  version: Version,
  meetingId: MeetingId,
  fileName: FileName,
  /** Of the exact bytes of the file, and how many they are. */
  sha256: Hex64,
  size: z.number().int().min(0),
  /** Of the canonical model the file was built from. */
  modelSha256: Hex64,
  /** Of everybody who was asked, so that no signature can be left out unnoticed. */
  signersSha256: Hex64,
  decision: Decision,
  signer: Signer,
  /** Where the signer is the chair's deputy: whose consent it is, and the digest of what the delegation says (R42). */
  delegated: z.strictObject({ chair: FilledLine, sha256: Hex64 }).optional(),
  /** The items signed for, "bis TOP 4", where the chair changed (R32); empty for the whole document. */
  range: Line,
  signedAt: Moment,
  commentsSha256: Hex64,
});
export type Manifest = z.infer<typeof Manifest>;

export const SignedManifest = z.strictObject({ manifest: Manifest, signature: Signature });
export type SignedManifest = z.infer<typeof SignedManifest>;

export type AskedSigner = { name: string; role: string; range: string };

/** Who was asked for what this decides: the chair, also where a deputy has signed. */
export const askedIn = ({ signer, delegated, range }: Manifest): AskedSigner => ({
  name: delegated?.chair ?? signer.name,
  role: signer.role,
  range,
});

export const signersSha256 = (signers: readonly AskedSigner[]): string =>
  sha256OfValue(signers.map(({ name, role, range }) => ({ name, role, range })));

export const commentsSha256 = (comments: readonly ReleaseComment[]): string => sha256OfValue(comments);

/** Throws where the manifest is malformed or names another key than the one it is signed with. */
export function signManifest(manifest: Manifest, privateKey: KeyObject): SignedManifest {
  const signed = Manifest.parse(manifest);
  if (signed.signer.keyId !== keyIdOf(publicKeyOf(privateKey))) throw new Error('manifest names another key');
  return { manifest: signed, signature: signValue(signed, privateKey) };
}

/** Whether this key signed this manifest, and the manifest names this key. Anything else is false; never throws. */
export function verifyManifest(signed: unknown, publicKey: string): boolean {
  const valid = orNull(() => {
    const { manifest, signature } = SignedManifest.parse(signed);
    return manifest.signer.keyId === keyIdOf(publicKey) && isSignedBy(publicKey, manifest, signature);
  });
  return valid === true;
}
