import { insertAttachment, listAttachments } from '../../../db/repositories/attachments/attachments.ts';
import { type FileText, putFileText } from '../../../db/repositories/files/fileTexts.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type Attachment, paperOf } from '../../../shared/domain/attachment/attachment.ts';
import { isActiveFile, mediaTypeOf } from '../../../shared/domain/attachment/fileKind.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { AttachmentId } from '../../../shared/domain/ids.ts';
import { line } from '../../../shared/domain/values.ts';
import { unnamedFile } from '../../../shared/german/attachments.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { refuse } from '../kernel/refusals.ts';
import { storeIncoming } from './incomingFile.ts';
import { allowedAt } from './owners.ts';
import { saidIn } from './said.ts';
import { uploads } from './uploads.ts';

/**
 * Takes a file in: first what it says is read, then its bytes are stored slice by slice, and last of all the row is
 * written. Throws ATTACHMENT_REFUSED, UPLOAD_CANCELLED and what the owner refuses, storing nothing.
 */
export async function addAttachment(
  ctx: ActionCtx,
  { owner, upload, bytes, ...named }: Parsed<'attachments.add'>,
): Promise<Output<'attachments.add'>> {
  const { store } = ctx;
  await store.read((db) => refuseClosed(db, owner));
  const isFirst = !uploads.isAnyUnderWay();
  return uploads.carryOut(upload, bytes.length, async (step) => {
    const fileName = permittedName(named.fileName) || unnamedFile;
    const mediaType = mediaTypeOf(bytes, fileName);
    const said = await saidIn(bytes, mediaType, step.signal);
    const known = { owner, fileName, mediaType, size: bytes.length, isActive: isActiveFile(bytes, fileName) };
    return storeIncoming(store, { id: upload, bytes, isFirst }, step, (db, sha256) =>
      insertIncoming(ctx, db, { ...known, sha256 }, said),
    );
  });
}

async function refuseClosed(db: QueryCtx['db'], owner: Attachment['owner']): Promise<void> {
  const allowed = await allowedAt(db, owner);
  if (!allowed.isOpen) allowed.refuse();
}

type Known = Pick<Attachment, 'owner' | 'fileName' | 'mediaType' | 'size' | 'isActive' | 'sha256'>;

/** Listed, and not public before somebody says so. */
export async function insertIncoming(
  ctx: ActionCtx,
  db: WriteDb,
  known: Known,
  said: FileText,
): Promise<Attachment> {
  const { newId, now } = ctx;
  await refuseClosed(db, known.owner);
  const others = await listAttachments(db, known.owner);
  if (others.length >= most) refuse({ code: 'ATTACHMENT_REFUSED', reason: 'tooMany' });
  await putFileText(db, known.sha256, said);
  const attachment: Attachment = {
    ...known,
    id: newId(AttachmentId),
    version: 1,
    position: (others.at(-1)?.position ?? -1) + 1,
    title: titleOf(known.fileName),
    isPublic: false,
    isListed: true,
    textState: said.state,
    unseen: [...said.unseenKinds],
    addedAt: now(),
  };
  await insertAttachment(db, attachment);
  const { owner, fileName: file, sha256 } = attachment;
  await record({ ...ctx, db }, 'attachmentAdded', { file, sha256, paper: paperOf(owner) });
  return attachment;
}

/** More than any paper has. */
const most = 500;

/** "Kostenplan_2026.pdf" is listed as "Kostenplan 2026". */
const titleOf = (fileName: string): string =>
  line().parse(fileName.replace(/\.[^.]{1,8}$/, '').replaceAll('_', ' ')) || fileName;

/** How far a file is that is coming in; null where none is under this name. */
export function uploadProgress(
  _ctx: QueryCtx,
  { upload }: Parsed<'attachments.progress'>,
): Promise<Output<'attachments.progress'>> {
  const progress = uploads.progressOf(upload);
  return Promise.resolve(progress && { stored: progress.done, size: progress.size });
}

export const cancelAdding = (
  _ctx: ActionCtx,
  { upload }: Parsed<'attachments.cancelAdding'>,
): Promise<Output<'attachments.cancelAdding'>> => {
  uploads.cancel(upload);
  return Promise.resolve(null);
};
