import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import { proposeResult, type ResultFacts } from '../../../../shared/german/result.ts';
import { call, queryClient } from '../../../api.ts';
import { useDraft } from '../../../saving/useDraft.ts';
import { cacheMinutes } from './minutesCache.ts';
import { type MinutesScope, roomOf } from './minutesScope.ts';
import { detailInSentence } from '../../../../shared/german/outcomeDetail.ts';
import type { ResolutionId } from '../../../../shared/domain/ids.ts';

/** How another window has saved it. */
export function theirsOf({ resolutions }: ItemMinutes, id: ResolutionId) {
  const other = resolutions.find((resolution) => resolution.id === id);
  return other ? { version: other.version, text: `${plainText(other.text)}\n${other.printedResult}` } : null;
}

/** Why a vote was changed, until that is saved. */
const reasons = new Map<ResolutionId, string>();
export const giveReason = (id: ResolutionId, reason: string): void => void reasons.set(id, reason);

/** Saves a resolution or an election while it is typed. */
export function useResolutionDraft(resolution: Resolution) {
  const { itemId } = resolution;
  return useDraft<Resolution>({
    key: `resolution:${resolution.id}`,
    value: resolution,
    version: resolution.version,
    save: async ({ itemId: _item, position: _position, effect: _effect, ...fields }, version) => {
      const reason = reasons.get(resolution.id);
      const saved = await call('resolutions.save', { ...fields, version, ...(reason ? { reason } : {}) });
      reasons.delete(resolution.id);
      cacheMinutes('resolutions.save', itemId, (old) => ({
        ...old,
        resolutions: old.resolutions.map((other) =>
          other.id === resolution.id ? { ...saved.resolution, position: other.position } : other,
        ),
      }));
      return { version: saved.resolution.version, at: saved.savedAt };
    },
    onSaved: () => void queryClient.invalidateQueries({ queryKey: ['agenda.list'] }),
  });
}

/** What the result line is proposed from. Who voted how is printed below it. */
export const resultFacts = (scope: MinutesScope, value: Resolution): ResultFacts => ({
  outcome: value.outcome,
  label: value.label,
  outcomeDetail: detailInSentence(value.outcome, value.outcomeDetail),
  vote: value.vote,
  style: scope.meeting.rules.style.resultStyle,
  entitled: value.vote ? roomOf(scope, value.itemId, value.vote.takenAt).entitled : undefined,
});

/** Proposes the result line anew, unless the clerk wrote an own one. */
export const withProposal = (scope: MinutesScope, value: Resolution): Resolution =>
  value.printedResultIsOwn ? value : { ...value, printedResult: proposeResult(resultFacts(scope, value)) };
