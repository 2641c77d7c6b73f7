import { parentPort } from 'node:worker_threads';
import type { TemplateFault } from '../../../../shared/german/templates.ts';
import { readingOfLines } from '../../../../shared/public/reading.ts';
import { checkTemplate } from '../template/checkTemplate.ts';
import { examine } from './examine.ts';
import type { Examined, Order } from './examineApart.ts';
import { marksOf } from './mark.ts';
import { wordsOfDocx } from './words.ts';

/** Some seven hundred pages; who looks for names in more would have to wait, and with them who saves. */
const mostWords = 2_000_000;

const unread = { said: readingOfLines(''), marks: [] };

/** What a thread of its own does with each file: it answers with what speaks against it, and with what it says. */
function answer(order: Order): Examined<TemplateFault> {
  return order.use === 'template'
    ? { ...unread, faults: checkTemplate(order.bytes, order.kind).faults }
    : read(order.bytes);
}

function read(bytes: Uint8Array): Examined {
  const { faults, file } = examine(bytes);
  const marks = file ? marksOf(file) : [];
  if (faults.length > 0) return { ...unread, faults, marks };
  const words = wordsOfDocx(bytes);
  return words === null || words.length > mostWords
    ? { ...unread, faults: [{ code: 'tooLarge', foundAt: '' }] }
    : { faults, said: readingOfLines(words), marks };
}

parentPort?.on('message', (order: Order) => parentPort?.postMessage(answer(order), []));
