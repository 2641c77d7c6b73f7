import type { Attachment } from '../domain/attachment/attachment.ts';
import type { ItemId } from '../domain/ids.ts';

/**
 * A file that lies at a meeting, at one of its items, or at a paper on its agenda. `itemId`: null for the meeting's own.
 * `isPublic`: it is, and so are its paper and its item.
 */
export type MeetingAttachment = Pick<Attachment, 'id' | 'title' | 'fileName' | 'isPublic' | 'isListed'> & {
  itemId: ItemId | null;
};
