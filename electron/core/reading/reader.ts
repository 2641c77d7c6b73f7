import { parentPort, workerData } from 'node:worker_threads';
import { recognise } from '../../../shared/import/paper/recognise.ts';
import type { ReadPaper } from './readApart.ts';
import { faultOf } from './fault.ts';
import { sourceOf } from './readPaperFile.ts';

/** The thread in which a foreign paper is read. */
parentPort?.postMessage(await readPaper(workerData as Uint8Array), []);

async function readPaper(bytes: Uint8Array): Promise<ReadPaper> {
  try {
    return { paper: recognise(await sourceOf(bytes)) };
  } catch (cause) {
    const fault = faultOf(cause);
    if (fault === null) throw cause;
    return { fault };
  }
}
