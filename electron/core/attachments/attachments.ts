import {
  findAttachment,
  listAttachments as listRows,
  removeAttachment as removeRow,
  updateAttachment as updateRow,
  updateAttachmentPosition,
} from '../../../db/repositories/attachments/attachments.ts';
import { listAttachmentsOfMeeting } from '../../../db/repositories/attachments/ofMeeting.ts';
import { readFile } from '../../../db/repositories/files/files.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type Attachment, paperOf } from '../../../shared/domain/attachment/attachment.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { expectAgain, reportById } from '../papers/reports/partnerReports.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { allowedAt } from './owners.ts';

export async function listAttachments(
  { db }: QueryCtx,
  { owner }: Parsed<'attachments.list'>,
): Promise<Output<'attachments.list'>> {
  const { isPublic, isOpen, isKept } = await allowedAt(db, owner);
  const rows = await listRows(db, owner);
  return {
    attachments: rows.map((row) => ({ ...row, isPublic: row.isPublic && isPublic })),
    canBePublic: isPublic,
    isOpen,
    isKept,
  };
}

export async function countAttachments(
  { db }: QueryCtx,
  { meetingId }: Parsed<'attachments.counts'>,
): Promise<Output<'attachments.counts'>> {
  const at = Map.groupBy(await listAttachmentsOfMeeting(db, meetingId), ({ itemId }) => itemId);
  return [...at].flatMap(([itemId, rows]) => (itemId === null ? [] : [{ itemId, count: rows.length }]));
}

export async function attachmentFile(
  { db }: QueryCtx,
  { id }: Parsed<'attachments.file'>,
): Promise<Output<'attachments.file'>> {
  const { fileName, mediaType, sha256 } = await attachmentById(db, id);
  return { fileName, mediaType, bytes: await readFile(db, sha256) };
}

export async function updateAttachment(
  { db }: CommandCtx,
  { id, version, title, isPublic, isListed }: Parsed<'attachments.update'>,
): Promise<Output<'attachments.update'>> {
  const stored = await changeable(db, id);
  const base = baseOf(version, stored.version);
  if (isPublic && !(await allowedAt(db, stored.owner)).isPublic) refuse({ code: 'ATTACHMENT_NOT_PUBLIC' });
  const attachment = { ...stored, title, isPublic, isListed, version: base };
  return { ...attachment, version: await updateRow(db, attachment) };
}

export async function moveAttachment(
  { db }: CommandCtx,
  { id, version, beforeId }: Parsed<'attachments.move'>,
): Promise<Output<'attachments.move'>> {
  const stored = await changeable(db, id);
  baseOf(version, stored.version);
  const others = (await listRows(db, stored.owner)).filter((one) => one.id !== id);
  const index = others.findIndex((one) => one.id === beforeId);
  if (beforeId !== null && index < 0) refuse({ code: 'NOT_FOUND', what: 'attachment' });
  const ordered = others.toSpliced(index < 0 ? others.length : index, 0, stored);
  for (const [position, one] of ordered.entries())
    if (one.position !== position) await updateAttachmentPosition(db, one.id, position);
  return null;
}

export async function removeAttachment(
  ctx: CommandCtx,
  { id, version }: Parsed<'attachments.remove'>,
): Promise<Output<'attachments.remove'>> {
  const { db } = ctx;
  const { version: storedVersion, owner, fileName, sha256 } = await changeable(db, id);
  baseOf(version, storedVersion);
  await removeRow(db, id);
  if (owner.kind === 'report') await expectAgain(db, await reportById(db, owner.id));
  await record(ctx, 'attachmentRemoved', { file: fileName, sha256, paper: paperOf(owner) });
  return null;
}

const attachmentById = async (db: ReadDb, id: AttachmentId): Promise<Attachment> =>
  found(await findAttachment(db, id), 'attachment');

/** Throws MEETING_LOCKED and PAPER_STATE. */
async function changeable(db: ReadDb, id: AttachmentId): Promise<Attachment> {
  const attachment = await attachmentById(db, id);
  const allowed = await allowedAt(db, attachment.owner);
  if (allowed.isKept) allowed.refuse();
  return attachment;
}
