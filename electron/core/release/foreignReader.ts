import { parentPort } from 'node:worker_threads';
import { paragraphsOfDocx } from '../word/read/words.ts';
import { partsOf } from './compare.ts';
import type { Foreign, Order, Use } from './readForeign.ts';
import { readReleaseFile } from './releaseFile.ts';
import { readPackage } from './requestPackage.ts';

/** The text of some seven hundred pages, in bytes: who compares it works where others save. */
const mostText = 10_000_000;

const uses: { [U in Use]: (bytes: Uint8Array) => Foreign[U] } = {
  package: readPackage,
  release: readReleaseFile,
  document: (bytes) => ({ words: paragraphsOfDocx(bytes, mostText), parts: partsOf(bytes) }),
};

/** The thread in which files from other computers are read, one after the other. */
parentPort?.on('message', ({ use, bytes }: Order) => parentPort?.postMessage({ read: uses[use](bytes) }, []));
