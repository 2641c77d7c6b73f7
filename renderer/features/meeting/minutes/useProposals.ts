import type { ItemId } from '../../../../shared/domain/ids.ts';
import { plainText, type RichText } from '../../../../shared/domain/richText.ts';
import { useQuery } from '../../../api.ts';

/** `name`: number or type of its paper. */
export type Proposed = { key: string; name: string; text: RichText; words: string };

/** What the papers under an item propose, but for those that were withdrawn. */
export function useProposals(itemId: ItemId): Proposed[] {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  return papers
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap(({ id, number, typeLabel, proposals }) =>
      proposals.map((text, index) => ({
        key: `${id}:${index}`,
        name: number ?? typeLabel,
        text,
        words: plainText(text),
      })),
    );
}

export const useWithdrawn = (itemId: ItemId) =>
  (useQuery('papers.ofItem', { itemId }).data ?? []).filter(({ state }) => state === 'withdrawn');
