import { useEffect } from 'react';
import { useQuery } from '../../../api.ts';
import { speller } from './speller.ts';

/** Tells the spell check what the office knows, whenever that changes; shows nothing. */
export function SpellingKnowledge() {
  const { data } = useQuery('spelling.known', {});
  useEffect(() => {
    if (data) speller.know(data);
  }, [data]);
  return null;
}
