import { parentPort, workerData } from 'node:worker_threads';
import type { TemplateFault } from '../../../../shared/german/templates.ts';
import { checkTemplate } from '../template/checkTemplate.ts';
import { examine } from './examine.ts';
import type { Examined, Order } from './examineApart.ts';
import { wordsOfDocx } from './words.ts';

/** More than a thousand pages; who looks for names in it would wait. */
const mostWords = 5_000_000;

/** What a thread of its own does with one file: it answers with what speaks against it, and with what it says. */
function answer({ use, bytes }: Order): Examined<TemplateFault> {
  return use === 'template' ? { faults: checkTemplate(bytes).faults, words: '' } : read(bytes);
}

function read(bytes: Uint8Array): Examined {
  const { faults } = examine(bytes);
  if (faults.length > 0) return { faults, words: '' };
  const words = wordsOfDocx(bytes);
  return words === null || words.length > mostWords
    ? { faults: [{ code: 'tooLarge', foundAt: '' }], words: '' }
    : { faults, words };
}

parentPort?.postMessage(answer(workerData as Order), []);
