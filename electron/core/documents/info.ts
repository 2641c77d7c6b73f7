import { listPublicSubjects, type ListedDocument } from '../../../db/repositories/documents/documents.ts';
import { listSignatures, type StoredSignature } from '../../../db/repositories/release/signatures.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { type DocumentInfo, SignatureInfo } from '../../../shared/contract/documents.ts';
import type { Clearance } from '../../../shared/domain/document/document.ts';
import type { RequiredSigner } from '../../../shared/documents/signers.ts';
import { found } from '../kernel/refusals.ts';
import { orNull } from '../kernel/digest.ts';
import { SignedManifest } from '../signing/manifest.ts';
import type { ResolutionId } from '../../../shared/domain/ids.ts';

/** What lists show of frozen files; two statements, however many they are. */
export async function infosOf(db: ReadDb, documents: readonly ListedDocument[]): Promise<DocumentInfo[]> {
  const ids = documents.map(({ id }) => id);
  const signatures = Map.groupBy(await listSignatures(db, ids), ({ documentId }) => documentId);
  const publicSubjects = await publicSubjectsOf(db, documents);
  return documents.map((document) => {
    const own = signatures.get(document.id) ?? [];
    return {
      id: document.id,
      meetingId: document.meetingId,
      kind: document.kind,
      subjectType: document.subject.type,
      subjectId: document.subject.id,
      version: document.version,
      state: document.state,
      fileName: document.fileName,
      size: document.size,
      sha256: document.sha256,
      isOwnEdit: document.isOwnEdit,
      correction: document.correction,
      createdAt: document.createdAt,
      presentedAt: document.presentedAt,
      decidedAt: document.decidedAt,
      clearance: strictest(document, publicSubjects),
      signatures: own.flatMap(signatureInfo),
      waitingFor: document.state === 'presented' ? missingSigners(document, own) : [],
    };
  });
}

export async function infoOf(db: ReadDb, document: ListedDocument): Promise<DocumentInfo> {
  const [info] = await infosOf(db, [document]);
  return found(info ?? null, 'document');
}

/** An extract is public only where its item was when it was made and is still; of a removed one nothing is public. */
export const storedClearance = async (
  db: ReadDb,
  document: Pick<ListedDocument, 'subject' | 'clearance'>,
): Promise<Clearance> => strictest(document, await publicSubjectsOf(db, [document]));

const publicSubjectsOf = (
  db: ReadDb,
  documents: readonly Pick<ListedDocument, 'subject'>[],
): Promise<Set<ResolutionId>> =>
  listPublicSubjects(db, [
    ...new Set(documents.flatMap(({ subject }) => (subject.type === 'resolution' ? [subject.id] : []))),
  ]);

const strictest = (
  { subject, clearance }: Pick<ListedDocument, 'subject' | 'clearance'>,
  publicSubjects: ReadonlySet<ResolutionId>,
): Clearance => (subject.type === 'resolution' && !publicSubjects.has(subject.id) ? 'nonPublic' : clearance);

/** Who has neither consented nor refused yet (R32, R33). */
export const missingSigners = (
  { signers }: Pick<ListedDocument, 'signers'>,
  signatures: readonly StoredSignature[],
): RequiredSigner[] =>
  signers.filter((signer) => !signatures.some(({ personId }) => personId === signer.personId));

/** None where the stored text is no manifest: a damaged row shows as a missing signature, and in the verification. */
function signatureInfo(stored: StoredSignature): SignatureInfo[] {
  const signed = orNull(() =>
    SignedManifest.parse({ manifest: JSON.parse(stored.manifest), signature: stored.signature }),
  );
  const comments = SignatureInfo.shape.comments.safeParse(orNull(() => JSON.parse(stored.comments)));
  if (!signed || !comments.success) return [];
  const { signer, range, decision, signedAt, delegated } = signed.manifest;
  const { name, role, keyId } = signer;
  const deputyOf = delegated?.chair ?? null;
  return [{ name, role, deputyOf, range, decision, signedAt, keyId, comments: comments.data }];
}
