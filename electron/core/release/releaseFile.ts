import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type ExchangeFormat, exchangeFileBytes, readExchangeFile, type Verdict } from './exchangeFile.ts';
import {
  commentsSha256,
  type Decision,
  type Manifest,
  ReleaseComment,
  SignedManifest,
  signersSha256,
  signManifest,
} from '../signing/manifest.ts';
import { keyIdOf, PublicKey, publicKeyOf } from '../signing/publicKey.ts';
import type { ReleaseRequest } from './requestPackage.ts';

const format = 'ratsfeder-freigabe-datei-1';

/** What comes back from the chair: the decision with its signature, and the comments it covers. */
export const ReleaseFile = z.strictObject({
  format: z.literal(format),
  signed: SignedManifest,
  comments: z.array(ReleaseComment),
  publicKey: PublicKey,
});
export type ReleaseFile = z.infer<typeof ReleaseFile>;

const exchange = {
  family: 'ratsfeder-freigabe-datei-',
  opening: '{"comments":',
  foreign: 'notARelease',
  schema: ReleaseFile,
} satisfies ExchangeFormat<typeof ReleaseFile, 'notARelease'>;

/** What the chair adds to a request: who decides what, for which items, when, with which comments. */
export type ReleaseAnswer = {
  decision: Decision;
  signer: { name: string; role: string };
  /** Where a deputy decides. */
  delegated?: NonNullable<Manifest['delegated']> | undefined;
  range: string;
  signedAt: string;
  comments: ReleaseComment[];
};

/** The signed answer to a request, as read from its package. */
export function answerRequest(
  request: ReleaseRequest,
  { comments, signer, delegated, ...answer }: ReleaseAnswer,
  privateKey: KeyObject,
): ReleaseFile {
  const publicKey = publicKeyOf(privateKey);
  const { dataFileId, documentId, kind, version, meetingId, fileName, sha256, size, modelSha256 } = request;
  const manifest: Manifest = {
    format: 'ratsfeder-freigabe-1',
    dataFileId,
    documentId,
    kind,
    version,
    meetingId,
    fileName,
    sha256,
    size,
    modelSha256,
    signersSha256: signersSha256(request.signers),
    ...answer,
    ...(delegated && { delegated }),
    signer: { ...signer, keyId: keyIdOf(publicKey) },
    commentsSha256: commentsSha256(comments),
  };
  return { format, signed: signManifest(manifest, privateKey), comments, publicKey };
}

/** The bytes of a ".freigabe". Throws where the comments are not the signed ones. */
export function writeReleaseFile(file: ReleaseFile): Uint8Array {
  if (!hasSignedComments(file)) throw new Error('the comments are not the signed ones');
  return exchangeFileBytes(ReleaseFile, file);
}

/** Whether the file is whole; whether it counts is checkReleaseFile's question. Never throws. */
export function readReleaseFile(bytes: Uint8Array): Verdict<ReleaseFile, 'notARelease'> {
  const read = readExchangeFile(exchange, bytes);
  return read.ok && !hasSignedComments(read.content) ? { ok: false, reason: 'damaged' } : read;
}

export const hasSignedComments = ({ signed, comments }: Pick<ReleaseFile, 'signed' | 'comments'>): boolean =>
  commentsSha256(comments) === signed.manifest.commentsSha256;
