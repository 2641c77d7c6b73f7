import { useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { queryClient } from '../api.ts';

type Version = number | null | undefined;

type Options<V> = {
  /** What is stored now; nothing where it was removed. */
  read: () => Promise<(V & { version: Version }) | null | undefined>;
  /** What stands in the fields. */
  typed: V;
  /** Puts a version into the fields. */
  show: (value: V) => void;
};

/** Another window saved what this form is about: both versions are kept, and the clerk decides. */
export type Conflict = {
  /** The version that the next save counts from; null for a new row. */
  version: number | null;
  /** For `mutate`: after a conflict the other version is read. */
  onError: (error: Error) => void;
  /** What a form has to say: a conflict that stands in its own notice is not told twice. */
  errorOf: (error: unknown) => unknown;
  other: 'none' | 'waiting' | 'shown';
  /** Changes between the two versions in the fields. */
  toggle: () => void;
};

/** Forms that are open while somebody else may save. `opened` is the version the form began with. */
export function useConflict<V>(opened: Version, { read, typed, show }: Options<V>): Conflict {
  const [theirs, setTheirs] = useState<(V & { version: Version }) | null>(null);
  const [mine, setMine] = useState<V | null>(null);
  const compare = async () => {
    try {
      await queryClient.invalidateQueries();
      setTheirs((await read()) ?? null);
    } catch {
      // Without the other version there is still the sentence of the conflict.
    }
    setMine(null);
  };
  const toggle = () => {
    setMine(mine === null ? typed : null);
    if (mine !== null) show(mine);
    else if (theirs) show(theirs);
  };
  // Saved on top of it, the other version is history.
  const isOpen = theirs !== null && (theirs.version ?? 0) > (opened ?? 0);
  return {
    version: (isOpen ? theirs.version : opened) ?? null,
    onError: (error) => {
      if (isConflict(error)) void compare();
    },
    errorOf: (error) => (isOpen && isConflict(error) ? null : error),
    other: !isOpen ? 'none' : mine === null ? 'waiting' : 'shown',
    toggle,
  };
}

export const isConflict = (error: unknown): boolean =>
  error instanceof AppError && error.data.code === 'CONFLICT';

/** For steps without a form of their own: after a refusal the screen shows how things stand now. */
export const readAnew = (): void => void queryClient.invalidateQueries();
