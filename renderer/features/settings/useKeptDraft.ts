import { useState } from 'react';

/** What was typed into a page of the settings and not saved yet, by page: a look elsewhere must not cost it. */
const kept = new Map<string, unknown>();

export function useKeptDraft<T>(key: string, start: T) {
  // One key always holds one kind of value.
  const [draft, setDraft] = useState(() => (kept.has(key) ? (kept.get(key) as T) : start));
  return {
    draft,
    isUnsaved: kept.has(key),
    type: (next: T) => {
      kept.set(key, next);
      setDraft(next);
    },
    /** What is shown is what is stored, but for what `change` says. */
    settle: (change: (latest: T) => T) => {
      kept.delete(key);
      setDraft(change);
    },
  };
}
