import type { Input, Output } from '../../../../shared/contract/index.ts';
import { onTheirLevels } from '../../../../shared/domain/meeting/usualAgenda.ts';

type StandardItem = Output<'standardAgenda.get'>[number];
/** Standard items have no id; the key tells them apart while they are moved. */
export type KeyedItem = StandardItem & { key: string };

export const keyed = (items: readonly StandardItem[]): KeyedItem[] =>
  items.map((item) => ({ ...item, key: crypto.randomUUID() }));

export const inputOf = (items: readonly KeyedItem[]): Input<'standardAgenda.save'>['items'] =>
  items.map(({ key: _key, ...item }) => item);

/** The non-public part always follows the public one. */
export const byPart = (items: readonly KeyedItem[]): KeyedItem[] =>
  onTheirLevels([...items.filter(({ isPublic }) => isPublic), ...items.filter(({ isPublic }) => !isPublic)]);

/** The list with the moved items before or after the target, in their old order. */
export function reordered(
  items: readonly KeyedItem[],
  movedKeys: ReadonlySet<unknown>,
  targetKey: unknown,
  side: 'before' | 'after',
): KeyedItem[] {
  const moved = items.filter(({ key }) => movedKeys.has(key));
  const rest = items.filter(({ key }) => !movedKeys.has(key));
  const target = rest.findIndex(({ key }) => key === targetKey);
  // Dropped on one of the moved items themselves: nothing changes.
  if (target === -1) return [...items];
  return rest.toSpliced(side === 'before' ? target : target + 1, 0, ...moved);
}

/** The list with one item a row up (-1) or down (1). */
export function shifted(items: readonly KeyedItem[], index: number, by: -1 | 1): KeyedItem[] {
  const item = items[index];
  return item === undefined ? [...items] : items.toSpliced(index, 1).toSpliced(index + by, 0, item);
}
