import { randomUUID } from 'node:crypto';
import { promises as disk } from 'node:fs';
import path from 'node:path';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { refuse } from './refusals.ts';

/** A file between the clerk's disk and the program is never held in memory as a whole. */
export type Transit = {
  /** Takes a file in, piece by piece. Throws FILE_TOO_LARGE; then nothing of it stays. */
  take: (
    named: Pick<FileTicket, 'fileName' | 'mediaType'>,
    content: AsyncIterable<Uint8Array>,
  ) => Promise<FileTicket>;
  /** Where a file lies that was taken in; null where there is none with this ticket. */
  find: (id: string) => { ticket: FileTicket; file: string } | null;
  drop: (id: string) => Promise<void>;
  /** Removes all of them. */
  close: () => Promise<void>;
};

const LIMIT_MB = 1024;

/**
 * Files on their way, in a folder of their own below `parent` that only this user can read. It is made when the
 * first one comes.
 */
export function openTransit(parent: string, limitMb = LIMIT_MB): Transit {
  let folder: Promise<string> | null = null;
  const known = new Map<string, { ticket: FileTicket; file: string }>();
  const write = async (file: string, content: AsyncIterable<Uint8Array>): Promise<number> => {
    const handle = await disk.open(file, 'wx', 0o600);
    let size = 0;
    try {
      for await (const piece of content) {
        size += piece.length;
        if (size > limitMb * 1024 * 1024) refuse({ code: 'FILE_TOO_LARGE', limitMb });
        await handle.writeFile(piece);
      }
      return size;
    } finally {
      await handle.close();
    }
  };
  return {
    take: async (named, content) => {
      folder ??= disk.mkdtemp(path.join(parent, 'ratsfeder-'));
      const id = randomUUID();
      const file = path.join(await folder, id);
      try {
        const ticket = { id, ...named, size: await write(file, content) };
        known.set(id, { ticket, file });
        return ticket;
      } catch (cause) {
        await disk.rm(file, { force: true });
        throw cause;
      }
    },
    find: (id) => known.get(id) ?? null,
    drop: async (id) => {
      const found = known.get(id);
      known.delete(id);
      if (found) await disk.rm(found.file, { force: true });
    },
    close: async () => {
      known.clear();
      if (folder) await disk.rm(await folder, { recursive: true, force: true });
    },
  };
}
