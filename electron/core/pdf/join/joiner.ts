import { parentPort } from 'node:worker_threads';
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { foreignPages } from './foreignPages.ts';
import { join } from './joined.ts';
import type { Answer, Order } from './order.ts';
import { written } from './written.ts';

type Bundle = { pdf: PDFDocument; files: PDFPage[][] };

const anew = async (): Promise<Bundle> => ({
  pdf: await PDFDocument.create({ updateMetadata: false }),
  files: [],
});

/** The thread in which one bundle comes together, and after it perhaps the next. */
let bundle = await anew();

parentPort?.on('message', (order: Order) => void answerTo(order).then(tell));

async function answerTo(order: Order): Promise<Answer> {
  const { pdf, files } = bundle;
  if (order.kind === 'join') {
    const pages = await join(pdf, files, order);
    bundle = await anew();
    return { bytes: written(pdf.context), pages };
  }
  const pages = await foreignPages(order.bytes, pdf);
  if ('fault' in pages) return pages;
  files.push(pages);
  return { pages: pages.length };
}

function tell(answer: Answer): void {
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : []);
}
