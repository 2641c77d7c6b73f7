import { useState } from 'react';
import type { PaperFilter } from '../../../shared/domain/paper/paper.ts';

/** As many as a page of the list has. */
export const page = 50;

/** What the list is asked for. */
export type ListWanted = { filter: PaperFilter; search: string; limit: number };

const everything: ListWanted = { filter: 'all', search: '', limit: page };
const key = 'vorlagen';

/** Who comes back from a paper finds the list as it was; another window begins anew. */
export function useListWanted(): [ListWanted, (wanted: ListWanted) => void] {
  const [wanted, setWanted] = useState(kept);
  const want = (next: ListWanted) => {
    sessionStorage.setItem(key, JSON.stringify(next));
    setWanted(next);
  };
  return [wanted, want];
}

/** As this window wrote it; with the window it goes. */
const kept = (): ListWanted => {
  const stored = sessionStorage.getItem(key);
  return stored === null ? everything : (JSON.parse(stored) as ListWanted);
};
