import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { unbroken } from './text.ts';
import type { ItemId } from '../domain/ids.ts';

/** How items are mentioned in other sentences: "ab TOP 3", "bis TOP 5.2". */
export type Mentions = {
  /** "TOP 4.1"; null for the block before the agenda and for unknown items. */
  top: (itemId: ItemId | null) => string | null;
  /** Whether this is the block before the agenda. */
  isPreliminary: (itemId: ItemId | null) => boolean;
  /** The item printed before this one; null where there is none. */
  topBefore: (itemId: ItemId) => string | null;
};

/** `perPart`: numbers start again in the non-public part, so there the part is named too. */
export function mentionsOf(items: readonly NumberedItem[], perPart: boolean): Mentions {
  // By number alone: a title of the non-public part must not show in the public one (M9).
  const name = ({ number, isPublic }: NumberedItem): string =>
    `${unbroken(`TOP ${number}`)}${perPart && !isPublic ? ' der nichtöffentlichen Sitzung' : ''}`;
  const preliminary = items.find((item) => item.kind === 'preliminary')?.id ?? null;
  const numbered = items.filter((item) => item.kind === 'item');
  const names = new Map(numbered.map((item) => [item.id, name(item)]));
  const nameOf = (itemId: ItemId | null) => (itemId === null ? null : (names.get(itemId) ?? null));
  const before = new Map(numbered.map((item, index) => [item.id, nameOf(numbered[index - 1]?.id ?? null)]));
  return {
    top: nameOf,
    isPreliminary: (itemId) => itemId !== null && itemId === preliminary,
    topBefore: (itemId) => before.get(itemId) ?? null,
  };
}
