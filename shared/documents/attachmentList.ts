import type { ItemId } from '../domain/ids.ts';
import { listedTitle } from '../facts/meetingAttachment.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import type { DocumentBlock } from './model.ts';

type Listing = Pick<MeetingFacts, 'attachments' | 'items'>;

/** "Anlagen: Kostenplan; Lageplan", below an item of an agenda; '' where none is listed. */
export function attachmentLine({ attachments, items }: Listing, itemId: ItemId): string {
  const item = items.find(({ id }) => id === itemId) ?? null;
  const titles = attachments
    .filter((one) => one.itemId === itemId && one.isListed)
    .map((one) => listedTitle(one, item));
  if (titles.length === 0) return '';
  return `${titles.length === 1 ? 'Anlage' : 'Anlagen'}: ${titles.join('; ')}`;
}

export const attachmentsHeading = 'Anlagen';

/** What lies at the meeting itself, as a list of its own. */
export function ownAttachments({ attachments }: Pick<Listing, 'attachments'>): DocumentBlock[] {
  const titles = attachments
    .filter((one) => one.itemId === null && one.isListed)
    .map((one) => listedTitle(one, null));
  if (titles.length === 0) return [];
  return [
    { kind: 'heading', text: attachmentsHeading },
    { kind: 'list', entries: titles },
  ];
}
