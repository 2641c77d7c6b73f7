import { type RefObject, useState } from 'react';
import type { ResolutionId } from '../../../../shared/domain/ids.ts';
import { isEmptyText } from '../../../../shared/domain/richText.ts';
import { openZiffern } from '../../../../shared/domain/vote/parts.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { flushAll } from '../../../saving/saveBoard.ts';

/** Which cards are one line: they stay so while another item is open. */
let kept: ReadonlySet<ResolutionId> = new Set();

export type Folding = {
  isFolded: (id: ResolutionId) => boolean;
  /** The one that was pressed last: its button takes the focus in its new place. */
  pressed: ResolutionId | null;
  press: (id: ResolutionId) => void;
  /** Of one that is done: takes the focus where F9 folded or opened away what had it. */
  button: RefObject<HTMLButtonElement | null>;
  /** Folds them all, or where they are so already, opens them. */
  pressAll: (ids: readonly ResolutionId[]) => void;
};

/** What is done can be one line. What is not saved yet, or waits for its reason, stays open. */
export function useFolding(): Omit<Folding, 'button'> {
  const [folded, setFolded] = useState(kept);
  const [pressed, setPressed] = useState<ResolutionId | null>(null);
  const keep = (next: ReadonlySet<ResolutionId>) => {
    kept = next;
    setFolded(next);
  };
  const fold = async (ids: readonly ResolutionId[]) => {
    if (await flushAll()) keep(new Set([...kept, ...ids]));
  };
  const open = (ids: readonly ResolutionId[]) => keep(new Set([...kept].filter((id) => !ids.includes(id))));
  return {
    isFolded: (id) => folded.has(id),
    pressed,
    press: (id) => {
      setPressed(id);
      if (kept.has(id)) open([id]);
      else void fold([id]);
    },
    pressAll: (ids) => {
      setPressed(null);
      if (ids.every((id) => kept.has(id))) open(ids);
      else void fold(ids);
    },
  };
}

/** Something became of it, and it says of what; voted by Ziffern, of each of them. */
export const isDone = (resolution: Resolution, parts: readonly Resolution[] = []): boolean =>
  parts.length > 0
    ? parts.every((part) => isDone(part)) && openZiffern({ resolution, parts: [...parts] }).length === 0
    : hasBecome(resolution);

const hasBecome = ({ text, part, election, outcome, printedResult }: Resolution): boolean =>
  (outcome !== 'open' || printedResult.trim() !== '') &&
  (election !== null || part !== '' || !isEmptyText(text));
