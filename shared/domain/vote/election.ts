import type { BodyRules } from '../body/body.ts';
import type { PersonId } from '../ids.ts';

export type Ballot = { candidateId: PersonId; votes: number };
export type ElectionResult =
  | { kind: 'elected'; candidateId: PersonId; votes: number; needed: number }
  | { kind: 'runOff'; candidateIds: [PersonId, PersonId] }
  /** `isFinal`: the lot decides the election; otherwise who joins `alreadyIn` in the run-off. */
  | { kind: 'lot'; candidateIds: PersonId[]; isFinal: boolean; alreadyIn: PersonId[] }
  | { kind: 'notElected'; needed: number };

/** How many members must ask for a ballot before an election is held by one (R25). */
export const askingForBallot = ({
  secretElection,
  statutorySeats,
}: Pick<BodyRules, 'secretElection' | 'statutorySeats'>): number =>
  secretElection === 'oneObjection' ? 1 : Math.ceil(statutorySeats / 5);

/**
 * One ballot of an election (R25, § 50 (2) GO NRW): elected is who has more than half of the valid votes, and a
 * no is a valid vote. Otherwise the two best run off; there the most votes win, and a tie is settled by lot.
 */
export function electionRound(
  ballots: readonly Ballot[],
  no: number,
  _invalid: number,
  round: 'first' | 'runOff' = 'first',
): ElectionResult {
  const ranked = ballots.toSorted((a, b) => b.votes - a.votes);
  const [best, second, third] = ranked;
  const valid = no + ballots.reduce((sum, ballot) => sum + ballot.votes, 0);
  const needed = Math.floor(valid / 2) + 1;
  if (!best || best.votes === 0) return { kind: 'notElected', needed };
  if (best.votes >= needed) return { kind: 'elected', ...best, needed };
  if (!second) return { kind: 'notElected', needed };
  if (round === 'runOff') return afterRunOff(best, second);
  if (third && third.votes === second.votes) return lotForRunOff(ranked, second.votes);
  return { kind: 'runOff', candidateIds: [best.candidateId, second.candidateId] };
}

function afterRunOff(best: Ballot, second: Ballot): ElectionResult {
  if (best.votes > second.votes) return { kind: 'elected', ...best, needed: second.votes + 1 };
  return {
    kind: 'lot',
    candidateIds: [best.candidateId, second.candidateId],
    isFinal: true,
    alreadyIn: [],
  };
}

function lotForRunOff(ranked: readonly Ballot[], tiedAt: number): ElectionResult {
  const ids = (ballots: readonly Ballot[]) => ballots.map((ballot) => ballot.candidateId);
  return {
    kind: 'lot',
    candidateIds: ids(ranked.filter((ballot) => ballot.votes === tiedAt)),
    isFinal: false,
    alreadyIn: ids(ranked.filter((ballot) => ballot.votes > tiedAt)),
  };
}
