import { useState } from 'react';
import type { NamedFile } from '../../../../shared/bridge.ts';
import type { DispatchWay } from '../../../../shared/domain/document/dispatch.ts';
import { AppError, type Reply } from '../../../../shared/errors.ts';
import { saveFile, saveFiles } from '../../../transport.ts';
import { useTask } from '../../../forms/useTask.ts';

/** Brings the files of a recorded dispatch to the clerk's disk. They are kept until that has worked. */
export function useHandOver() {
  const [handed, setHanded] = useState<{ way: DispatchWay; files: readonly NamedFile[] } | null>(null);
  const save = useTask(saved);
  return {
    way: handed?.way ?? null,
    isPending: save.isPending,
    error: save.error,
    /** Folder or file; null while the clerk has not chosen one. */
    savedTo: save.result,
    hand: async (way: DispatchWay, files: readonly NamedFile[]) => {
      setHanded({ way, files });
      if (way !== 'smtp') await save.run(way, files);
    },
    again: async () => {
      if (handed) await save.run(handed.way, handed.files);
    },
    forget: () => {
      setHanded(null);
      save.reset();
    },
  };
}

export type HandOver = ReturnType<typeof useHandOver>;

/** Where the files are; null where the clerk chose nothing. */
export async function saved(way: DispatchWay, files: readonly NamedFile[]): Promise<string | null> {
  const [first] = files;
  if (way === 'folder') return valueOf(await saveFiles(files)).folder;
  return first ? valueOf(await saveFile(first.fileName, first.base64)).path : null;
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new AppError(reply.error);
  return reply.value;
}
