import {
  findDocument,
  insertDocument,
  listVersions,
  type ListedDocument,
  type StoredDocument,
  updatePresented,
} from '../../../db/repositories/documents/documents.ts';
import { saveFrozenFacts } from '../../../db/repositories/documents/frozenFacts.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { DocumentInfo } from '../../../shared/contract/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { Clearance, DocumentKind } from '../../../shared/domain/document/document.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { RequiredSigner } from '../../../shared/documents/signers.ts';
import { aboutKind, isMinutes, isWholeMinutes } from '../../../shared/documents/kinds/index.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import type { ActionCtx, CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { checkRows } from '../documents/checks.ts';
import { infoOf } from '../documents/info.ts';
import { buildFrom, subjectOf } from '../documents/documents.ts';
import { type Made, madeAhead, type Target } from '../documents/wordFile.ts';
import { frozen } from '../documents/frozen.ts';
import { refuseUnfitFile } from '../documents/unfit.ts';
import { type Examined, examineDocument } from '../word/read/examineApart.ts';
import { keepTelling } from '../meetings/announced.ts';
import { meetingFacts, searchedFacts } from '../meetings/facts.ts';
import { isReleased, nextVersion } from '../meetings/minutesVersions.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { hasSameContent } from './compare.ts';
import { signersSha256 } from '../signing/manifest.ts';
import { shortTitle } from '../meetings/shortTitle.ts';
import { DocumentId, type MeetingId } from '../../../shared/domain/ids.ts';

/**
 * Freezes the hand-edited draft, or else what is built now, as the next version, with those who must sign it, and
 * puts it before them; of a Niederschrift also what it was built from. Throws CHECKS_OPEN, DOCUMENT_STATE where one is presented already or the Niederschrift is
 * released, WRONG_STATE for minutes that are not finished, NO_CHAIR where nobody could release it, LEAK or
 * WORD_FILE_REFUSED for a draft, UNCHANGED where the same was released already.
 */
export async function presentDocument(
  ctx: ActionCtx,
  target: Parsed<'documents.present'>,
): Promise<Output<'documents.present'>> {
  const made = await madeAhead(ctx.store, target.meetingId, [target]);
  const draft = await ctx.store.read((db) => examinable(db, target));
  const examined = draft && { id: draft.id, ...(await examineDocument(draft.bytes)) };
  return ctx.store.transaction((db) => present({ ...ctx, db }, target, { made, examined }));
}

type Ahead = { made: readonly Made[]; examined: (Examined & { id: DocumentId }) | null };

/** The hand-edited draft that is presented if nothing comes between. */
async function examinable(
  db: ReadDb,
  { meetingId, kind, subjectId }: Parsed<'documents.present'>,
): Promise<StoredDocument | null> {
  const { about } = subjectOf(await meetingFacts(db, meetingId), kind, subjectId);
  const draft = (await listVersions(db, kind, about)).find(({ state }) => state === 'draft');
  return draft ? findDocument(db, draft.id) : null;
}

async function present(
  ctx: CommandCtx,
  { meetingId, kind, subjectId }: Parsed<'documents.present'>,
  { made, examined }: Ahead,
): Promise<DocumentInfo> {
  const { db, now, newId } = ctx;
  const facts = await meetingFacts(db, meetingId);
  const subject = subjectOf(facts, kind, subjectId);
  const earlier = await listVersions(db, kind, subject.about);
  refuseUnfit(kind, facts.meeting.state, earlier);
  await refuseOpenChecks(ctx, kind, facts);
  const draft = earlier.find(({ state }) => state === 'draft');
  const file = draft
    ? await checkedDraft(db, draft, examined, { meetingId, clearance: subject.clearance })
    : {
        ...(await built(db, facts, { kind, subjectId: subject.about.id }, made)),
        id: newId(DocumentId),
        createdAt: now(),
      };
  const document: StoredDocument = {
    ...file,
    meetingId,
    kind,
    subject: subject.about,
    state: 'presented',
    version: nextVersion(earlier),
    signers: knownSigners(kind, facts),
    correction: correctionFor(kind, facts, earlier),
    presentedAt: now(),
  };
  await refuseUnchanged(db, document, earlier);
  if (draft) await updatePresented(db, document);
  else await insertDocument(db, document);
  if (isWholeMinutes(kind)) await saveFrozenFacts(db, document.id, facts);
  await keepTelling(db, kind, facts, { documentId: document.id, dispatchId: null });
  await record(ctx, 'documentPresented', {
    document: document.id,
    kind: aboutKind(kind).label,
    version: document.version,
    meeting: shortTitle(facts.meeting),
    sha256: document.sha256,
  });
  return infoOf(db, document);
}

