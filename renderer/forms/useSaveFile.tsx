import { AppError } from '../../shared/errors.ts';
import { saveFile } from '../transport.ts';
import { ErrorNotice } from './form.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTask } from './useTask.ts';

type File = { fileName: string; base64: string };

/** Saves a file where the clerk wants it; `outcome` says where it went, or why not. */
export function useSaveFile() {
  const task = useTask(async (file: File | Promise<File>) => {
    const { fileName, base64 } = await file;
    const reply = await saveFile(fileName, base64);
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
