import {
  findDocument,
  insertDocument,
  listVersions,
  removeDocument,
  type StoredDocument,
} from '../../../db/repositories/documents/documents.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { DocumentInfo } from '../../../shared/contract/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import type { ActionCtx, CommandCtx } from '../kernel/app.ts';
import { infoOf } from './info.ts';
import { subjectOf } from './documents.ts';
import { frozen } from './frozen.ts';
import { type Examined, examineDocument } from '../word/read/examineApart.ts';
import { refuseUnfitFile } from './unfit.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { nextVersion } from '../meetings/minutesVersions.ts';
import { found, refuse, refusing } from '../kernel/refusals.ts';
import { DocumentId } from '../../../shared/domain/ids.ts';

/**
 * A file edited by hand becomes the draft of its kind, in place of an earlier one. Refused with NOT_A_WORD_FILE or
 * WORD_FILE_REFUSED, with LEAK where a public kind holds words of the non-public part, and while one is presented.
 */
export async function takeBack(
  ctx: ActionCtx,
  input: Parsed<'documents.takeBack'>,
): Promise<Output<'documents.takeBack'>> {
  const examined = await examineDocument(input.bytes);
  return ctx.store.transaction((db) => takeIn({ ...ctx, db }, input, examined));
}

async function takeIn(
  { db, now, newId }: CommandCtx,
  { meetingId, kind, subjectId, fileName, bytes }: Parsed<'documents.takeBack'>,
  examined: Examined,
): Promise<DocumentInfo> {
  const facts = await meetingFacts(db, meetingId);
  const subject = subjectOf(facts, kind, subjectId);
  refuseUnfitFile(examined, facts, subject.clearance);
  const earlier = await listVersions(db, kind, subject.about);
  const open = earlier.find(({ state }) => state === 'presented');
  if (open) refuse({ code: 'DOCUMENT_STATE', state: open.state });
  for (const draft of earlier.filter(({ state }) => state === 'draft')) await remove(db, draft.id);
  const usualName = fileNameOf(kind, facts, subject.label);
  const document: StoredDocument = {
    ...frozen({ fileName: wordName(fileName, usualName), bytes, model: {}, isOwnEdit: true }),
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
  return infoOf(db, document);
}

/** A name that every system accepts, as the signed manifest asks for; without one left over, the usual one. */
const wordName = (fileName: string, usualName: string): string =>
  `${permittedName(fileName.replace(/\.docx$/i, '')) || usualName}.docx`;

export async function discardDraft(
  { db }: CommandCtx,
  { id }: Parsed<'documents.discard'>,
): Promise<Output<'documents.discard'>> {
  const { state } = found(await findDocument(db, id), 'document');
  if (state !== 'draft') refuse({ code: 'DOCUMENT_STATE', state });
  await remove(db, id);
  return null;
}

/** What was sent of it stays on file. Throws DOCUMENT_STATE. */
const remove = (db: WriteDb, id: DocumentId): Promise<void> =>
  refusing(removeDocument(db, id), { foreignKey: { code: 'DOCUMENT_STATE', state: 'draft' } });