/**
 * A Niederschrift is put before the chair once it is finished, and after its release only once the meeting was
 * opened again; every other document at any time.
 */
function refuseUnfit(kind: DocumentKind, state: MeetingState, earlier: readonly ListedDocument[]): void {
  const afterRelease = isReleased({ state });
  if (isMinutes(kind) && state !== 'minutesReady' && !afterRelease) {
    refuse({ code: 'WRONG_STATE', from: state, to: 'released' });
  }
  const done = (document: ListedDocument): boolean => isWholeMinutes(kind) && document.state === 'released';
  const open = earlier.find((one) => one.state === 'presented' || (afterRelease && done(one)));
  if (open) refuse({ code: 'DOCUMENT_STATE', state: open.state });
}

function knownSigners(kind: DocumentKind, facts: MeetingFacts): RequiredSigner[] {
  const signers = aboutKind(kind).signers(facts);
  if (signers.some(({ personId }) => personId === null)) refuse({ code: 'NO_CHAIR' });
  return signers;
}

async function refuseOpenChecks({ db }: CommandCtx, kind: DocumentKind, facts: MeetingFacts): Promise<void> {
  const open = (await checkRows(db, kind, facts)).filter(
    ({ severity, overrideReason }) => severity === 'error' && overrideReason === null,
  );
  if (open.length > 0) refuse({ code: 'CHECKS_OPEN', count: open.length });
}

/** A second signature of the same people under the same document would say nothing new. */
async function refuseUnchanged(
  db: WriteDb,
  { bytes, signers }: StoredDocument,
  earlier: readonly ListedDocument[],
): Promise<void> {
  const latest = earlier.find(({ state }) => state === 'released');
  if (!latest || signersSha256(latest.signers) !== signersSha256(signers)) return;
  const released = found(await findDocument(db, latest.id), 'document');
  if (hasSameContent(released.bytes, bytes)) refuse({ code: 'UNCHANGED', version: released.version });
}

/**
 * What is not public may have been written after the draft came in, and what an earlier version of the program took in
 * was not examined: both is looked at once more. Throws CONFLICT where another one came in meanwhile.
 */
async function checkedDraft(
  db: WriteDb,
  { id }: ListedDocument,
  examined: Ahead['examined'],
  now: { meetingId: MeetingId; clearance: Clearance },
): Promise<StoredDocument> {
  const draft = found(await findDocument(db, id), 'document');
  if (examined?.id !== id) return refuse({ code: 'CONFLICT' });
  const clearance = draft.clearance === 'public' ? 'public' : now.clearance;
  refuseUnfitFile(examined, await searchedFacts(db, now.meetingId), clearance);
  return draft;
}

async function built(db: WriteDb, facts: MeetingFacts, target: Target, made: readonly Made[]) {
  const { fileName, bytes, model, clearance } = await buildFrom(db, facts, target, made);
  return { ...frozen({ fileName, bytes, model, isOwnEdit: false }), clearance };
}

/** Only a Niederschrift of which a version was released before corrects anything. */
const correctionFor = (
  kind: DocumentKind,
  { correction }: MeetingFacts,
  earlier: readonly ListedDocument[],
): string =>
  isMinutes(kind) && earlier.some(({ state }) => state === 'released') ? (correction?.reason ?? '') : '';
