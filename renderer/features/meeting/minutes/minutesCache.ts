import type { QueryClient } from '@tanstack/react-query';
import type { QueryRoute } from '../../../../shared/contract/index.ts';
import type { OpenMinutes } from '../../../../shared/contract/minutes.ts';

const madeOfMinutes: QueryRoute[] = [
  'documents.export',
  'documents.list',
  'checks.list',
  'dispatch.prepare',
  'approval.get',
];

/**
 * Keeps the cached minutes of an item as they were just saved, without asking again: the editor already shows them.
 * What is made from them is out of date from then on.
 */
export function cacheMinutes(
  client: QueryClient,
  itemId: string,
  change: (old: OpenMinutes) => OpenMinutes,
): void {
  client.setQueryData<OpenMinutes>(['minutes.get', { itemId }], (old) => old && change(old));
  for (const route of madeOfMinutes) void client.invalidateQueries({ queryKey: [route] });
}
