import { type Check, type CopyFacts, toBeChecked } from '../../../../db/backup.ts';
import type { TableDifference } from '../../../../db/differences.ts';
import { type DataKey, knownKeys } from '../../../../db/connect.ts';
import { AppError } from '../../../../shared/errors.ts';
import { keptThread } from '../../kernel/keptThread.ts';

type Comparison = { earlier: string; later: string };
/** `key`: to be written with; null: not encrypted. `mark`: what it is to carry (db/rewrite.ts). */
type Rewriting = { file: string; target: string; key: DataKey | null; mark?: number };
export type Work = { tables: Check } | { all: Check } | { compare: Comparison } | { rewrite: Rewriting };
/** `keys`: of files that are encrypted. */
export type Order = { work: Work; keys: readonly Uint8Array[] };

/** `fault`: what is wrong with it, for the program's log. */
type Checked = { facts: CopyFacts } | { fault: string };
type Whole = { areTablesWhole: true } | { fault: string };
type Compared = { differences: TableDifference[] } | { fault: string };
type Rewritten = { isRewritten: true } | { fault: string };
export type Answer = Checked | Whole | Compared | Rewritten;

const checker = new URL(import.meta.url.endsWith('.ts') ? './checker.ts' : './checker.js', import.meta.url);
const idleTime = 5_000;
/** A copy is checked by two at once, which takes little more than half of the time. */
const threads = keptThread(checker, idleTime, () => ({}), 2);

/**
 * Opens a copy beside the work and reads all of it. `expected`: as in a Check. Throws where it is given up meanwhile, or a thread ends.
 */
export async function checkApart(
  { file, expected }: Pick<Check, 'file' | 'expected'>,
  signal?: AbortSignal,
): Promise<Checked> {
  const check = toBeChecked(file, expected);
  // A thread answers each order in its own way (checker.ts).
  const tables = ask({ tables: check }, signal) as Promise<Whole>;
  const all = ask({ all: check }, signal) as Promise<Checked>;
  // Both have ended before anybody removes what they read.
  await Promise.allSettled([tables, all]);
  const half = await tables;
  return 'fault' in half ? half : all;
}

/** What changed from one copy to a later one, found beside the work. Throws as `checkApart`. */
export const compareApart = (compare: Comparison, signal?: AbortSignal): Promise<Compared> =>
  ask({ compare }, signal) as Promise<Compared>;

/** Writes a closed file anew, encrypted or not, and compares the two. Throws what stands in its way; then there is no new one. */
export async function rewriteApart(rewrite: Rewriting): Promise<void> {
  const answer = await ask({ rewrite });
  if ('fault' in answer)
    throw new AppError({ code: 'DB_NOT_REWRITTEN', file: rewrite.file }, { cause: new Error(answer.fault) });
}

async function ask(work: Work, signal?: AbortSignal): Promise<Answer> {
  const worker = threads.take();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const giveUp = () => reject(new Error('given up'));
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', giveUp);
  signal?.addEventListener('abort', giveUp);
  let isDone = false;
  try {
    signal?.throwIfAborted();
    worker.postMessage({ work, keys: knownKeys() } satisfies Order, []);
    const answer = await promise;
    isDone = true;
    return answer;
  } finally {
    signal?.removeEventListener('abort', giveUp);
    if (isDone) threads.keep(worker);
    else await worker.terminate();
  }
}
