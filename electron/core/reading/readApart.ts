import { Worker } from 'node:worker_threads';
import type { CollectedReport } from '../../../shared/import/paper/collected/report.ts';
import type { ImportedPaper } from '../../../shared/import/paper/paper.ts';
import { type PaperFault, refusal } from './fault.ts';

/** What the thread answers. */
export type ReadPaper = { paper: ImportedPaper | CollectedReport } | { fault: PaperFault };

/** More than the largest paper takes on a slow computer, in milliseconds. */
const patience = 60_000;
/** In MB. */
const memory = 1024;

const reader = new URL(import.meta.url.endsWith('.ts') ? './reader.ts' : './reader.js', import.meta.url);

/**
 * Reads a foreign paper in a thread of its own, so that a hostile file keeps nobody from saving. What takes too long or
 * too much memory is refused, and its thread ended. Throws the refusal.
 */
export async function readPaperFile(
  bytes: Uint8Array,
  limit = patience,
): Promise<ImportedPaper | CollectedReport> {
  const worker = new Worker(reader, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let tooSlow: NodeJS.Timeout | undefined;
  const answer = await new Promise<ReadPaper>((done, fail) => {
    tooSlow = setTimeout(() => done({ fault: 'tooSlow' }), limit);
    worker.once('message', done);
    worker.once('error', (cause) => (isOutOfMemory(cause) ? done({ fault: 'tooLarge' }) : fail(cause)));
  }).finally(() => clearTimeout(tooSlow));
  await worker.terminate();
  if ('fault' in answer) throw refusal(answer.fault);
  return answer.paper;
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
