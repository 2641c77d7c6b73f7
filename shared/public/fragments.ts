import { reading } from './reading.ts';
import { isFormula } from './sentences.ts';
import { tellingWords } from './telling.ts';

/** Half a sentence: so many telling words, */
const words = 3;
/** and from the first to the last of them no more than so many in all. */
const reach = 6;

/** Days stand in every text. */
const day =
  /^(?:januar|februar|marz|april|juni|juli|august|september|oktober|november|dezember|\p{L}+tag|mittwoch)$/u;

/** They hold any sentence together. */
const joining = new Set(
  reading(
    'auch bereits dabei damit dafür daher dann denn diese dieser dieses haben hatte ihre ihrer jedoch kann können mehr muss ohne ' +
      'müssen noch sein seine seiner seit sind soll sollen unter weil welche wenn worden wäre',
  ).words.split(' '),
);

/** Whether a word says something by itself: no formula, no joining word and no day. */
export const isTold = (word: string): boolean => !isFormula(word) && !joining.has(word) && !day.test(word);

/**
 * What tells half sentences apart: telling words near each other, and amounts of five digits and more. Two texts that
 * have one in common say a piece of the same.
 */
export function fragmentsIn(text: string): Set<string> {
  const all = reading(text).words.split(/[^\p{L}\p{N}]+/u);
  const telling = new Set(tellingWords(reading(text)).filter(isTold));
  const spots = all.flatMap((word, at) => (telling.has(word) && /^\p{L}+$/u.test(word) ? [at] : []));
  const near = spots.flatMap((from, n) => {
    const to = spots[n + words - 1];
    if (to === undefined || to - from >= reach) return [];
    return [
      spots
        .slice(n, n + words)
        .map((at) => all[at])
        .join(' '),
    ];
  });
  const amounts = all.flatMap((word, at) =>
    /^\d{5,}$/.test(word) && all[at + 1] === 'euro' ? [`${word} euro`] : [],
  );
  return new Set([...near, ...amounts]);
}
