import type { Worker } from 'node:worker_threads';
import { keptThread } from '../../kernel/keptThread.ts';
import type { Added, Answer, Joined, Order } from './order.ts';

const joiner = new URL(import.meta.url.endsWith('.ts') ? './joiner.ts' : './joiner.js', import.meta.url);

/** Many pages that refer to one another are followed step by step. In MB. */
const stack = 64;
/** For so long the thread waits for a further bundle, in milliseconds. */
const idleTime = 60_000;

const thread = keptThread(joiner, idleTime, () => ({ resourceLimits: { stackSizeMb: stack } }));

export type Joiner = {
  /** Takes over the pages of a file of somebody else; its bytes are gone afterwards. */
  add: (bytes: Uint8Array) => Promise<Added>;
  /** The bundle as a file. */
  join: (order: Omit<Extract<Order, { kind: 'join' }>, 'kind'>) => Promise<Joined>;
};

/**
 * Joins PDF files in a thread of its own, which ends at once where the work fails or is given up: then this throws. So
 * neither many pages nor a hostile file keep anybody from saving.
 */
export async function whileJoining<T>(signal: AbortSignal, work: (joiner: Joiner) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const worker = thread.take();
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  worker.once('error', stop);
  const giveUp = () => stop(new Error('given up'));
  signal.addEventListener('abort', giveUp);
  try {
    const result = await Promise.race([work(joinerOf(worker, stopped)), stopped]);
    thread.keep(worker);
    return result;
  } catch (cause) {
    await worker.terminate();
    throw cause;
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

function joinerOf(worker: Worker, stopped: Promise<never>): Joiner {
  const ask = async <A extends Answer>(order: Order, given: Uint8Array): Promise<A> => {
    const answer = new Promise<A>((done) => worker.once('message', done));
    worker.postMessage(order, given.buffer instanceof ArrayBuffer ? [given.buffer] : []);
    return Promise.race([answer, stopped]);
  };
  return {
    add: (bytes) => ask<Added>({ kind: 'add', bytes }, bytes),
    join: (order) => ask<Joined>({ kind: 'join', ...order }, order.own),
  };
}
