import { parentPort } from 'node:worker_threads';
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { foreignPages } from './foreignPages.ts';
import { join } from './joined.ts';
import type { Answer, Order } from './order.ts';
import { written } from './written.ts';

/** The thread in which one bundle comes together. */
const bundle = await PDFDocument.create({ updateMetadata: false });
const files: PDFPage[][] = [];

parentPort?.on('message', (order: Order) => void answerTo(order).then(tell));

async function answerTo(order: Order): Promise<Answer> {
  if (order.kind === 'join') {
    const pages = await join(bundle, files.splice(0), order);
    return { bytes: written(bundle.context), pages };
  }
  const pages = await foreignPages(order.bytes, bundle);
  if ('fault' in pages) return pages;
  files.push(pages);
  return { pages: pages.length };
}

function tell(answer: Answer): void {
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : []);
}
