import type { ItemId } from '../../../../shared/domain/ids.ts';
import { proposedBy, type Proposed } from '../../../../shared/domain/paper/openProposals.ts';
import { emptyText, type RichText } from '../../../../shared/domain/richText.ts';
import { useQuery } from '../../../api.ts';

export type Offered = Proposed & { key: string; text: RichText };

/** What the papers under an item propose, but for those that were withdrawn. */
export function useProposals(itemId: ItemId): Offered[] {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  return papers
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((paper) =>
      proposedBy(paper, paper.proposals).map((proposed, index) => ({
        ...proposed,
        key: `${paper.id}:${index}`,
        text: paper.proposals[index] ?? emptyText,
      })),
    );
}

export const useWithdrawn = (itemId: ItemId) =>
  (useQuery('papers.ofItem', { itemId }).data ?? []).filter(({ state }) => state === 'withdrawn');
