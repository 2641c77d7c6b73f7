import { useRef, useState } from 'react';
import type { BodyId } from '../../../../shared/domain/ids.ts';
import { carryOut, withPassed } from '../../../api.ts';

type Progress = {
  done: number;
  all: number;
  /** By where they lie, as two folders may have files of one name. */
  failed: { path: string; error: unknown }[];
  /** What waits already. */
  waited: string[];
  isRunning: boolean;
};

const idle: Progress = { done: 0, all: 0, failed: [], waited: [], isRunning: false };

/** Reads files one after the other; what cannot be read is told and keeps none of the others from being read. */
export function useReading(bodyId: BodyId) {
  const [progress, setProgress] = useState<Progress>(idle);
  const isCancelled = useRef(false);
  const read = async (files: readonly File[]) => {
    isCancelled.current = false;
    const failed: Progress['failed'] = [];
    const waited: string[] = [];
    const told = () => ({ failed: [...failed], waited: [...waited] });
    for (const [done, file] of files.entries()) {
      if (isCancelled.current) break;
      setProgress({ done, all: files.length, ...told(), isRunning: true });
      try {
        const fileName = file.name;
        const { hasWaited } = await withPassed(file, (bytes) =>
          carryOut('paperImports.read', { bodyId, fileName, bytes }),
        );
        if (hasWaited) waited.push(fileName);
      } catch (error) {
        failed.push({ path: file.webkitRelativePath || file.name, error });
      }
    }
    setProgress((last) => ({
      ...last,
      done: isCancelled.current ? last.done : files.length,
      ...told(),
      isRunning: false,
    }));
  };
  const cancel = () => {
    isCancelled.current = true;
  };
  return { progress, read, cancel };
}
