import { keptThread } from '../../kernel/keptThread.ts';
import { refusalOf } from './fault.ts';
import { ownFonts } from './fonts.ts';
import type { Answer, MadePdf, Order } from './order.ts';

/** For so long the thread waits for a further document, in milliseconds: beginning one takes longer than most do. */
const idleTime = 60_000;

/** In the source a module beside this one, in the built program a file beside it; both run as they are. */
const maker = new URL(import.meta.url.endsWith('.ts') ? './maker.ts' : './maker.js', import.meta.url);

const thread = keptThread(maker, idleTime, () => ({ workerData: ownFonts() }));

let underWay: Promise<unknown> = Promise.resolve();

/**
 * Makes a PDF in a thread of its own, so that a long document keeps nobody from saving; one at a time. Throws
 * PDF_LETTER and PDF_PICTURE.
 */
export function madePdf(order: Order): Promise<MadePdf> {
  const made = underWay.then(() => makeApart(order));
  underWay = made.catch(() => undefined);
  return made;
}

async function makeApart(order: Order): Promise<MadePdf> {
  const worker = thread.take();
  const answer = await new Promise<Answer>((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.postMessage(order, []);
  });
  thread.keep(worker);
  if ('faults' in answer) throw refusalOf(answer.faults);
  return answer;
}
