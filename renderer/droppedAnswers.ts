import type { QueryCache } from '@tanstack/react-query';
import { FileTicket } from '../shared/fileTicket.ts';

/** What an answer holds of files goes with it: when it was read anew, is not looked at any more, or the page ends. */
export function dropWithAnswers(answers: QueryCache, drop: (ids: readonly string[]) => Promise<void>): void {
  const held = new Map<string, readonly string[]>();
  const hold = (key: string, ids: readonly string[]) => {
    const gone = (held.get(key) ?? []).filter((id) => !ids.includes(id));
    if (ids.length > 0) held.set(key, ids);
    else held.delete(key);
    if (gone.length > 0) void drop(gone);
  };
  answers.subscribe(({ type, query }) => {
    if (type === 'updated') hold(query.queryHash, ticketsIn(query.state.data));
    if (type === 'removed') hold(query.queryHash, []);
  });
  window.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) void drop([...held.values()].flat());
  });
}

/** Of the files in an answer to a query: one at most. */
function ticketsIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null || !('bytes' in answer)) return [];
  const ticket = FileTicket.safeParse(answer.bytes);
  return ticket.success ? [ticket.data.id] : [];
}
