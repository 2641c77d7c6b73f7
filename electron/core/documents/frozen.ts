import type { StoredDocument } from '../../../db/repositories/documents/documents.ts';
import { canonicalText, sha256 } from '../kernel/digest.ts';

type Frozen = Pick<
  StoredDocument,
  | 'fileName'
  | 'bytes'
  | 'size'
  | 'sha256'
  | 'model'
  | 'modelSha256'
  | 'isOwnEdit'
  | 'signers'
  | 'presentedAt'
  | 'decidedAt'
>;

/** A file as it is frozen: its exact bytes, the model they were built from, and the digests of both. */
export function frozen(file: {
  fileName: string;
  bytes: Uint8Array;
  /** For a file edited by hand what the program would have printed then; empty where it had nothing to. */
  model: object;
  isOwnEdit: boolean;
}): Frozen {
  const model = canonicalText(file.model);
  return {
    fileName: file.fileName,
    bytes: file.bytes,
    size: file.bytes.length,
    sha256: sha256(file.bytes),
    model,
    modelSha256: sha256(model),
    isOwnEdit: file.isOwnEdit,
    signers: [],
    presentedAt: null,
    decidedAt: null,
  };
}
