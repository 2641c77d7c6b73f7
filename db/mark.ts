import { randomInt } from 'node:crypto';
import type { Database } from 'better-sqlite3-multiple-ciphers';

/**
 * The `application_id` of a data file says two things: its first byte, whose file it is, and the other three, which
 * log belongs to it (log.ts). Files from before it said the first have any number there, or none.
 */
const OURS = 0x52;
/** Where it stands in the file. */
export const MARK_AT = 68;
/** Where a file says that it has a log beside it, for writing and for reading: 2, or 1 where it has none. */
export const HAS_LOG: readonly number[] = [18, 19];

/** Copies carry this, so that no log ever counts as theirs. */
export const COPY_MARK = OURS * 2 ** 24;

export const newMark = (): number => COPY_MARK + randomInt(1, 2 ** 24);

export const isOurs = (mark: number): boolean => mark >>> 24 === OURS;

export const markOf = (sqlite: Database): number => Number(sqlite.pragma('application_id', { simple: true }));
