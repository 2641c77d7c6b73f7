import { useEffect, useState } from 'react';
import { Draft } from './draft.ts';
import { useSaveState } from './saveBoard.ts';
import { readAnew } from './useConflict.ts';

type Options<T> = ConstructorParameters<typeof Draft<T>>[0];

/** Drafts whose last change is not saved yet, so that coming back to an item finds it. */
const unsaved = new Map<string, unknown>();

/**
 * The draft of a key for as long as the component shows it: the unsaved one from before, or a new one. Leaving
 * saves at once. A component shows one key only; give it `key` to change.
 */
export function useDraft<T>(options: Options<T>): Draft<T> {
  const [key] = useState(options.key);
  const [draft] = useState(() => {
    // One key always holds one kind of value.
    const waiting = unsaved.get(options.key) as Draft<T> | undefined;
    // What is refused shows how things stand now; what was typed stays.
    return waiting ?? new Draft<T>({ onRefused: readAnew, ...options });
  });
  // Conflicts and failures of any draft change the board; that re-renders whoever shows a draft.
  useSaveState();
  useEffect(() => {
    return () => {
      if (draft.isSaved) return;
      unsaved.set(key, draft);
      void draft.flush().then(() => draft.isSaved && unsaved.delete(key));
    };
  }, [draft, key]);
  return draft;
}
