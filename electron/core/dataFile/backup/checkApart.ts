import type { CopyFacts } from '../../../../db/backup.ts';
import { keptThread } from '../../kernel/keptThread.ts';

/** `expected`: what must be in a copy that was just written (Store.copyTo); null: it was checked before. */
export type Order = { file: string; expected: string | null };
/** `fault`: what is wrong with it, for the program's log. */
export type Answer = { facts: CopyFacts } | { fault: string };

const checker = new URL(import.meta.url.endsWith('.ts') ? './checker.ts' : './checker.js', import.meta.url);
const idleTime = 5_000;
const thread = keptThread(checker, idleTime, () => ({}));

/** Opens a copy in a thread of its own and reads all of it. Throws where it is given up meanwhile, or the thread ends. */
export async function checkApart(order: Order, signal?: AbortSignal): Promise<Answer> {
  const worker = thread.take();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const giveUp = () => reject(new Error('given up'));
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', giveUp);
  signal?.addEventListener('abort', giveUp);
  let isDone = false;
  try {
    signal?.throwIfAborted();
    worker.postMessage(order, []);
    const answer = await promise;
    isDone = true;
    return answer;
  } finally {
    signal?.removeEventListener('abort', giveUp);
    if (isDone) thread.keep(worker);
    else await worker.terminate();
  }
}
