import { useState } from 'react';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import type { DispatchWay } from '../../../../shared/domain/document/dispatch.ts';
import { AppError, type Reply } from '../../../../shared/errors.ts';
import type { FileTicket } from '../../../../shared/fileTicket.ts';
import { saveFile, saveFiles } from '../../../host.ts';
import { useDropped } from '../../../forms/useDropped.ts';
import { useTask } from '../../../forms/useTask.ts';

type Handed = { bytes: FileTicket };

/** Brings the files of a recorded dispatch to the clerk's disk. They are kept until that has worked. */
export function useHandOver() {
  const [handed, setHanded] = useState<{ dispatch: DispatchInfo; files: readonly Handed[] } | null>(null);
  const save = useTask(saved);
  useDropped(handed?.files.map(({ bytes }) => bytes) ?? []);
  return {
    dispatch: handed?.dispatch ?? null,
    isPending: save.isPending,
    error: save.error,
    /** Folder or file; null while the clerk has not chosen one. */
    savedTo: save.result,
    hand: async (dispatch: DispatchInfo, files: readonly Handed[]) => {
      setHanded({ dispatch, files });
      if (files.length > 0) await save.run(dispatch.way, files);
    },
    again: async () => {
      if (handed) await save.run(handed.dispatch.way, handed.files);
    },
    forget: () => {
      setHanded(null);
      save.reset();
    },
  };
}

export type HandOver = ReturnType<typeof useHandOver>;

/** Where the files are; null where the clerk chose nothing. */
export async function saved(way: DispatchWay, files: readonly Handed[]): Promise<string | null> {
  const [first] = files;
  // A draft beside others, and what no message can hold.
  if (way !== 'draft' || files.length > 1)
    return valueOf(await saveFiles(files.map(({ bytes }) => bytes))).folder;
  return first ? valueOf(await saveFile(first.bytes)).path : null;
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new AppError(reply.error);
  return reply.value;
}
