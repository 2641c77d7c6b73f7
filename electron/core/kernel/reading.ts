import type { Store } from '../../../db/store.ts';

/**
 * A data file that is only read, because somebody else works with it. `at`: of when what is shown is, time of the office. `from`: the file
 * itself, or its newest backup where no whole state of it was to be had. `by`, `since`: who has it open, as far as that is known.
 */
export type Reading = { at: string; from: 'file' | 'backup'; by: string | null; since: string | null };

const byStore = new WeakMap<Store, Reading>();

export const noteReading = (store: Store, reading: Reading): void => void byStore.set(store, reading);

/** Null where the file is open for work. */
export const readingOf = (store: Store): Reading | null => byStore.get(store) ?? null;

/** For whoever only reads no key is made, and of those that are there nothing is noted. */
export const withoutWriting = <S extends { write: (...given: never[]) => Promise<void> }>(
  secrets: S | undefined,
): S | undefined => secrets && { ...secrets, write: () => Promise.resolve() };
