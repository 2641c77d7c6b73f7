import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { listedTitle } from '../facts/meetingAttachment.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import type { MinutesModel } from './model.ts';

type Listing = Pick<MeetingFacts, 'attachments' | 'items'>;

/** What lies with the Niederschrift, in the order of the agenda; nothing where nothing does. */
export function attachmentsOf(
  { attachments, items }: Listing,
  isMeant: (item: NumberedItem | null) => boolean = () => true,
): Pick<MinutesModel, 'attachments'> {
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const entries = attachments
    .filter(({ isListed }) => isListed)
    .flatMap((one) => {
      const item = one.itemId === null ? null : (itemOf.get(one.itemId) ?? null);
      const title = listedTitle(one, item);
      return isMeant(item) ? [item?.number ? `zu TOP ${item.number}: ${title}` : title] : [];
    });
  return entries.length === 0 ? {} : { attachments: { heading: 'Anlagen:', entries } };
}
