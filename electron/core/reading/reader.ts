import { parentPort } from 'node:worker_threads';
import { recognise } from '../../../shared/import/paper/recognise.ts';
import type { Answer, Answers, Order, Use } from './readApart.ts';
import { faultOf } from './fault.ts';
import { allText } from './allText.ts';
import { sourceOf } from './readPaperFile.ts';

const uses: { [U in Use]: (bytes: Uint8Array) => Promise<Answers[U]> } = {
  paper: async (bytes) => recognise(await sourceOf(bytes)),
  text: allText,
};

/** The thread in which foreign files are read, one after the other. */
parentPort?.on('message', (order: Order) => void read(order));

async function read(order: Order): Promise<void> {
  parentPort?.postMessage(await answer(order), []);
}

async function answer({ use, bytes }: Order): Promise<Answer<Use>> {
  try {
    return { read: await uses[use](bytes) };
  } catch (cause) {
    const fault = faultOf(cause);
    if (fault === null) throw cause;
    return { fault };
  }
}
