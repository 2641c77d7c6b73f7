import { z } from 'zod';
import { DataFileId, DocumentId, ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import { Version } from '../../../shared/domain/values.ts';
import { sha256, sha256OfValue } from '../kernel/digest.ts';
import { type ExchangeFormat, exchangeFileBytes, readExchangeFile, type Verdict } from './exchangeFile.ts';
import {
  Base64,
  FileName,
  FilledLine,
  fromBase64,
  Hex64,
  Line,
  Moment,
  SignedKeyId,
  Text,
  Word,
} from '../signing/signedFields.ts';

/** The file as it goes to the chair. */
const PackedDocument = z.strictObject({ fileName: FileName, base64: Base64 });

/** Which document is presented, and who is asked to sign which part of it (R31, R32). */
export const ReleaseRequest = z.strictObject({
  dataFileId: DataFileId,
  documentId: DocumentId,
  kind: Word,
  /** "Niederschrift" */
  kindLabel: FilledLine,
  version: Version,
  meetingId: MeetingId,
  meetingTitle: Line,
  sha256: Hex64,
  size: z.number().int().min(0),
  modelSha256: Hex64,
  fileName: FileName,
  presentedAt: Moment,
  /** Name of the body. */
  body: Line,
  signers: z.array(
    /** `keyIds`: what the office knows of this person's keys. */
    z.strictObject({
      name: FilledLine,
      role: FilledLine,
      range: Line,
      keyIds: z.array(SignedKeyId),
      /** Who may consent instead on this day, and the digest of the delegation (R42). */
      deputies: z.array(z.strictObject({ name: FilledLine, keyId: SignedKeyId, sha256: Hex64 })).optional(),
    }),
  ),
});
export type ReleaseRequest = z.infer<typeof ReleaseRequest>;

const Content = z.strictObject({
  document: PackedDocument,
  request: ReleaseRequest,
  /** What the program finds when the package is written, and why the clerk presents the document all the same. */
  checks: z.array(z.strictObject({ severity: FilledLine, sentence: Text, overrideReason: Text.nullable() })),
  comments: z.array(z.strictObject({ itemLabel: Line, text: Text })),
  /** What remarks can be about; their labels are of the document itself. */
  items: z.array(z.strictObject({ itemId: ItemId, label: Line })),
});
export type PackageContent = z.infer<typeof Content>;

const format = 'ratsfeder-freigabepaket-1';

const Package = z.strictObject({
  ...Content.shape,
  format: z.literal(format),
  /** Over the canonical rest. Finds accidents; what was really presented is settled by the clerk's own data file. */
  digest: Hex64,
});

const exchange = {
  family: 'ratsfeder-freigabepaket-',
  opening: '{"checks":',
  foreign: 'notAPackage',
  schema: Package,
} satisfies ExchangeFormat<typeof Package, 'notAPackage'>;

/** The bytes of a ".freigabepaket". Throws where the document is not the one the request names. */
export function writePackage(content: PackageContent): Uint8Array {
  if (!isPresented(content)) throw new Error('the document is not the one the request names');
  const rest = { ...content, format } as const;
  return exchangeFileBytes(Package, { ...rest, digest: sha256OfValue(rest) });
}

/** Accepts exactly what writePackage wrote; never throws. */
export function readPackage(bytes: Uint8Array): Verdict<PackageContent, 'notAPackage'> {
  const read = readExchangeFile(exchange, bytes);
  if (!read.ok) return read;
  const { digest, ...rest } = read.content;
  if (sha256OfValue(rest) !== digest || !isPresented(rest)) return { ok: false, reason: 'damaged' };
  const { document, request, checks, comments, items } = rest;
  return { ok: true, content: { document, request, checks, comments, items } };
}

function isPresented({ document, request }: PackageContent): boolean {
  const bytes = fromBase64(document.base64);
  return (
    document.fileName === request.fileName &&
    bytes.length === request.size &&
    sha256(bytes) === request.sha256
  );
}
