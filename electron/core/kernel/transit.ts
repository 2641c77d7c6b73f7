import { randomUUID } from 'node:crypto';
import { existsSync, promises as disk } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { refuse } from './refusals.ts';

/** `file`: where it lies meanwhile. */
export type OnItsWay = { ticket: FileTicket; file: string };

/** A file between the clerk's disk and the program is never held in memory as a whole. */
export type Transit = {
  /** Takes a file in, piece by piece. Throws FILE_TOO_LARGE and FILE_NOT_WRITTEN; then nothing of it stays. */
  take: (
    named: Pick<FileTicket, 'fileName' | 'mediaType'>,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) => Promise<FileTicket>;
  /** Where a file lies that was taken in; null where there is none with this ticket. */
  find: (id: string) => OnItsWay | null;
  /** The same for who cannot go on without it. Throws FILE_GONE. */
  get: (id: string) => OnItsWay;
  /** What a file holds, for the core. Throws FILE_GONE. */
  read: (id: string) => Promise<Uint8Array>;
  drop: (id: string) => Promise<void>;
  /** Removes all that is there; what comes later is taken in all the same. */
  clear: () => Promise<void>;
};

const LIMIT_MB = 1024;
const NAME = 'ratsfeder-dateien-';
/** The program whose folder it is. */
const OWNED = new RegExp(`^${NAME}(\\d+)-`);

/** How a folder of this program begins that is removed after its end, should it not come to that itself. */
export const leftoversOf = (pid: number): string => `${NAME}${pid}-`;

/**
 * Files on their way, in a folder of their own below `parent` that only this user can read. It is made when the
 * first one comes.
 */
export function openTransit(parent: string, limitMb = LIMIT_MB): Transit {
  let folder: string | null = null;
  const known = new Map<string, OnItsWay>();
  // A computer that tidies up its temporary files takes the folder away while the program runs.
  const find = (id: string) => {
    const found = known.get(id);
    return found && existsSync(found.file) ? found : null;
  };
  const get = (id: string) => find(id) ?? refuse({ code: 'FILE_GONE' });
  const prepared = async ({ fileName }: { fileName: string }): Promise<string> => {
    if (folder !== null && existsSync(folder)) return folder;
    try {
      return (folder = await disk.mkdtemp(path.join(parent, leftoversOf(process.pid))));
    } catch (cause) {
      throw new AppError({ code: 'FILE_NOT_WRITTEN', file: fileName }, { cause });
    }
  };
  return {
    take: async (named, content) => {
      const id = randomUUID();
      const file = path.join(await prepared(named), id);
      try {
        const ticket = { id, ...named, size: await write(file, content, { ...named, limitMb }) };
        known.set(id, { ticket, file });
        return ticket;
      } catch (cause) {
        await disk.rm(file, { force: true });
        throw cause;
      }
    },
    find,
    get,
    read: async (id) => disk.readFile(get(id).file),
    drop: async (id) => {
      const found = known.get(id);
      known.delete(id);
      if (found) await disk.rm(found.file, { force: true });
    },
    clear: async () => {
      known.clear();
      const emptied = folder;
      folder = null;
      if (emptied !== null) await disk.rm(emptied, { recursive: true, force: true });
    },
  };
}

async function write(
  file: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { fileName, limitMb }: { fileName: string; limitMb: number },
): Promise<number> {
  const handle = await disk.open(file, 'wx', 0o600);
  let size = 0;
  try {
    for await (const piece of content) {
      size += piece.length;
      if (size > limitMb * 1024 * 1024) refuse({ code: 'FILE_TOO_LARGE', limitMb });
      await handle.writeFile(piece).catch((cause: unknown) => {
        throw new AppError({ code: 'FILE_NOT_WRITTEN', file: fileName }, { cause });
      });
    }
    return size;
  } finally {
    await handle.close();
  }
}

/** Removes what programs left below `parent` that ended without removing it; those that still run keep theirs. */
export async function clearLeftovers(parent: string): Promise<void> {
  for (const name of await disk.readdir(parent)) {
    const pid = OWNED.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    await disk.rm(path.join(parent, name), { recursive: true, force: true }).catch(() => {
      // Another user's, whose own program will remove it.
    });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // EPERM: it runs, for another user.
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH');
  }
}
