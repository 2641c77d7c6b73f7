import type { NominationId } from '../ids.ts';
import type { ElectionRound } from './election.ts';

export type VotesFor = { nominationId: NominationId; votes: number };
export type RoundVerdict =
  | { kind: 'elected'; nominationId: NominationId; votes: number; needed: number; byLot: boolean }
  /** `byLot`: those of them whom a lot brought in. */
  | { kind: 'runOff'; nominationIds: NominationId[]; byLot: NominationId[] }
  /** `drawn` of them: the one who is elected where `isFinal`, otherwise who joins `alreadyIn` in the run-off. */
  | { kind: 'lot'; nominationIds: NominationId[]; drawn: number; isFinal: boolean; alreadyIn: NominationId[] }
  | { kind: 'notElected'; needed: number };

const inRunOff = 2;

/** More than half of the valid votes. */
export const neededOf = (valid: number): number => Math.floor(valid / 2) + 1;

/**
 * One ballot for one post (R25, § 50 (2) GO NRW): elected is who has more than half of the valid votes, and a no is a
 * valid vote. Otherwise the two best run off; there the most votes win, and a tie is settled by lot.
 */
export function majorityVerdict(
  votes: readonly VotesFor[],
  no: number,
  kind: ElectionRound['kind'] = 'first',
): RoundVerdict {
  const ranked = votes.toSorted((a, b) => b.votes - a.votes);
  const [best, second, third] = ranked;
  const needed = neededOf(no + votes.reduce((sum, one) => sum + one.votes, 0));
  if (!best || best.votes === 0) return { kind: 'notElected', needed };
  if (best.votes >= needed) return { kind: 'elected', ...best, needed, byLot: false };
  if (!second) return { kind: 'notElected', needed };
  if (kind === 'runOff') return afterRunOff(ranked, best, second);
  if (third && third.votes === second.votes) return lotForRunOff(ranked, second.votes);
  return { kind: 'runOff', nominationIds: [best.nominationId, second.nominationId], byLot: [] };
}

const idsWhere = (ranked: readonly VotesFor[], isMeant: (votes: number) => boolean): NominationId[] =>
  ranked.filter(({ votes }) => isMeant(votes)).map(({ nominationId }) => nominationId);

function afterRunOff(ranked: readonly VotesFor[], best: VotesFor, second: VotesFor): RoundVerdict {
  if (best.votes > second.votes) return { kind: 'elected', ...best, needed: second.votes + 1, byLot: false };
  const nominationIds = idsWhere(ranked, (votes) => votes === best.votes);
  return { kind: 'lot', nominationIds, drawn: 1, isFinal: true, alreadyIn: [] };
}

function lotForRunOff(ranked: readonly VotesFor[], tiedAt: number): RoundVerdict {
  const alreadyIn = idsWhere(ranked, (votes) => votes > tiedAt);
  return {
    kind: 'lot',
    nominationIds: idsWhere(ranked, (votes) => votes === tiedAt),
    drawn: inRunOff - alreadyIn.length,
    isFinal: false,
    alreadyIn,
  };
}

/**
 * On whom of those it was drawn among a lot fell; null where it fell on others, or on more or fewer than `drawn`: then it
 * settles nothing.
 */
export function fellOn(
  { nominationIds, drawn }: { nominationIds: readonly NominationId[]; drawn: number },
  chosenIds: readonly NominationId[] = [],
): NominationId[] | null {
  const chosen = nominationIds.filter((id) => chosenIds.includes(id));
  return chosen.length === drawn && chosenIds.length === drawn ? chosen : null;
}
