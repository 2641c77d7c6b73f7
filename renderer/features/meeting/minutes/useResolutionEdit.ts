import { useState } from 'react';
import type { ItemId, ResolutionId } from '../../../../shared/domain/ids.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { isVoted, voteChange } from '../../../../shared/domain/vote/voteChange.ts';
import type { VoteHistory } from '../../../../shared/contract/minutes.ts';
import { isHeld } from '../../../../shared/domain/meeting/states.ts';
import { useQuery } from '../../../api.ts';
import type { Draft } from '../../../saving/draft.ts';
import { reportSaving } from '../../../saving/saveBoard.ts';
import { useMinutesScope } from './minutesScope.ts';
import { giveReason, useResolutionDraft } from './resolutionDraft.ts';

/** What waits for a reason: it outlives its card as a draft does. */
const waiting = new Map<ResolutionId, Resolution>();

export type ResolutionEdit = {
  value: Resolution;
  change: (part: Partial<Resolution>) => void;
  draft: Draft<Resolution>;
  /** A changed vote of a closed meeting that is not saved before somebody says why; null where nothing waits. */
  held: { before: Resolution; give: (reason: string) => void; takeBack: () => void } | null;
};

/**
 * One resolution or election while it is typed. `proposed` writes outcome and wording anew. A vote that changes after the meeting
 * waits for its reason, and all that is typed meanwhile with it.
 */
export function useResolutionEdit(
  resolution: Resolution,
  proposed: (next: Resolution, before: Resolution) => Resolution,
): ResolutionEdit {
  const { id, position } = resolution;
  const asksForReason = useAsksForReason(resolution);
  const draft = useResolutionDraft(resolution);
  const [typed, setTyped] = useState(waiting.get(id) ?? draft.value);
  const take = (next: Resolution) => {
    if (waiting.delete(id)) reportSaving(keyOf(id), { kind: 'saved', at: null }, nothing);
    setTyped(next);
    draft.change(next);
  };
  const hold = (next: Resolution) => {
    waiting.set(id, next);
    setTyped(next);
    reportSaving(
      keyOf(id),
      { kind: 'failed', sentence, needsDecision: true },
      { ...nothing, discard: () => forget(id) },
    );
  };
  const change = (part: Partial<Resolution>) => {
    // From what was typed last, not from what was drawn last: two changes may come in one turn.
    const before = { ...(waiting.get(id) ?? draft.value), position };
    const next = proposed({ ...before, ...part }, before);
    if (asksForReason && voteChange(resolution, next) !== null) hold(next);
    else take(next);
  };
  const held = waiting.get(id);
  return {
    value: { ...typed, position },
    change,
    draft,
    held: held
      ? {
          before: resolution,
          give: (reason) => {
            giveReason(id, reason);
            take(held);
            void draft.flush();
          },
          takeBack: () => take({ ...held, ...voteOf(resolution) }),
        }
      : null,
  };
}

/** What was done to the vote of a resolution after the meeting; nothing while the evening goes on. */
export function useVoteHistory({ id, itemId }: { id: ResolutionId; itemId: ItemId }): VoteHistory | null {
  const { state } = useMinutesScope().meeting;
  const { data = [] } = useQuery('resolutions.history', { itemId }, isHeld(state));
  return data.find((one) => one.id === id) ?? null;
}

/** Until it is known a vote of a closed meeting is taken for one that asks. */
export function useAsksForReason(resolution: Resolution): boolean {
  const { state } = useMinutesScope().meeting;
  return useVoteHistory(resolution)?.asksForReason ?? (state === 'closed' && isVoted(resolution));
}

const voteOf = ({
  vote,
  election,
  outcome,
  outcomeDetail,
  printedResult,
  printedResultIsOwn,
}: Resolution) => ({
  vote,
  election,
  outcome,
  outcomeDetail,
  printedResult,
  printedResultIsOwn,
});

function forget(id: ResolutionId): void {
  waiting.delete(id);
  reportSaving(keyOf(id), { kind: 'saved', at: null }, nothing);
}

const keyOf = (id: ResolutionId): string => `reason:${id}`;
const nothing = { flush: () => Promise.resolve(), discard: () => undefined };
const sentence = 'Die geänderte Abstimmung wartet auf ihren Grund.';
