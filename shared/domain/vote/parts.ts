import { partsOfField } from '../paper/partNumbers.ts';
import { countingOf, isEmptyText, plainText, type RichText } from '../richText.ts';
import type { Resolution } from './resolution.ts';

type Named = Pick<
  Resolution,
  'part' | 'paperId' | 'text' | 'mover' | 'vote' | 'election' | 'effect' | 'printedResult' | 'outcome'
>;

/** A resolution with those below it that vote on its Ziffern and have no wording of their own; they may be none. */
export type WithParts<R> = { resolution: R; parts: R[] };

/** The resolutions of an item, in their order. */
export function withParts<R extends Named>(resolutions: readonly R[]): WithParts<R>[] {
  const groups: WithParts<R>[] = [];
  for (const resolution of resolutions) {
    const above = groups.at(-1);
    const isBelow = above && isWording(above.resolution) && isPart(resolution);
    if (isBelow && !areOfOtherPapers(above.resolution, resolution)) above.parts.push(resolution);
    else groups.push({ resolution, parts: [] });
  }
  return groups;
}

/** Of several papers at an item each has Ziffern of its own. */
const areOfOtherPapers = (wording: Named, part: Named): boolean =>
  wording.paperId !== null && part.paperId !== null && wording.paperId !== part.paperId;

/**
 * The resolutions with one at another place: what votes on its Ziffern goes with it, and it comes between no other one
 * and what votes on the Ziffern of that. One that is itself such a vote goes alone.
 */
export function withMoved<R extends Named>(all: readonly R[], moved: R, position: number): R[] {
  const groups = withParts(all);
  const own = groups.find(({ resolution }) => resolution === moved);
  if (!own) return all.filter((one) => one !== moved).toSpliced(position, 0, moved);
  const others = groups.filter((group) => group !== own);
  const isDown = position > all.indexOf(moved);
  let end = 0;
  const before = others.filter(({ parts }) => {
    const start = end;
    end += 1 + parts.length;
    return isDown ? start < position : end <= position;
  });
  const order = [...before, own, ...others.slice(before.length)];
  return order.flatMap(({ resolution, parts }) => [resolution, ...parts]);
}

type Told = Named & Pick<Resolution, 'isWithheld' | 'publicWording'>;

/**
 * What the public may be told of each decision: a wording that was voted on by Ziffern is none itself, and what it says
 * of the Bekanntgabe holds for each of them that says nothing else (M10). Of what is withheld no Ziffer is told either, be it voted
 * on by Ziffern alone or as a whole, too.
 */
export const decisionsToTell = <R extends Told>(resolutions: readonly R[]): R[] =>
  withParts(resolutions.map((one, at) => withheldAsWhole(one, resolutions.slice(0, at)))).flatMap(
    ({ resolution, parts }) =>
      parts.length === 0
        ? [resolution]
        : parts.map((part) => ({ ...part, publicWording: part.publicWording || resolution.publicWording })),
  );

function withheldAsWhole<R extends Told>(one: R, before: readonly R[]): R {
  const whole = isPart(one) ? before.findLast((other) => !isPart(other)) : undefined;
  return whole?.isWithheld && !areOfOtherPapers(whole, one) ? { ...one, isWithheld: true } : one;
}

/** One that waits for what is voted on its Ziffern: it has no vote and no result of its own. */
export const isWording = ({ text, vote, election, effect, printedResult, outcome }: Named): boolean =>
  !isEmptyText(text) &&
  vote === null &&
  election === null &&
  effect === null &&
  outcome === 'open' &&
  printedResult.trim() === '';

/** What names a Ziffer and says nothing else of its own: it waits for one above that it can be a part of. */
export const isPart = ({ part, text, mover, election, effect }: Named): boolean =>
  part.trim() !== '' && isEmptyText(text) && mover === '' && election === null && effect === null;

/** The Ziffern of a wording, where it has several: "1. …", "2. …", listed or typed. */
export function ziffernOf(text: RichText): number[] {
  const numbers = text.content.flatMap(numbersIn);
  const [first = 0] = numbers;
  const running = numbers.reduce<number[]>(
    (all, number) => (number === first + all.length ? [...all, number] : all),
    [],
  );
  return running.length > 1 ? running : [];
}

/** Of a list its counting, of a line the number at its beginning. */
function numbersIn(block: RichText['content'][number]): number[] {
  if (block.type === 'orderedList' && countingOf(block, 0) === '1')
    return block.content.map((_, index) => (block.attrs?.start ?? 1) + index);
  if (block.type !== 'paragraph') return [];
  const typed = plainText({ type: 'doc', content: [block] }).matchAll(/^[ \t]*(\d{1,2})[.)][ \t]+\S/gmu);
  return [...typed].map(([, number]) => Number(number));
}

/** Those that nothing below the wording votes on. */
export function openZiffern({ resolution, parts }: WithParts<Named>): number[] {
  const ziffern = ziffernOf(resolution.text);
  const voted = new Set(parts.flatMap(({ part }) => partsOfField(part, ziffern.length)));
  return ziffern.filter((number) => !voted.has(number));
}
