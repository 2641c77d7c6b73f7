import { parentPort } from 'node:worker_threads';
import { NotBrought, readBrought } from '../../../db/broughtFile.ts';
import type { Answer, Order } from './openApart.ts';

/** The thread in which a file that comes back is read, whatever is in it. */
parentPort?.on('message', ({ bytes, expected }: Order) => {
  parentPort?.postMessage(answer(bytes, expected), []);
});

function answer(bytes: Uint8Array, expected: Order['expected']): Answer {
  try {
    return { brought: readBrought(bytes, expected) };
  } catch (cause) {
    return { fault: cause instanceof NotBrought ? cause.fault : 'damaged' };
  }
}
