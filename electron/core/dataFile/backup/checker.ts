import { parentPort } from 'node:worker_threads';
import { checkAll, checkTables } from '../../../../db/backup.ts';
import { knowKey } from '../../../../db/connect.ts';
import { differencesOf } from '../../../../db/differences.ts';
import { rewrite } from '../../../../db/rewrite.ts';
import type { Answer, Order, Work } from './checkApart.ts';

/** A thread in which copies are read from their first byte to their last, so that nobody waits for that. */
parentPort?.on('message', (order: Order) => {
  for (const key of order.keys) knowKey(Buffer.from(key));
  parentPort?.postMessage(answer(order.work), []);
});

function answer(order: Work): Answer {
  try {
    if ('compare' in order) return { differences: differencesOf(order.compare.earlier, order.compare.later) };
    if ('rewrite' in order) return rewritten(order.rewrite);
    if ('all' in order) return { facts: checkAll(order.all) };
    checkTables(order.tables);
    return { areTablesWhole: true };
  } catch (cause) {
    return { fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

function rewritten({ file, target, key, mark }: Extract<Work, { rewrite: unknown }>['rewrite']): Answer {
  rewrite(file, target, key && Buffer.from(key), mark);
  return { isRewritten: true };
}
