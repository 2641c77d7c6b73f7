import { emptyText, type RichText } from '../richText.ts';
import { goesOn, isProcedural, isPutOff, type Resolution } from '../vote/resolution.ts';
import { isOnWhole, proposedBy, settledBy } from './openProposals.ts';
import { partsOfField } from './partNumbers.ts';

type Resolved = Pick<Resolution, 'label' | 'part' | 'text' | 'outcome' | 'effect'>;

/**
 * What of the resolutions of an item tells what became of a paper that proposes these Ziffern: the last one about the
 * whole, to which all before it led, then those on parts. A Ziffer that was put off or sent on goes on also where the rest
 * was decided after it, and no more once it was decided itself.
 */
export function countingOf<R extends Resolved>(
  resolutions: readonly R[],
  proposals: readonly RichText[],
): R[] {
  const decided = resolutions.filter(
    (one) => one.outcome !== 'open' && one.effect === null && !isProcedural(one),
  );
  const lastWhole = Math.max(
    0,
    decided.findLastIndex((one) => one.part === ''),
  );
  const sinceWhole = decided.slice(lastWhole);
  if (!decided.some(goesOn)) return sinceWhole;
  const last = lastOfEach(decided, proposals);
  if (last.size > 0 && !sinceWhole.some((one) => last.has(one))) return [...last];
  if (proposals.length < 2) return sinceWhole;
  const before = decided.slice(0, lastWhole).filter((one) => goesOn(one) && last.has(one));
  const isOver = (one: R) => goesOn(one) && namesZiffern(one, proposals.length) && !last.has(one);
  const [first, ...after] = sinceWhole.filter((one) => !isOver(one));
  return first === undefined
    ? before
    : first.part === ''
      ? [first, ...before, ...after]
      : [...before, first, ...after];
}

/** Whether something of a paper comes back to the body that dealt with it so. */
export const comesBack = (resolutions: readonly Resolved[], proposals: readonly RichText[]): boolean =>
  countingOf(resolutions, proposals).some(isPutOff);

const lastOfEach = <R extends Resolved>(decided: readonly R[], proposals: readonly RichText[]): Set<R> =>
  new Set(settledBy(asProposed(proposals), decided).values());

/** One that proposes nothing in words of its own is a matter of one Ziffer, too. */
const asProposed = (proposals: readonly RichText[]) =>
  proposedBy({ number: null, typeLabel: '' }, proposals.length === 0 ? [emptyText] : proposals);

/** Whether it says of which Ziffern of the paper it is, be it of all: nobody else can tell what it is about. */
const namesZiffern = ({ part }: Resolved, count: number): boolean =>
  isOnWhole({ part }) || partsOfField(part, count).some((number) => number <= count);
