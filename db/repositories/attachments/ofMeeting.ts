import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../../schema/index.ts';
import { attachmentRows, toAttachment } from './attachments.ts';

/** An attachment as a meeting has it. `itemId`: null for the meeting's own. `mayBePublic`: as far as its paper goes. */
export type MeetingAttachmentRow = Attachment & { itemId: ItemId | null; mayBePublic: boolean };

/** The meeting's own, those of its items, and those of the papers that stand on its agenda; each three in their order. */
export async function listAttachmentsOfMeeting(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<MeetingAttachmentRow[]> {
  const own = await attachmentRows(db)
    .where('attachment.meeting_id', '=', meetingId)
    .where('attachment.for_mailing', '=', 0)
    .execute();
  const atItems = await attachmentRows(db)
    .innerJoin('agenda_item', 'agenda_item.id', 'attachment.item_id')
    .where('agenda_item.meeting_id', '=', meetingId)
    .execute();
  const atPapers = await attachmentRows(db)
    .innerJoin('paper', 'paper.id', 'attachment.paper_id')
    .innerJoin('consultation', 'consultation.paper_id', 'paper.id')
    .innerJoin('agenda_item', 'agenda_item.id', 'consultation.item_id')
    .select(['consultation.item_id as at_item', 'paper.is_public as paper_is_public'])
    .where('agenda_item.meeting_id', '=', meetingId)
    .distinct()
    .execute();
  return [
    ...own.map((row) => ({ ...toAttachment(row), itemId: null, mayBePublic: true })),
    ...atPapers.map((row) => ({
      ...toAttachment(row),
      itemId: row.at_item,
      mayBePublic: row.paper_is_public === 1,
    })),
    ...atItems.map((row) => ({ ...toAttachment(row), itemId: row.item_id, mayBePublic: true })),
  ];
}
