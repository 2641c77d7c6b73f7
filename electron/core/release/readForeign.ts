import { askThread } from '../kernel/askThread.ts';
import { keptThread } from '../kernel/keptThread.ts';
import type { Parts } from './compare.ts';
import type { readReleaseFile } from './releaseFile.ts';
import type { readPackage } from './requestPackage.ts';

/** What a file from another computer is read as, and what comes of it. */
export type Foreign = {
  package: ReturnType<typeof readPackage>;
  release: ReturnType<typeof readReleaseFile>;
  /** A document that may have been released; null for what is no Word file or more than anybody reads. */
  document: { words: string | null; parts: Parts | null };
};
export type Use = keyof Foreign;
export type Order = { use: Use; bytes: Uint8Array };

/** More than the largest file takes on a slow computer, in milliseconds. */
const patience = 60_000;
/** In MB. */
const memory = 1024;
/** For so long the thread waits for a further file, in milliseconds. */
const idleTime = 10_000;

const module = import.meta.url.endsWith('.ts') ? './foreignReader.ts' : './foreignReader.js';
const thread = keptThread(new URL(module, import.meta.url), idleTime, () => ({
  resourceLimits: { maxOldGenerationSizeMb: memory },
}));

/** Reads a file in a thread of its own; null where that takes more time or memory than any of ours. */
export async function readForeign<U extends Use>(
  use: U,
  bytes: Uint8Array,
  limit = patience,
): Promise<Foreign[U] | null> {
  const order: Order = { use, bytes };
  const answer = await askThread<{ read: Foreign[U] }>(thread, order, () => true, { limit });
  return 'read' in answer ? answer.read : null;
}
