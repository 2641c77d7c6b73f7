import { AppError } from '../../shared/errors.ts';
import type { FileTicket } from '../../shared/fileTicket.ts';
import { dropFiles, saveFile } from '../host.ts';
import { ErrorNotice } from './form.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTask } from './useTask.ts';

type File = { bytes: FileTicket };

/** Saves a file where the clerk wants it; `outcome` says where it went, or why not. `keep`: it is wanted again. */
export function useSaveFile({ keep = false }: { keep?: boolean } = {}) {
  const task = useTask(async (file: File | Promise<File>) => {
    const { bytes } = await file;
    const reply = await saveFile(bytes, { keep });
    if (!keep && !(reply.ok && reply.value.path !== null)) await dropFiles([bytes.id]);
    if (!reply.ok) throw new AppError(reply.error);
    return reply.value;
  });
  const path = task.result?.path ?? null;
  return {
    save: task.run,
    path,
    outcome: (
      <>
        <ErrorNotice error={task.error} />
        {path !== null && (
          <Notice kind="success">
            <span className="file-name">Gespeichert: {path}</span>
          </Notice>
        )}
      </>
    ),
  };
}
