import type { Database } from 'better-sqlite3-multiple-ciphers';

export type Turn = {
  /** Runs work while nobody else reads or writes. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  signal?: AbortSignal | undefined;
};

/** A mebibyte at a time: in between others read and write. */
const PAGES = 256;
const ALL = 2 ** 31 - 1;

/**
 * Copies an open file while others go on writing into it, with SQLite's own means (https://www.sqlite.org/backup.html):
 * what they write meanwhile is in the copy as well. For the last pages they wait. Gives what is in the file at that very
 * moment, as `contents` tells it; the copy is still to be checked. Throws what stops it, and where it is given up.
 */
export async function copyWhileOpen<T>(
  sqlite: Database,
  target: string,
  contents: () => T,
  { alone, signal }: Turn,
): Promise<T> {
  const over = Promise.withResolvers<void>();
  let turn = Promise.resolve();
  let isAsked = false;
  let isAlone = false;
  const waitForOthers = async (): Promise<void> => {
    isAlone = true;
    await over.promise;
  };
  const next = (remaining: number): number => {
    signal?.throwIfAborted();
    if (remaining > PAGES) return PAGES;
    if (!isAsked) turn = alone(waitForOthers);
    isAsked = true;
    return isAlone ? ALL : 0;
  };
  try {
    await sqlite.backup(target, { progress: ({ remainingPages }) => next(remainingPages) });
    return contents();
  } finally {
    over.resolve();
    await turn;
  }
}
