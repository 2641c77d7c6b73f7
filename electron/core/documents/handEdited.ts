import {
  findDocument,
  insertDocument,
  type ListedDocument,
  listVersions,
  removeDocument,
  type StoredDocument,
} from '../../../db/repositories/documents/documents.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { DocumentInfo } from '../../../shared/contract/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import type { ActionCtx, CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { refuseOtherFile } from './fileMark.ts';
import { infoOf } from './info.ts';
import { subjectOf } from './documents.ts';
import { frozen } from './frozen.ts';
import { type Examined, examineDocument } from '../word/read/examineApart.ts';
import { refuseUnfitFile } from './unfit.ts';
import { meetingFacts, searchedFacts } from '../meetings/facts.ts';
import { shortTitle } from '../meetings/shortTitle.ts';
import { nextVersion } from '../meetings/minutesVersions.ts';
import { found, refuse, refusing } from '../kernel/refusals.ts';
import { DocumentId } from '../../../shared/domain/ids.ts';

/**
 * A file edited by hand becomes the draft of its kind, in place of an earlier one. Refused with NOT_A_WORD_FILE or
 * WORD_FILE_REFUSED, with LEAK where a public kind holds words of the non-public part, with OTHER_DOCUMENT or
 * UNMARKED_FILE where it was made as something else, and while one is presented.
 */
export async function takeBack(
  ctx: ActionCtx,
  input: Parsed<'documents.takeBack'>,
): Promise<Output<'documents.takeBack'>> {
  const examined = await examineDocument(input.bytes);
  return ctx.store.transaction((db) => takeIn({ ...ctx, db }, input, examined));
}

async function takeIn(
  ctx: CommandCtx,
  { meetingId, kind, subjectId, fileName, bytes, acceptsUnmarked }: Parsed<'documents.takeBack'>,
  examined: Examined,
): Promise<DocumentInfo> {
  const { db, now, newId } = ctx;
  const facts = await meetingFacts(db, meetingId);
  const subject = subjectOf(facts, kind, subjectId);
  refuseUnfitFile(examined, await searchedFacts(db, meetingId), subject.clearance);
  refuseOtherFile(examined.marks, { kind, meetingId, subjectId: subject.about.id }, acceptsUnmarked);
  const earlier = await listVersions(db, kind, subject.about);
  const open = earlier.find(({ state }) => state === 'presented');
  if (open) refuse({ code: 'DOCUMENT_STATE', state: open.state });
  for (const draft of earlier.filter(({ state }) => state === 'draft'))
    await discard(ctx, draft, facts.meeting);
  const usualName = fileNameOf(kind, facts, subject.label);
  const printed = buildDocument(kind, facts, subject.about.id);
  // With what the program says now it is told later that its text went on.
  const model = 'missing' in printed ? {} : printed;
  const document: StoredDocument = {
    ...frozen({ fileName: wordName(fileName, usualName), bytes, model, isOwnEdit: true }),
    id: newId(DocumentId),
    meetingId,
    kind,
    subject: subject.about,
    state: 'draft',
    version: nextVersion(earlier),
    clearance: subject.clearance,
    correction: '',
    createdAt: now(),
  };
  await insertDocument(db, document);
  await record(ctx, 'handEditTaken', entryOf(document, facts.meeting));
  return infoOf(db, document);
}

/** A name that every system accepts, as the signed manifest asks for; without one left over, the usual one. */
const wordName = (fileName: string, usualName: string): string =>
  `${permittedName(fileName.replace(/\.docx$/i, '')) || usualName}.docx`;

export async function discardDraft(
  ctx: CommandCtx,
  { id }: Parsed<'documents.discard'>,
): Promise<Output<'documents.discard'>> {
  const document = found(await findDocument(ctx.db, id), 'document');
  const { state, meetingId } = document;
  if (state !== 'draft') refuse({ code: 'DOCUMENT_STATE', state });
  await discard(ctx, document, meetingId && (await meetingFacts(ctx.db, meetingId)).meeting);
  return null;
}

async function discard(ctx: CommandCtx, draft: ListedDocument, meeting: MeetingView | null): Promise<void> {
  await remove(ctx.db, draft.id);
  await record(ctx, 'handEditDiscarded', entryOf(draft, meeting));
}

const entryOf = ({ id, kind, fileName, sha256 }: ListedDocument, meeting: MeetingView | null) => ({
  document: id,
  kind: aboutKind(kind).label,
  meeting: meeting ? shortTitle(meeting) : '',
  file: fileName,
  sha256,
});

/** What was sent of it stays on file. Throws DOCUMENT_STATE. */
const remove = (db: WriteDb, id: DocumentId): Promise<void> =>
  refusing(removeDocument(db, id), { foreignKey: { code: 'DOCUMENT_STATE', state: 'draft' } });
