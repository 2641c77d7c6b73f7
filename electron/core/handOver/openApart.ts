import type { Brought, BroughtFault, Expected } from '../../../db/broughtFile.ts';
import { keptThread } from '../kernel/keptThread.ts';
import { refuse } from '../kernel/refusals.ts';

export type Order = { bytes: Uint8Array; expected: Expected };
export type Answer = { brought: Brought } | { fault: BroughtFault };

/** More than the largest file takes on a slow computer, in milliseconds. */
const patience = 120_000;
/** In MB; what SQLite itself takes is not counted. */
const memory = 1024;
const opener = new URL(import.meta.url.endsWith('.ts') ? './opener.ts' : './opener.js', import.meta.url);
const thread = keptThread(opener, 1_000, () => ({ resourceLimits: { maxOldGenerationSizeMb: memory } }));

/** Reads a file that comes back in a thread of its own, so that a hostile one keeps nobody from saving. Throws HAND_OVER. */
export async function openApart(order: Order, limit = patience): Promise<Brought> {
  const worker = thread.take();
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const tooSlow = setTimeout(() => resolve({ fault: 'tooMuch' }), limit);
  worker.once('message', resolve);
  worker.once('error', () => resolve({ fault: 'tooMuch' }));
  worker.once('exit', () => resolve({ fault: 'damaged' }));
  try {
    worker.postMessage(order, []);
    const answer = await promise;
    return 'fault' in answer ? refuse({ code: 'HAND_OVER', because: answer.fault }) : answer.brought;
  } finally {
    clearTimeout(tooSlow);
    await worker.terminate();
  }
}
