import type { PaperId } from '../../../shared/domain/ids.ts';

let order: readonly PaperId[] = [];

/** The list as it was shown when a paper of it was opened: filtered, searched and sorted as the clerk had it. */
export function rememberOrder(ids: readonly PaperId[]): void {
  order = ids;
}

/** What stood above and below a paper in that list; null at its ends, and both for one that was opened elsewhere. */
export function neighboursOf(id: PaperId): { before: PaperId | null; next: PaperId | null } {
  const at = order.indexOf(id);
  if (at < 0) return { before: null, next: null };
  return { before: order[at - 1] ?? null, next: order[at + 1] ?? null };
}
