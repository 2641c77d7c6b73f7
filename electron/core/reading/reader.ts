import { parentPort } from 'node:worker_threads';
import { picturesIn } from '../../../shared/documents/picturesIn.ts';
import type { ImportedPaper } from '../../../shared/import/paper/paper.ts';
import { recognise } from '../../../shared/import/paper/recognise.ts';
import type { PaperSource } from '../../../shared/import/paper/source.ts';
import type { Answer, Answers, Order, Use } from './readApart.ts';
import { faultOf } from './fault.ts';
import { allText } from './allText.ts';
import { sourceOf } from './readPaperFile.ts';
import { tablesOf } from './tables.ts';

const uses: { [U in Use]: (bytes: Uint8Array) => Promise<Answers[U]> } = {
  paper: async (bytes) => {
    const source = await sourceOf(bytes);
    const paper = recognise(source);
    return { paper, pictures: 'partners' in paper ? new Map() : shownOf(source, paper) };
  },
  text: allText,
  tables: (bytes) => Promise.resolve(tablesOf(bytes)),
};

function shownOf({ pictures }: PaperSource, paper: ImportedPaper): Map<string, Uint8Array> {
  const { resolutions, reasoning } = paper;
  const shown = new Set(picturesIn([resolutions, reasoning?.blocks ?? []]));
  return new Map([...(pictures ?? [])].filter(([digest]) => shown.has(digest)));
}

/** The thread in which foreign files are read, one after the other. */
parentPort?.on('message', (order: Order) => void read(order));

async function read(order: Order): Promise<void> {
  parentPort?.postMessage(await answer(order), []);
}

async function answer({ use, bytes }: Order): Promise<Answer<Use>> {
  try {
    return { read: await uses[use](bytes) };
  } catch (cause) {
    const fault = faultOf(cause);
    if (fault === null) throw cause;
    return { fault };
  }
}
