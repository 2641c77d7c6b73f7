import { useRef, useState } from 'react';
import type { BodyId } from '../../../../shared/domain/ids.ts';
import { carryOut, withPassed } from '../../../api.ts';

type Progress = {
  done: number;
  all: number;
  failed: { fileName: string; error: unknown }[];
  isRunning: boolean;
};

const idle: Progress = { done: 0, all: 0, failed: [], isRunning: false };

/** Reads files one after the other; what cannot be read is told and keeps none of the others from being read. */
export function useReading(bodyId: BodyId) {
  const [progress, setProgress] = useState<Progress>(idle);
  const isCancelled = useRef(false);
  const read = async (files: readonly File[]) => {
    isCancelled.current = false;
    const failed: Progress['failed'] = [];
    for (const [done, file] of files.entries()) {
      if (isCancelled.current) break;
      setProgress({ done, all: files.length, failed: [...failed], isRunning: true });
      try {
        const fileName = file.name;
        await withPassed(file, (bytes) => carryOut('paperImports.read', { bodyId, fileName, bytes }));
      } catch (error) {
        failed.push({ fileName: file.name, error });
      }
    }
    setProgress((last) => ({
      ...last,
      done: isCancelled.current ? last.done : files.length,
      failed: [...failed],
      isRunning: false,
    }));
  };
  const cancel = () => {
    isCancelled.current = true;
  };
  return { progress, read, cancel };
}
