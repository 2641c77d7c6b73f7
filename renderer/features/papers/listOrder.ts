let order: readonly string[] = [];

/** The list as it was shown when an entry of it was opened: filtered, searched and sorted as the clerk had it. */
export function rememberOrder(ids: readonly string[]): void {
  order = ids;
}

/** What stood above and below an entry in that list; null at its ends, and both for one that was opened elsewhere. */
export function neighboursOf(id: string): { before: string | null; next: string | null } {
  const at = order.indexOf(id);
  if (at < 0) return { before: null, next: null };
  return { before: order[at - 1] ?? null, next: order[at + 1] ?? null };
}
