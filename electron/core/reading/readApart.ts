import type { CollectedReport } from '../../../shared/import/paper/collected/report.ts';
import type { ImportedPaper } from '../../../shared/import/paper/paper.ts';
import type { UnseenKind } from '../../../shared/domain/attachment/attachment.ts';
import { keptThread } from '../kernel/keptThread.ts';
import { type PaperFault, refusal, tableRefusal } from './fault.ts';
import type { Tables } from './tables.ts';

/** What a file is read for, and what comes of it. */
export type Answers = {
  /** `pictures`: the bytes of those that its texts show, by their SHA-256; whether their dots can be read is not known. */
  paper: { paper: ImportedPaper | CollectedReport; pictures: ReadonlyMap<string, Uint8Array> };
  /**
   * `unseen`: also what only whoever looks into the file finds; '' where there is no more. `state`: whether that is all that
   * the file says; `unseenKinds`: of what kinds the unseen is that readers do not see.
   */
  text: {
    state: 'read' | 'partly' | 'withoutText';
    text: string;
    unseen: string;
    unseenKinds: UnseenKind[];
  };
  tables: Tables;
};
export type Use = keyof Answers;
export type Order = { use: Use; bytes: Uint8Array };
export type Answer<U extends Use> = { read: Answers[U] } | { fault: PaperFault };

type Limits = {
  /** More than the largest file takes on a slow computer, in milliseconds. */
  limit?: number | undefined;
  signal?: AbortSignal | undefined;
};

const patience = 60_000;
/** In MB. */
const memory = 1024;

const reader = new URL(import.meta.url.endsWith('.ts') ? './reader.ts' : './reader.js', import.meta.url);

/** For so long the thread waits for a further file, in milliseconds: beginning one takes longer than most files do. */
const idleTime = 20_000;

const thread = keptThread(reader, idleTime, () => ({ resourceLimits: { maxOldGenerationSizeMb: memory } }));

/** Reads a foreign paper. Throws the refusal. */
export async function readPaperFile(bytes: Uint8Array, limit = patience): Promise<Answers['paper']> {
  const answer = await readApart('paper', bytes, { limit });
  if ('fault' in answer) throw refusal(answer.fault);
  return answer.read;
}

/** Reads the tables of an Excel file or of text. Throws the refusal. */
export async function readTables(bytes: Uint8Array, limit = patience): Promise<Tables> {
  const answer = await readApart('tables', bytes, { limit });
  if ('fault' in answer) throw tableRefusal(answer.fault);
  return answer.read;
}

/** What a Word file, a PDF, an OpenDocument text or a text file says, or why that cannot be read. */
export const readText = (bytes: Uint8Array, signal?: AbortSignal): Promise<Answer<'text'>> =>
  readApart('text', bytes, { signal });

/**
 * Reads a foreign file in a thread of its own, so that a hostile one keeps nobody from saving. What takes too long or
 * too much memory is given up, and its thread ended; what the reader fails at is unreadable. What somebody has no more
 * need of is given up as well: then it throws. A thread that has read a file to its end reads further ones.
 */
async function readApart<U extends Use>(
  use: U,
  bytes: Uint8Array,
  { limit = patience, signal }: Limits,
): Promise<Answer<U>> {
  const order: Order = { use, bytes };
  const worker = thread.take();
  let tooSlow: NodeJS.Timeout | undefined;
  const { promise, resolve, reject } = Promise.withResolvers<Answer<U>>();
  tooSlow = setTimeout(() => resolve({ fault: 'tooSlow' }), limit);
  worker.once('message', resolve);
  worker.once('error', (cause) => resolve({ fault: isOutOfMemory(cause) ? 'tooLarge' : 'unreadable' }));
  worker.once('exit', () => resolve({ fault: 'unreadable' }));
  const giveUp = () => reject(new Error('given up'));
  signal?.addEventListener('abort', giveUp);
  let isKept = false;
  try {
    signal?.throwIfAborted();
    worker.postMessage(order, []);
    const answer = await promise;
    isKept = 'read' in answer;
    return answer;
  } finally {
    clearTimeout(tooSlow);
    signal?.removeEventListener('abort', giveUp);
    if (isKept) thread.keep(worker);
    else await worker.terminate();
  }
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
