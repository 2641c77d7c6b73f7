import { z } from 'zod';
import { Attachment, AttachmentOwner } from '../domain/attachment/attachment.ts';
import { AttachmentId, ItemId, MeetingId, UploadId } from '../domain/ids.ts';
import { BaseVersion, requiredLine, Version } from '../domain/values.ts';
import { bytesUpTo } from './bytes.ts';
import { FilePayload } from './documents.ts';
import { action, command, query } from './route.ts';

/** Enough for scanned plans; larger files are no longer sent by mail or opened on a laptop. In MB. */
export const largestAttachment = 250;

const owners = ['agenda', 'meetings', 'papers', 'reports'] as const;

export const attachments = {
  /**
   * In their order. `canBePublic`: their paper or item is. `isOpen`: more may be added. `isKept`: those that are there
   * stay as they are, since they stand in a finished Niederschrift or a withdrawn paper.
   */
  'attachments.list': query(
    z.object({ owner: AttachmentOwner }),
    z.object({
      attachments: z.array(Attachment),
      canBePublic: z.boolean(),
      isOpen: z.boolean(),
      isKept: z.boolean(),
    }),
  ).reads('attachments', ...owners),
  /** How many lie at each item of a meeting; those of its papers count as well. Items without any are left out. */
  'attachments.counts': query(
    z.object({ meetingId: MeetingId }),
    z.array(z.object({ itemId: ItemId, count: z.number().int() })),
  ).reads('attachments', ...owners),
  /**
   * Reads what the file says and stores it; `upload` names it meanwhile. Refused with ATTACHMENT_REFUSED, and with
   * UPLOAD_CANCELLED where it was given up; then nothing of it is stored.
   */
  'attachments.add': action(
    z.object({
      owner: AttachmentOwner,
      upload: UploadId,
      fileName: requiredLine('den Dateinamen', 300),
      bytes: bytesUpTo(largestAttachment),
    }),
    Attachment,
  ).changes('attachments', 'audit'),
  /** How much of a file is stored that is coming in, in bytes; null before and afterwards. */
  'attachments.progress': query(
    z.object({ upload: UploadId }),
    z.object({ stored: z.number().int(), size: z.number().int() }).nullable(),
  ).reads(),
  'attachments.cancelAdding': action(z.object({ upload: UploadId }), z.null()).changes(),
  /** Refused with ATTACHMENT_NOT_PUBLIC where its paper or item is not. */
  'attachments.update': command(
    Attachment.pick({ title: true, isPublic: true, isListed: true }).extend({
      id: AttachmentId,
      version: Version,
    }),
    Attachment,
  ).changes('attachments'),
  /** Before `beforeId`, or to the end. */
  'attachments.move': command(
    z.object({ id: AttachmentId, version: BaseVersion, beforeId: AttachmentId.nullable() }),
    z.null(),
  ).changes('attachments'),
  'attachments.remove': command(z.object({ id: AttachmentId, version: BaseVersion }), z.null()).changes(
    'attachments',
    'audit',
  ),
  'attachments.file': query(
    z.object({ id: AttachmentId }),
    FilePayload.extend({ mediaType: z.string() }),
  ).reads('attachments'),
};
