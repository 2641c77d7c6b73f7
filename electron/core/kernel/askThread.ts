import type { KeptThread } from './keptThread.ts';

/** Why a thread came to no answer: it took too long, or too much memory, or failed for a reason that nobody foresaw. */
export type ThreadFault = 'tooSlow' | 'tooLarge' | 'unreadable';

type Limits = {
  /** In milliseconds. */
  limit: number;
  signal?: AbortSignal | undefined;
};

/**
 * Has a thread read a foreign file, so that a hostile one keeps nobody from saving. What takes too long or too much memory
 * is given up, and its thread ended. What somebody has no more need of is given up as well: then it throws. `isWhole`: the
 * thread has read this file to its end, and reads further ones.
 */
export async function askThread<Answer>(
  thread: KeptThread,
  order: object,
  isWhole: (answer: Answer) => boolean,
  { limit, signal }: Limits,
): Promise<Answer | { fault: ThreadFault }> {
  const worker = thread.take();
  let tooSlow: NodeJS.Timeout | undefined;
  const failed = Promise.withResolvers<{ fault: ThreadFault }>();
  const answered = new Promise<Answer>((done) => worker.once('message', done));
  tooSlow = setTimeout(() => failed.resolve({ fault: 'tooSlow' }), limit);
  worker.once('error', (cause) =>
    failed.resolve({ fault: isOutOfMemory(cause) ? 'tooLarge' : 'unreadable' }),
  );
  worker.once('exit', () => failed.resolve({ fault: 'unreadable' }));
  const giveUp = () => failed.reject(new Error('given up'));
  signal?.addEventListener('abort', giveUp);
  let isKept = false;
  try {
    signal?.throwIfAborted();
    worker.postMessage(order, []);
    const answer = await Promise.race([answered.then((all) => ({ all })), failed.promise]);
    if ('fault' in answer) return answer;
    isKept = isWhole(answer.all);
    return answer.all;
  } finally {
    clearTimeout(tooSlow);
    signal?.removeEventListener('abort', giveUp);
    if (isKept) thread.keep(worker);
    else await worker.terminate();
  }
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
