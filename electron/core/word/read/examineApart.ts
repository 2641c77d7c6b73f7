import type { TemplateKind } from '../../../../shared/domain/document/templateKind.ts';
import type { TemplateFault } from '../../../../shared/german/templates.ts';
import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import { type LinedReading, readingOfLines } from '../../../../shared/public/reading.ts';
import { keptThread } from '../../kernel/keptThread.ts';

/** Of a sound document, all that it says as it is searched, and which it says it is. */
export type Examined<Fault = WordFault> = { faults: Fault[]; said: LinedReading; marks: string[] };
export type Order =
  { use: 'template'; kind: TemplateKind; bytes: Uint8Array } | { use: 'document'; bytes: Uint8Array };

/** More than the largest sound file takes on a slow computer, in milliseconds. */
const patience = 60_000;
/** A tree of the most that is read takes half of it, in MB. */
const memory = 1024;

/** For so long the thread waits for a further file, in milliseconds. */
const idleTime = 10_000;

/** In the source a module beside this one, in the built program a file beside it; both run as they are. */
const examiner = new URL(
  import.meta.url.endsWith('.ts') ? './examiner.ts' : './examiner.js',
  import.meta.url,
);

const thread = keptThread(examiner, idleTime, () => ({ resourceLimits: { maxOldGenerationSizeMb: memory } }));

let underWay: Promise<unknown> = Promise.resolve();

/**
 * What speaks against a Word file from outside, found in a thread of its own, so that a hostile one keeps nobody from
 * saving; one file at a time. What takes too long or too much memory is refused as well, and its thread ended.
 */
export const examineDocument = (bytes: Uint8Array, limit = patience): Promise<Examined> =>
  inTurn({ use: 'document', bytes }, limit);

export const examineTemplate = (
  bytes: Uint8Array,
  kind: TemplateKind,
  limit = patience,
): Promise<Examined<TemplateFault>> => inTurn({ use: 'template', kind, bytes }, limit);

function inTurn<Fault>(order: Order, limit: number): Promise<Examined<Fault | WordFault>> {
  const examined = underWay.then(() => examineApart<Fault>(order, limit));
  underWay = examined.catch(() => undefined);
  return examined;
}

async function examineApart<Fault>(order: Order, limit: number): Promise<Examined<Fault | WordFault>> {
  const worker = thread.take();
  let tooSlow: NodeJS.Timeout | undefined;
  const answer = await new Promise<Examined<Fault | WordFault> | WordFault['code']>((done, fail) => {
    tooSlow = setTimeout(() => done('tooSlow'), limit);
    worker.once('message', done);
    worker.once('error', (cause) => (isOutOfMemory(cause) ? done('tooLarge') : fail(cause)));
    worker.postMessage(order, []);
  }).finally(() => clearTimeout(tooSlow));
  if (typeof answer !== 'string') {
    thread.keep(worker);
    return answer;
  }
  await worker.terminate();
  return { faults: [{ code: answer, foundAt: '' }], said: readingOfLines(''), marks: [] };
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
