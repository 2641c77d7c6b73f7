import { Worker } from 'node:worker_threads';
import type { Added, Answer, Joined, Order } from './order.ts';

const joiner = new URL(import.meta.url.endsWith('.ts') ? './joiner.ts' : './joiner.js', import.meta.url);

/** Many pages that refer to one another are followed step by step. In MB. */
const stack = 64;

export type Joiner = {
  /** Takes over the pages of a file of somebody else; its bytes are gone afterwards. */
  add: (bytes: Uint8Array) => Promise<Added>;
  /** The bundle as a file. */
  join: (order: Omit<Extract<Order, { kind: 'join' }>, 'kind'>) => Promise<Joined>;
};

/**
 * Joins PDF files in a thread of its own, which ends with the work, and at once where that is given up: then this
 * throws. So neither many pages nor a hostile file keep anybody from saving.
 */
export async function whileJoining<T>(signal: AbortSignal, work: (joiner: Joiner) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const worker = new Worker(joiner, { resourceLimits: { stackSizeMb: stack } });
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  worker.once('error', stop);
  const giveUp = () => stop(new Error('given up'));
  signal.addEventListener('abort', giveUp);
  const ask = async <A extends Answer>(order: Order, given: Uint8Array): Promise<A> => {
    const answer = new Promise<A>((done) => worker.once('message', done));
    worker.postMessage(order, given.buffer instanceof ArrayBuffer ? [given.buffer] : []);
    return Promise.race([answer, stopped]);
  };
  try {
    return await Promise.race([
      work({
        add: (bytes) => ask<Added>({ kind: 'add', bytes }, bytes),
        join: (order) => ask<Joined>({ kind: 'join', ...order }, order.own),
      }),
      stopped,
    ]);
  } finally {
    signal.removeEventListener('abort', giveUp);
    await worker.terminate();
  }
}
