import { useRef, useState } from 'react';

type Progress<T> = { isPending: boolean; error: unknown; result: T | null };

const idle = { isPending: false, error: null, result: null };

/**
 * Runs a piece of work and keeps how it ended. Nothing of what went in is kept, unlike with a command: for
 * passphrases and whole files. `run` answers the result, or null where it failed or is still at work: the second
 * half of a double click is no second order.
 */
export function useTask<A extends unknown[], T>(work: (...input: A) => Promise<T>) {
  const [progress, setProgress] = useState<Progress<T>>(idle);
  const isAtWork = useRef(false);
  const run = async (...input: A): Promise<T | null> => {
    if (isAtWork.current) return null;
    isAtWork.current = true;
    setProgress({ isPending: true, error: null, result: null });
    try {
      const result = await work(...input);
      setProgress({ isPending: false, error: null, result });
      return result;
    } catch (error) {
      setProgress({ isPending: false, error, result: null });
      return null;
    } finally {
      isAtWork.current = false;
    }
  };
  return { ...progress, run, reset: () => setProgress(idle) };
}
