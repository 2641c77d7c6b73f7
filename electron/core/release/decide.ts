import {
  findDocument,
  listVersions,
  type StoredDocument,
} from '../../../db/repositories/documents/documents.ts';
import { getDataFile } from '../../../db/repositories/dataFile/dataFile.ts';
import {
  insertSignature,
  listSignatures,
  type StoredSignature,
} from '../../../db/repositories/release/signatures.ts';
import { findSignerKey, listSignerKeys } from '../../../db/repositories/release/signerKeys.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { DocumentInfo } from '../../../shared/contract/documents.ts';
import type { RequiredSigner } from '../../../shared/documents/signers.ts';
import { meetingOf } from '../kernel/access.ts';
import type { ActionCtx, CommandCtx } from '../kernel/app.ts';
import { versionFacts } from '../meetings/minutesVersions.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { canonicalText } from '../kernel/digest.ts';
import { checkReleaseFile, type Expectations } from './checkReleaseFile.ts';
import { recordDecision } from './recordDecision.ts';
import { type ReleaseComment, signersSha256 } from '../signing/manifest.ts';
import { answerRequest, type ReleaseFile } from './releaseFile.ts';
import { requestOf } from './request.ts';
import { unlockedKey } from './signerKeys.ts';
import { DocumentId, PersonId, SignatureId } from '../../../shared/domain/ids.ts';

/** The chair's decision on this computer: signed and entered in one step. */
export async function signDocument(
  ctx: ActionCtx,
  input: Parsed<'release.sign'>,
): Promise<Output<'release.sign'>> {
  refuseUnexplained(input);
  const unlocked = await unlockedKey(ctx, input);
  return ctx.store.transaction((db) => signWith({ ...ctx, db }, unlocked, input));
}

/** A return says what is to be changed. Throws COMMENT_NEEDED. */
export function refuseUnexplained({
  decision,
  comments,
}: {
  decision: string;
  comments: readonly Pick<ReleaseComment, 'text'>[];
}): void {
  const isExplained = comments.some(({ text }) => text.trim() !== '');
  if (decision === 'return' && !isExplained) refuse({ code: 'COMMENT_NEEDED' });
}

async function signWith(
  ctx: CommandCtx,
  { key, privateKey }: Awaited<ReturnType<typeof unlockedKey>>,
  { documentId, decision, comments, range }: Parsed<'release.sign'>,
): Promise<DocumentInfo> {
  const { db, now } = ctx;
  const document = found(await findDocument(db, documentId), 'document');
  if (document.state !== 'presented') refuse({ code: 'DOCUMENT_STATE', state: document.state });
  const asked = signerFor(document, key.personId, range);
  if (!asked) return refuse({ code: 'KEY_UNUSABLE', reason: 'otherPerson' });
  const { name, role } = asked;
  const answer = { decision, signer: { name, role }, range, signedAt: now(), comments };
  return enterRelease(ctx, answerRequest(await requestOf(db, document), answer, privateKey));
}

/** Who was asked for these items, if it is this person. */
const signerFor = (
  { signers }: Pick<StoredDocument, 'signers'>,
  personId: PersonId | null,
  range: string,
): RequiredSigner | undefined =>
  signers.find((one) => personId !== null && one.personId === personId && one.range === range);

/**
 * Takes a signed decision in, wherever it was signed. Throws PACKAGE_REFUSED with the reason: nothing of a file that
 * does not fit is stored. Also throws KEY_UNUSABLE where this part was decided before.
 */
export async function enterRelease(ctx: CommandCtx, file: ReleaseFile): Promise<DocumentInfo> {
  const { db, now, newId } = ctx;
  const { manifest, signature } = file.signed;
  const verdict = checkReleaseFile(file, await expectations(db, manifest.documentId));
  if (!verdict.ok) refuse({ code: 'PACKAGE_REFUSED', reason: verdict.reason });
  const document = found(await findDocument(db, manifest.documentId), 'document');
  if (document.state !== 'presented') refuse({ code: 'DOCUMENT_STATE', state: document.state });
  const personId = await askedPerson(db, file, document);
  const given = await listSignatures(db, [document.id]);
  if (given.some((one) => one.personId === personId)) {
    refuse({ code: 'KEY_UNUSABLE', reason: 'alreadySigned' });
  }
  const stored: StoredSignature = {
    id: newId(SignatureId),
    documentId: document.id,
    keyId: manifest.signer.keyId,
    personId,
    manifest: canonicalText(manifest),
    signature,
    comments: canonicalText(file.comments),
    receivedAt: now(),
  };
  // Known before this decision: a refusal that the file itself notes already is the last word (R33).
  const { refusedBy } = await versionFacts(db, await meetingOf(db, document));
  await insertSignature(db, stored, given.length);
  return recordDecision(ctx, document, stored, refusedBy.includes(personId));
}

async function expectations(db: ReadDb, documentId: DocumentId): Promise<Expectations> {
  const { uuid } = await getDataFile(db);
  const named = await findDocument(db, documentId);
  const [current] = named ? await listVersions(db, named.kind, named.subject) : [];
  return {
    dataFileId: uuid,
    current: current
      ? { ...current, documentId: current.id, signersSha256: signersSha256(current.signers) }
      : null,
    known: await listSignerKeys(db),
  };
}

/** The signed name, part and items must be those that were asked, and the key that person's. */
async function askedPerson(
  db: ReadDb,
  { signed: { manifest } }: ReleaseFile,
  document: StoredDocument,
): Promise<PersonId> {
  const key = await findSignerKey(db, manifest.signer.keyId);
  const asked = signerFor(document, key?.personId ?? null, manifest.range);
  const isSame = asked?.name === manifest.signer.name && asked.role === manifest.signer.role;
  const personId = isSame ? asked.personId : null;
  return personId ?? refuse({ code: 'PACKAGE_REFUSED', reason: 'otherSigner' });
}
