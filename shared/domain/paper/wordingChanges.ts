import { diffWords } from 'diff';

/** Words that stand in both wordings, or in one of them. */
export type Piece = { text: string; isIn: 'both' | 'proposal' | 'resolution' };

/** Of two wordings that have less in common (of the longer one's letters) neither is made of the other. */
const leastInCommon = 0.4;
/** Words: further apart nobody compares, and the search for what is common would be felt while typing. */
const mostChanges = 400;

/** An amount is one word: "12.000". */
const intlSegmenter = new Intl.Segmenter('de', { granularity: 'word' });

/** What a resolution says otherwise than the proposal; null where it is not made of it. */
export function wordingChanges(proposed: string, resolved: string): Piece[] | null {
  const [proposal, resolution] = [asRead(proposed), asRead(resolved)];
  if (!mayBeAlike(proposal, resolution)) return null;
  const found = diffWords(proposal, resolution, { maxEditLength: mostChanges, intlSegmenter });
  if (!found) return null;
  const pieces = found.map(({ value, added, removed }): Piece => {
    const isIn = added ? 'resolution' : removed ? 'proposal' : 'both';
    return { text: value, isIn };
  });
  return inCommon(pieces) >= leastInCommon ? pieces : null;
}

/** The same letters on paper are the same wording, however they were typed. */
const asRead = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\p{Zs}/gu, ' ');

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const lengthOf = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);

/** Whether enough of the same words stand in both, in whatever order: told sooner than what was changed. */
function mayBeAlike(proposal: string, resolution: string): boolean {
  const [proposed, resolved] = [wordsIn(proposal), wordsIn(resolution)];
  const left = new Map<string, number>();
  for (const word of proposed) left.set(word, (left.get(word) ?? 0) + 1);
  const common = resolved.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  const longer = Math.max(lengthOf(proposed), lengthOf(resolved));
  return longer > 0 && lengthOf(common) >= leastInCommon * longer;
}

const letters = (pieces: readonly Piece[], isOf: (piece: Piece) => boolean): number =>
  pieces.reduce((sum, piece) => sum + (isOf(piece) ? piece.text.replaceAll(/\s/g, '').length : 0), 0);

function inCommon(pieces: readonly Piece[]): number {
  const longer = Math.max(
    letters(pieces, ({ isIn }) => isIn !== 'resolution'),
    letters(pieces, ({ isIn }) => isIn !== 'proposal'),
  );
  return longer === 0 ? 0 : letters(pieces, ({ isIn }) => isIn === 'both') / longer;
}

/** The proposal that a resolution is made of, with what was changed: the one with most in common. Null without one. */
export function proposalBehind<Proposal extends { words: string }>(
  resolution: string,
  proposals: readonly Proposal[],
): { proposal: Proposal; pieces: Piece[] } | null {
  const compared = proposals.flatMap((proposal) => {
    const pieces = wordingChanges(proposal.words, resolution);
    return pieces ? [{ proposal, pieces }] : [];
  });
  const [nearest] = compared.toSorted((a, b) => inCommon(b.pieces) - inCommon(a.pieces));
  return nearest ?? null;
}

export const isSameWording = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ isIn, text }) => isIn === 'both' || text.trim() === '');
