import { useRef, useState } from 'react';

type Progress<T> = { isPending: boolean; error: unknown; result: T | null };

const idle = { isPending: false, error: null, result: null };

/**
 * Runs a piece of work and keeps how it ended. Nothing of what went in is kept, unlike with a command: for
 * passphrases and whole files. `run` answers the result, or null where it failed, is still at work (the second half of
 * a double click is no second order) or was given up meanwhile: `reset` gives it up, and the next may begin.
 */
export function useTask<A extends unknown[], T>(work: (...input: A) => Promise<T>) {
  const [progress, setProgress] = useState<Progress<T>>(idle);
  const atWork = useRef<symbol | null>(null);
  const run = async (...input: A): Promise<T | null> => {
    if (atWork.current) return null;
    const mine = Symbol();
    atWork.current = mine;
    /** Shows how it ended, unless it was given up. */
    const end = (how: Partial<Progress<T>>): boolean => {
      if (atWork.current !== mine) return false;
      atWork.current = null;
      setProgress({ ...idle, ...how });
      return true;
    };
    setProgress({ ...idle, isPending: true });
    try {
      const result = await work(...input);
      return end({ result }) ? result : null;
    } catch (error) {
      end({ error });
      return null;
    }
  };
  const reset = () => {
    atWork.current = null;
    setProgress(idle);
  };
  return { ...progress, run, reset };
}
