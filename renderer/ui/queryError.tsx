import { useId, useLayoutEffect, useSyncExternalStore } from 'react';
import { AppError } from '../../shared/errors.ts';
import { ErrorNotice } from './form.tsx';

/** Why something cannot be shown. While the program does not answer no part of a screen can: the first one says so. */
export function QueryError({ error }: { error: unknown }) {
  const isUnreachable = error instanceof AppError && error.data.code === 'UNREACHABLE';
  const isFirst = useIsFirst(isUnreachable);
  return isUnreachable && !isFirst ? null : <ErrorNotice error={error} />;
}

/** In the order in which they came. */
const tellers = new Set<string>();
const listeners = new Set<() => void>();

function useIsFirst(isTelling: boolean): boolean {
  const id = useId();
  const first = useSyncExternalStore(subscribe, () => [...tellers][0]);
  useLayoutEffect(() => {
    if (!isTelling) return;
    change(() => tellers.add(id));
    return () => change(() => tellers.delete(id));
  }, [id, isTelling]);
  return first === id;
}

function change(how: () => void): void {
  how();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
