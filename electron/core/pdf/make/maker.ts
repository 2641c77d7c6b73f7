import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dataFile, program, programFile } from '../write/program.ts';
import type { Answer, Order } from './order.ts';

/** There is no such folder: the program sees what it is given here, and nothing of the computer. */
const folder = process.platform === 'win32' ? 'C:\\ratsfeder-pdf' : '/ratsfeder-pdf';
const inFolder = (name: string): string => `${folder}${process.platform === 'win32' ? '\\' : '/'}${name}`;

const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: (workerData as Uint8Array[]).map((font) => Buffer.from(font)) }],
});
compiler.addSource(inFolder(programFile), program);

/** Documents after which what was worked out for them is forgotten. */
const remembered = 5;

parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(answer(order), []);
  // Takes as long as some of the pages did; nobody waits for it any more.
  compiler.evictCache(remembered);
});

function answer({ standard, document, files }: Order): Answer {
  const names = [...files.keys(), dataFile];
  try {
    for (const [name, bytes] of files) compiler.mapShadow(inFolder(name), Buffer.from(bytes));
    compiler.mapShadow(inFolder(dataFile), Buffer.from(JSON.stringify(document)));
    return made(standard);
  } finally {
    for (const name of names) compiler.unmapShadow(inFolder(name));
  }
}

function made(standard: Order['standard']): Answer {
  const compiled = compiler.compile({ mainFilePath: inFolder(programFile), resetRead: true });
  if (!compiled.result) return { faults: messagesOf(compiled.takeDiagnostics()?.shortDiagnostics ?? []) };
  try {
    const begins = compiler.query(compiled.result, { selector: '<begins>', field: 'value' }) as number[];
    // A row that stands again on each page has its spots again.
    const spots = new Set(compiler.query(compiled.result, { selector: '<spot>', field: 'value' }) as number[])
      .size;
    const bytes = Uint8Array.from(compiler.pdf(compiled.result, { pdfStandard: standard }));
    return { bytes, begins, spots };
  } catch (cause) {
    return { faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
}

const messagesOf = (diagnostics: unknown[]): string[] =>
  diagnostics.map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one),
  );
