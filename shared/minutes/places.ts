import type { NumberedItem } from '../domain/agenda.ts';

/** How items are referred to in other sentences: "ab TOP 3", "bis TOP 5.2". */
export type Places = {
  /** "TOP 4.1"; null for the block before the agenda and for unknown items. */
  top: (itemId: string | null) => string | null;
  /** The item printed before this one; null where there is none. */
  topBefore: (itemId: string) => string | null;
};

/** `perPart`: numbers start again in the non-public part, so there the part is named too. */
export function placesOf(items: readonly NumberedItem[], perPart: boolean): Places {
  const name = ({ number, title, isPublic }: NumberedItem): string => {
    if (number === '') return `TOP „${title}“`;
    return perPart && !isPublic ? `TOP ${number} der nichtöffentlichen Sitzung` : `TOP ${number}`;
  };
  const numbered = items.filter((item) => item.kind === 'item');
  const names = new Map(numbered.map((item) => [item.id, name(item)]));
  const before = new Map(numbered.map((item, index) => [item.id, names.get(numbered[index - 1]?.id ?? '')]));
  return {
    top: (itemId) => (itemId === null ? null : (names.get(itemId) ?? null)),
    topBefore: (itemId) => before.get(itemId) ?? null,
  };
}
