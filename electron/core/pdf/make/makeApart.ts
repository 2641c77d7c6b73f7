import { keptThread } from '../../kernel/keptThread.ts';
import { allBlocks, listsAndTables, notesBehind } from '../write/notesBehind.ts';
import { withSpots } from '../write/spots.ts';
import { isOfLayout, refusalOf } from './fault.ts';
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
 * PDF_LETTER, PDF_PICTURE and PDF_LAYOUT, which do not say yet in what.
 */
export function madePdf(order: Order): Promise<MadePdf> {
  const made = underWay.then(() => makeApart(order));
  underWay = made.catch(() => undefined);
  return made;
}

/** As it is; where Typst cannot set that, with the notes of lists and tables below them, and then with all so. */
async function makeApart({ document, ...order }: Order): Promise<MadePdf> {
  const { document: whole, count } = withSpots(document);
  let answer = await setWhole({ ...order, document: whole }, count);
  for (const gives of [listsAndTables, allBlocks]) {
    if (!('faults' in answer) || !isOfLayout(refusalOf(answer.faults))) break;
    answer = await setWhole({ ...order, document: notesBehind(whole, gives) }, count);
  }
  if ('faults' in answer) throw refusalOf(answer.faults);
  return { bytes: answer.bytes, begins: answer.begins };
}

/** What lacks words is as good as not set. */
async function setWhole(order: Order, count: number): Promise<Answer> {
  const answer = await askFor(order);
  const isWhole = 'faults' in answer || answer.spots === count;
  return isWhole ? answer : { faults: [`${count - answer.spots} of ${count} spots are missing`] };
}

async function askFor(order: Order): Promise<Answer> {
  const worker = thread.take();
  const answer = await new Promise<Answer>((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.postMessage(order, []);
  });
  thread.keep(worker);
  return answer;
}
