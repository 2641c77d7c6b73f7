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
import { listMembershipsOn } from '../../../db/repositories/people/memberships.ts';
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
import { askedIn, type Manifest, type ReleaseComment, signersSha256 } from '../signing/manifest.ts';
import { answerRequest, type ReleaseFile } from './releaseFile.ts';
import { requestOf } from './request.ts';
import { unlockedKey } from './signerKeys.ts';
import { delegationFor, knownDelegations, standingOf } from './standing.ts';
import { DocumentId, type KeyId, PersonId, SignatureId } from '../../../shared/domain/ids.ts';
import { IsoDate } from '../../../shared/domain/values.ts';

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
  const signing =
    signerFor(document, key.personId, range) ?? (await deputyFor(db, document, key.keyId, range));
  if (!signing) return refuse({ code: 'KEY_UNUSABLE', reason: 'otherPerson' });
  const { name, role } = signing;
  const delegated = 'delegated' in signing ? signing.delegated : undefined;
  const answer = { decision, signer: { name, role }, delegated, range, signedAt: now(), comments };
  return enterRelease(ctx, answerRequest(await requestOf(db, document, now()), answer, privateKey));
}

/** Who was asked for these items, if it is this person. */
const signerFor = (
  { signers }: Pick<StoredDocument, 'signers'>,
  personId: PersonId | null,
  range: string,
): RequiredSigner | undefined =>
  signers.find((one) => personId !== null && one.personId === personId && one.range === range);

/** Who of those asked for these items is represented by the holder of this key, whether or not the time is now. */
async function deputyFor(db: ReadDb, document: StoredDocument, keyId: KeyId, range: string) {
  const asked = document.signers.filter((one) => one.range === range);
  const { bodyId } = await meetingOf(db, document);
  const chairs = asked.map(({ personId }) => personId);
  const given = delegationFor(await knownDelegations(db), { keyId, chairs, bodyId });
  const chair = asked.find(({ personId }) => personId === given?.chairId);
  if (!given || !chair) return null;
  return {
    name: given.said.deputy,
    role: chair.role,
    delegated: { chair: chair.name, sha256: given.digest },
  };
}

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
  const personId = await askedPerson(ctx, file, document);
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
  ctx: CommandCtx,
  { signed: { manifest } }: ReleaseFile,
  document: StoredDocument,
): Promise<PersonId> {
  const { db } = ctx;
  if (manifest.delegated) return representedPerson(ctx, manifest, document);
  const key = await findSignerKey(db, manifest.signer.keyId);
  const asked = signerFor(document, key?.personId ?? null, manifest.range);
  const isSame = asked?.name === manifest.signer.name && asked.role === manifest.signer.role;
  const personId = isSame ? asked.personId : null;
  return personId ?? refuse({ code: 'PACKAGE_REFUSED', reason: 'otherSigner' });
}

/** Whose consent a deputy gives. Throws PACKAGE_REFUSED where nobody was delegated, or not for today. */
async function representedPerson(
  { db, now }: CommandCtx,
  manifest: Manifest,
  document: StoredDocument,
): Promise<PersonId> {
  const { bodyId } = await meetingOf(db, document);
  const given = { manifest, now: now(), bodyId, keys: await listSignerKeys(db) };
  const standing = standingOf(await knownDelegations(db), given);
  if (typeof standing === 'string') return refuse({ code: 'PACKAGE_REFUSED', reason: standing });
  // Who has left that office meanwhile stands in for nobody.
  const today = await listMembershipsOn(db, bodyId, IsoDate.parse(now().slice(0, 10)));
  if (!today.some(({ personId, role }) => personId === standing.deputyId && role === 'deputyChair'))
    return refuse({ code: 'PACKAGE_REFUSED', reason: 'notDelegated' });
  const chair = signerFor(document, standing.chairId, manifest.range);
  const { name, role } = askedIn(manifest);
  const isSame = chair?.name === name && chair.role === role;
  return isSame ? standing.chairId : refuse({ code: 'PACKAGE_REFUSED', reason: 'otherSigner' });
}
