import { useSyncExternalStore } from 'react';
import { saveState } from './saveBoard.ts';

/* An editor reads its text once. Where the data file was opened anew, as after a backup was put back, it must read it once more. */

let count = 0;
const listeners = new Set<() => void>();

/** Once what is there now has been read. What is not saved yet stays as it was typed: its save tells what stands in its way. */
export function beginAnew(): void {
  if (saveState().kind !== 'saved') return;
  count += 1;
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How often that was; as part of the `key` of what is to begin anew then. */
export const useReopenings = (): number => useSyncExternalStore(watch, () => count);
