import type { ItemId, PaperId } from '../../../../shared/domain/ids.ts';
import { proposedBy, type Proposed } from '../../../../shared/domain/paper/openProposals.ts';
import { decidedBeforeSentence } from '../../../../shared/german/papers.ts';
import { wholeProposal } from '../../../../shared/domain/paper/wholeProposal.ts';
import { emptyText, plainText, type RichText } from '../../../../shared/domain/richText.ts';
import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { useQuery } from '../../../api.ts';

export type Offered = Proposed & { key: string; text: RichText; ofPaper: PaperId; number: string | null };

/** What the papers under an item propose, but for those that were withdrawn, and for what was decided before: sent elsewhere is not. */
export function useProposals(itemId: ItemId): Offered[] {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  return papers
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((paper) =>
      proposedBy(paper, paper.proposals)
        .map((proposed, index) => ({
          ...proposed,
          key: `${paper.id}:${index}`,
          text: paper.proposals[index] ?? emptyText,
          ofPaper: paper.id,
          number: paper.number,
        }))
        .filter(
          (_, index) => !paper.decidedBefore.some((one) => one.index === index && one.outcome !== 'referred'),
        ),
    );
}

/** Of a paper with several Ziffern, of which none was decided before, all of them as one wording. */
export function useWholeProposals(itemId: ItemId): Offered[] {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  return papers
    .filter(({ state }) => state !== 'withdrawn')
    .filter(({ decidedBefore }) => decidedBefore.every(({ outcome }) => outcome === 'referred'))
    .flatMap(({ id, number, typeLabel, proposals }) => {
      const text = wholeProposal(proposals);
      if (!text) return [];
      const proposed = { name: number ?? typeLabel, part: '', words: plainText(text), paperId: id };
      return [{ ...proposed, key: `${id}:all`, text, ofPaper: id, number }];
    });
}

/** "Über Ziffer 1 der Vorlage 0412/2025 ist schon am 16.09.2026 entschieden: geändert beschlossen." of each such proposal. */
export function useDecidedBefore(itemId: ItemId): { key: string; sentence: string }[] {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  return papers.flatMap((paper) =>
    paper.decidedBefore.map((before) => {
      const { name = '', part = '' } = proposedBy(paper, paper.proposals)[before.index] ?? {};
      const vorlage = part === '' ? `die Vorlage ${name}` : `${part} der Vorlage ${name}`;
      return {
        key: `${paper.id}:${before.index}:${before.date}`,
        sentence: decidedBeforeSentence(vorlage, before),
      };
    }),
  );
}

export const useWithdrawn = (itemId: ItemId) =>
  (useQuery('papers.ofItem', { itemId }).data ?? []).filter(({ state }) => state === 'withdrawn');

/** The papers under an item whose minutes send something on to another body. */
export function useSentOn(itemId: ItemId, resolutions: ItemMinutes['resolutions']): PaperId[] {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  return resolutions.some(({ outcome }) => outcome === 'referred') ? papers.map(({ id }) => id) : [];
}
