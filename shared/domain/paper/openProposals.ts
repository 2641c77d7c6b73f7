import { plainText, type RichText } from '../richText.ts';
import { pairsOf, wordsOf } from '../wordPairs.ts';
import { isProcedural, type Outcome, type Resolution } from '../vote/resolution.ts';
import { partsNamedBy, partsOfField } from './partNumbers.ts';
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

type Resolved = Pick<Resolution, 'label' | 'part' | 'text' | 'outcome' | 'effect'>;

/**
 * Those of the proposals that no resolution of the item was made of, changed or not, or that one names as its part. Where
 * the body decided in words of its own about the whole, no proposal is open any more.
 */
export function openProposals<P extends Proposed>(
  proposals: readonly P[],
  resolutions: readonly Resolved[],
): P[] {
  const about = resolutions.filter((one) => one.effect === null && !isProcedural(one));
  const made = about.map((one) => {
    const words = plainText(one.text);
    return { ...one, words, parts: partsIn(one, words), behind: proposalBehind(words, proposals)?.proposal };
  });
  const closesAll = made.some(
    (one) =>
      !leavesOpen.has(one.outcome) &&
      !one.behind &&
      one.parts.length === 0 &&
      isOnWhole(one) &&
      !isFailedMotion(one.outcome, one.words),
  );
  if (closesAll) return [];
  return proposals.filter(
    (proposal) =>
      !made.some(
        ({ behind, words, outcome, parts }) =>
          behind === proposal ||
          (outcome !== 'open' && parts.includes(proposal.part)) ||
          holds(words, proposal.words),
      ),
  );
}

/** In words of its own: nothing was decided yet, or a talk was heard. */
const leavesOpen: ReadonlySet<Outcome> = new Set(['open', 'noted']);

/** Who does not put it off, send it on or change it goes on with it. */
const isFailedMotion = (outcome: Outcome, words: string): boolean =>
  outcome === 'rejected' &&
  /vertag|verweis|verwies|absetz|schluss der|schließung der|nichtbefassung|änderungsantrag|ergänzungsantrag/iu.test(
    words,
  );

/** Of its field, else of the beginning of what it says. */
function partsIn({ part }: Resolved, words: string): string[] {
  const told = partsOfField(part);
  return (told.length > 0 ? told : partsNamedBy(words)).map((number) => `Ziffer ${number}`);
}

/** A part that nobody can read is none of the Ziffern, and least of all the whole. */
const isOnWhole = ({ part }: Pick<Resolved, 'part'>): boolean =>
  part.trim() === '' || /^(?:alle|insgesamt|im ganzen|en bloc|gesamt)/iu.test(part.trim());

/** Of its words with their neighbours; so many stand in no other text by chance. */
const mostOf = 0.7;
const fewest = 4;

/** Whether a text holds another, changed a little, among others. */
export function holds(words: string, proposal: string): boolean {
  if (proposal.trim() !== '' && words.includes(proposal.trim())) return true;
  const [own, all] = [pairsOf(wordsOf(proposal)), new Set(pairsOf(wordsOf(words)))];
  return own.length >= fewest && own.filter((pair) => all.has(pair)).length >= mostOf * own.length;
}
