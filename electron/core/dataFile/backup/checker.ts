import { parentPort } from 'node:worker_threads';
import { checkCopy, checkNewCopy } from '../../../../db/backup.ts';
import { differencesOf } from '../../../../db/differences.ts';
import type { Answer, Order } from './checkApart.ts';

/** The thread in which copies are read from their first byte to their last, so that nobody waits for that. */
parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(answer(order), []);
});

function answer(order: Order): Answer {
  try {
    if ('compare' in order) return { differences: differencesOf(order.compare.earlier, order.compare.later) };
    const { file, expected } = order.check;
    return { facts: expected === null ? checkCopy(file) : checkNewCopy(file, expected) };
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) };
  }
}
