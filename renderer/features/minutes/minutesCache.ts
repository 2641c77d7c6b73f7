import type { QueryClient } from '@tanstack/react-query';
import type { ItemMinutes } from '../../../shared/contract/minutes.ts';

/**
 * Keeps the cached minutes of an item as they were just saved, without asking again: the editor already shows them.
 * The generated document is out of date from then on.
 */
export function cacheMinutes(
  client: QueryClient,
  itemId: string,
  change: (old: ItemMinutes) => ItemMinutes,
): void {
  client.setQueryData<ItemMinutes>(['minutes.get', { itemId }], (old) => old && change(old));
  void client.invalidateQueries({ queryKey: ['documents.export'] });
}
