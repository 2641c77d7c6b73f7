import {
  listAttachmentsOfMeeting,
  type MeetingAttachmentRow,
} from '../../../db/repositories/attachments/ofMeeting.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { MeetingAttachment } from '../../../shared/facts/meetingAttachment.ts';

/** The meeting's own, then those of its items in the order of the agenda, as public as what they lie at. */
export async function attachmentsOf(
  db: ReadDb,
  meetingId: MeetingId,
  items: readonly NumberedItem[],
): Promise<MeetingAttachmentRow[]> {
  const rows = await listAttachmentsOfMeeting(db, meetingId);
  const at = Map.groupBy(rows, ({ itemId }) => itemId);
  return [
    ...(at.get(null) ?? []),
    ...items.flatMap((item) =>
      (at.get(item.id) ?? []).map((row) => ({ ...row, isPublic: row.isPublic && item.isPublic })),
    ),
  ].map((row) => ({ ...row, isPublic: row.isPublic && row.mayBePublic }));
}

/** The same as facts: what documents are made of. */
export const attachmentFacts = (rows: readonly MeetingAttachmentRow[]): MeetingAttachment[] =>
  rows.map(({ id, itemId, title, fileName, isPublic, isListed }) => ({
    id,
    itemId,
    title,
    fileName,
    isPublic,
    isListed,
  }));
