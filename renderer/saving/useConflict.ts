import { useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { queryClient } from '../api.ts';

type Versioned = { version: number };

/**
 * What another window saved while this form was open. After a conflict it is read, so that both can be compared,
 * and saving again counts from there.
 */
export function useConflict<T extends Versioned>(opened: T, read: () => Promise<T | undefined>) {
  const [other, setOther] = useState<T | null>(null);
  const compare = async () => {
    try {
      await queryClient.invalidateQueries();
      setOther((await read()) ?? null);
    } catch {
      // Without the other version there is still the sentence of the conflict.
    }
  };
  return {
    other,
    version: (other ?? opened).version,
    onError: (error: Error) => {
      if (error instanceof AppError && error.data.code === 'CONFLICT') void compare();
    },
  };
}

/** For steps without a form of their own: after a refusal the screen shows how things stand now. */
export const readAnew = (): void => void queryClient.invalidateQueries();
