import type { CollectedReport } from '../../../shared/import/paper/collected/report.ts';
import type { ImportedPaper } from '../../../shared/import/paper/paper.ts';
import type { UnseenKind } from '../../../shared/domain/attachment/attachment.ts';
import { askThread } from '../kernel/askThread.ts';
import { keptThread } from '../kernel/keptThread.ts';
import { type PaperFault, refusal, tableRefusal } from './fault.ts';
import type { Tables } from './tables.ts';

/** What a file is read for, and what comes of it. */
export type Answers = {
  /** `pictures`: the bytes of those that its texts show, by their SHA-256; whether their dots can be read is not known. */
  paper: { paper: ImportedPaper | CollectedReport; pictures: ReadonlyMap<string, Uint8Array> };
  /**
   * `unseen`: also what only whoever looks into the file finds; '' where there is no more. `state`: whether that is all that
   * the file says; `unseenKinds`: of what kinds the unseen is that readers do not see.
   */
  text: {
    state: 'read' | 'partly' | 'withoutText';
    text: string;
    unseen: string;
    unseenKinds: UnseenKind[];
  };
  tables: Tables;
};
export type Use = keyof Answers;
export type Order = { use: Use; bytes: Uint8Array };
export type Answer<U extends Use> = { read: Answers[U] } | { fault: PaperFault };

type Limits = {
  /** More than the largest file takes on a slow computer, in milliseconds. */
  limit?: number | undefined;
  signal?: AbortSignal | undefined;
};

const patience = 60_000;
/** In MB. */
const memory = 1024;

const reader = new URL(import.meta.url.endsWith('.ts') ? './reader.ts' : './reader.js', import.meta.url);

/** For so long the thread waits for a further file, in milliseconds: beginning one takes longer than most files do. */
const idleTime = 20_000;

const thread = keptThread(reader, idleTime, () => ({ resourceLimits: { maxOldGenerationSizeMb: memory } }));

/** Reads a foreign paper. Throws the refusal. */
export async function readPaperFile(bytes: Uint8Array, limit = patience): Promise<Answers['paper']> {
  const answer = await readApart('paper', bytes, { limit });
  if ('fault' in answer) throw refusal(answer.fault);
  return answer.read;
}

/** Reads the tables of an Excel file or of text. Throws the refusal. */
export async function readTables(bytes: Uint8Array, limit = patience): Promise<Tables> {
  const answer = await readApart('tables', bytes, { limit });
  if ('fault' in answer) throw tableRefusal(answer.fault);
  return answer.read;
}

/** What a Word file, a PDF, an OpenDocument text or a text file says, or why that cannot be read. */
export const readText = (bytes: Uint8Array, signal?: AbortSignal): Promise<Answer<'text'>> =>
  readApart('text', bytes, { signal });

const readApart = <U extends Use>(
  use: U,
  bytes: Uint8Array,
  { limit = patience, signal }: Limits,
): Promise<Answer<U>> => {
  const order: Order = { use, bytes };
  return askThread<Answer<U>>(thread, order, (answer) => 'read' in answer, { limit, signal });
};
