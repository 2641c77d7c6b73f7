import type { Attachment } from '../domain/attachment/attachment.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { ItemId } from '../domain/ids.ts';

/**
 * A file that lies at a meeting, at one of its items, or at a paper on its agenda. `itemId`: null for the meeting's own.
 * `isPublic`: it is, and so are its paper and its item.
 */
export type MeetingAttachment = Pick<Attachment, 'id' | 'title' | 'fileName' | 'isPublic' | 'isListed'> & {
  itemId: ItemId | null;
};

/** Who has the whole list may pass it on: what not everybody may have at an item for everybody says so. */
export const listedTitle = (
  { title, isPublic }: Pick<MeetingAttachment, 'title' | 'isPublic'>,
  item: Pick<NumberedItem, 'isPublic'> | null,
): string => (isPublic || item?.isPublic === false ? title : `${title} (nichtöffentlich)`);
