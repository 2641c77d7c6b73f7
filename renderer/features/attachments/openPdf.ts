import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { readFile } from '../../host.ts';

/** Reads a PDF in a thread of its own; its scripts, forms and links do nothing here. `close` ends the thread. */
export function openPdf(file: FileTicket): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const worker = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
  });
  const reading = readFile(file).then(async (blob) => {
    GlobalWorkerOptions.workerPort = worker;
    return getDocument({ data: new Uint8Array(await blob.arrayBuffer()), enableXfa: false }).promise;
  });
  return { document: reading, close: () => worker.terminate() };
}
