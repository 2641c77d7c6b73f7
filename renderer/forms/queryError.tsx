import { useId, useLayoutEffect, useSyncExternalStore } from 'react';
import { AppError } from '../../shared/errors.ts';
import { ErrorNotice } from './form.tsx';

/**
 * Why something cannot be shown. While the program does not answer no part of a screen can: one of them says so, the
 * last that came, since a dialog lies over those before.
 */
export function QueryError({ error }: { error: unknown }) {
  const isUnreachable = error instanceof AppError && error.data.code === 'UNREACHABLE';
  const isTeller = useIsTeller(isUnreachable);
  return isUnreachable && !isTeller ? null : <ErrorNotice error={error} />;
}

/** In the order in which they came. */
const tellers = new Set<string>();
const listeners = new Set<() => void>();

function useIsTeller(isTelling: boolean): boolean {
  const id = useId();
  const last = useSyncExternalStore(subscribe, () => [...tellers].at(-1));
  useLayoutEffect(() => {
    if (!isTelling) return;
    change(() => tellers.add(id));
    return () => change(() => tellers.delete(id));
  }, [id, isTelling]);
  return last === id;
}

function change(how: () => void): void {
  how();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
