import type { ItemId } from '../domain/ids.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';

/** Of a paper on the agenda what no document of the meeting says: why it proposes something or what it asks, and who does. */
export type Reasons = {
  itemId: ItemId;
  isPublic: boolean;
  reasoning: readonly string[];
  movers: readonly string[];
};

/** Facts in which words of the non-public part are looked for. */
export type Searched = MeetingFacts & { reasons?: readonly Reasons[] };

type ReasonsAtItem = Reasons & Pick<NumberedItem, 'number'>;

/** Of papers that not everybody may read, wherever they stand, and of those at non-public items. */
export const hiddenReasons = (facts: Searched): ReasonsAtItem[] =>
  reasonsIn(facts).filter(({ isOpen }) => !isOpen);

/** Of papers that everybody may read. */
export const openReasons = (facts: Searched): ReasonsAtItem[] =>
  reasonsIn(facts).filter(({ isOpen }) => isOpen);

const reasonsIn = ({ reasons = [], items }: Searched): (ReasonsAtItem & { isOpen: boolean })[] =>
  reasons.flatMap((one) => {
    const item = items.find(({ id }) => id === one.itemId);
    return item ? [{ ...one, number: item.number, isOpen: item.isPublic && one.isPublic }] : [];
  });
