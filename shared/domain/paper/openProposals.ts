import { plainText, type RichText } from '../richText.ts';
import type { Resolution } from '../vote/resolution.ts';
import { proposalBehind } from './wordingChanges.ts';

/**
 * What a paper proposes at an item. `name`: number or type of the paper; `part`: "Ziffer 2" where it proposes several, else
 * ''; `words`: as plain text.
 */
export type Proposed = { name: string; part: string; words: string };

export const proposedBy = (
  { number, typeLabel }: { number: string | null; typeLabel: string },
  proposals: readonly RichText[],
): Proposed[] =>
  proposals.map((text, index) => ({
    name: number ?? typeLabel,
    part: proposals.length > 1 ? `Ziffer ${index + 1}` : '',
    words: plainText(text),
  }));

type Resolved = Pick<Resolution, 'text' | 'outcome' | 'effect'>;

/**
 * Those of the proposals that no resolution of the item was made of, changed or not. Where the body decided in words of
 * its own about the whole, no proposal is open any more.
 */
export function openProposals<P extends { words: string }>(
  proposals: readonly P[],
  resolutions: readonly Resolved[],
): P[] {
  const about = resolutions.filter(({ effect }) => effect === null);
  const made = about.map(({ text, outcome }) => {
    const words = plainText(text);
    return { outcome, words, behind: proposalBehind(words, proposals)?.proposal ?? null };
  });
  if (made.some(({ outcome, behind }) => outcome !== 'open' && behind === null)) return [];
  return proposals.filter(
    (proposal) =>
      !made.some(({ behind, words }) => behind === proposal || words.includes(proposal.words.trim())),
  );
}
