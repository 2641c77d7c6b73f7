import type { NominationId } from '../ids.ts';
import type { Candidate, Election, ElectionRound, Nomination } from './election.ts';
import { fellOn, majorityVerdict, type RoundVerdict, type VotesFor } from './majority.ts';
import { shareSeats, type SeatShare } from './proportion.ts';
import type { Outcome } from './resolution.ts';

/** What a round adds up to. `cast`: all votes that were given, valid or not. */
export type RoundSums = { valid: number; cast: number };

/** Null while nothing was counted in it. */
export function roundSums({ votes, no, abstain, invalid }: ElectionRound): RoundSums | null {
  const counts = [...votes.map((one) => one.votes), no];
  if ([...counts, abstain, invalid].every((n) => n === null)) return null;
  const valid = counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  return { valid, cast: valid + (abstain ?? 0) + (invalid ?? 0) };
}

/** Null as long as the votes of one that stands are not counted. */
function countedVotes({ votes }: ElectionRound): VotesFor[] | null {
  const counted = votes.flatMap(({ nominationId, votes: n }) =>
    n === null ? [] : [{ nominationId, votes: n }],
  );
  return counted.length === 0 || counted.length < votes.length ? null : counted;
}

/** What a round for one post brought, its lot included; null while it is not counted. */
export function roundVerdict(round: ElectionRound): RoundVerdict | null {
  const votes = countedVotes(round);
  if (!votes) return null;
  const verdict = majorityVerdict(votes, round.no ?? 0, round.kind);
  const chosen = verdict.kind === 'lot' ? fellOn(verdict, round.lot?.chosenIds) : null;
  if (verdict.kind !== 'lot' || !chosen) return verdict;
  const [nominationId] = chosen;
  const won = verdict.isFinal && votes.find((one) => one.nominationId === nominationId);
  return won
    ? { kind: 'elected', ...won, needed: won.votes, byLot: true }
    : { kind: 'runOff', nominationIds: [...verdict.alreadyIn, ...chosen], byLot: chosen };
}

/** Among whom a lot is drawn in a round, whether it was or not; null where none is needed. */
export function tieIn(election: Election, round: ElectionRound): Tie | null {
  if (election.form === 'lists') {
    const share = listShare(election);
    return share && share.drawn > 0 ? { nominationIds: share.tied, drawn: share.drawn, isFinal: true } : null;
  }
  const votes = countedVotes(round);
  const verdict = votes && majorityVerdict(votes, round.no ?? 0, round.kind);
  return verdict?.kind === 'lot' ? verdict : null;
}

/** `isFinal`: it decides who is elected, otherwise who runs off. */
export type Tie = { nominationIds: NominationId[]; drawn: number; isFinal: boolean };

/** How the seats are shared out among the lists before a lot; null while the votes are not counted. */
export function listShare({ rounds, seats, method }: Election): SeatShare | null {
  const votes = rounds[0] && countedVotes(rounds[0]);
  return votes ? shareSeats(seats, votes, method) : null;
}

/** The same with the lot that was drawn; null also while one must be drawn. */
export function finalShare(election: Election): ReadonlyMap<NominationId, number> | null {
  const share = listShare(election);
  if (!share || share.drawn === 0) return share?.seats ?? null;
  const tie = { nominationIds: share.tied, drawn: share.drawn };
  const chosen = fellOn(tie, election.rounds[0]?.lot?.chosenIds);
  return chosen && new Map([...share.seats].map(([id, n]) => [id, n + (chosen.includes(id) ? 1 : 0)]));
}

/**
 * `declined`: were elected and do not accept. `unnamed`: seats of lists whose names nobody has typed, or not yet.
 * `openSeats`: what nobody fills.
 */
export type ElectionResult = {
  elected: Candidate[];
  declined: Candidate[];
  unnamed: number;
  openSeats: number;
};

/** Who is elected by the rule; null while nothing follows: it is not counted, or a run-off or lot must come. */
export function electionResult(election: Election): ElectionResult | null {
  const byId = new Map(election.nominations.map((one) => [one.id, one]));
  const last = election.rounds.at(-1);
  if (election.form === 'lists') return resultOfLists(election);
  const verdict = last ? roundVerdict(last) : null;
  if (!verdict || verdict.kind === 'runOff' || verdict.kind === 'lot') return null;
  const nomination = verdict.kind === 'elected' ? byId.get(verdict.nominationId) : undefined;
  const seats = election.form === 'single' ? 1 : Math.max(1, election.nominations[0]?.candidates.length ?? 1);
  const all = nomination?.candidates ?? [];
  const elected = all.filter(({ acceptance }) => acceptance !== 'declined');
  const declined = all.filter(({ acceptance }) => acceptance === 'declined');
  const unnamed = nomination && all.length === 0 ? seats : 0;
  return { elected, declined, unnamed, openSeats: seats - elected.length - unnamed };
}

/** Who declines makes room for the next of the list (§ 50 (3) GO NRW). */
function resultOfLists(election: Election): ElectionResult | null {
  const share = finalShare(election);
  if (!share) return null;
  const of = election.nominations.map((list) => filled(list, share.get(list.id) ?? 0));
  const elected = of.flatMap((one) => one.elected);
  const declined = of.flatMap((one) => one.declined);
  const unnamed = unnamedSeats(election, share);
  return { elected, declined, unnamed, openSeats: election.seats - elected.length - unnamed };
}

/** Seats of lists without a single name: who has them is not known, which is not to say that nobody has. */
const unnamedSeats = ({ nominations }: Election, share: ReadonlyMap<NominationId, number>): number =>
  nominations
    .filter(({ candidates }) => candidates.length === 0)
    .reduce((sum, { id }) => sum + (share.get(id) ?? 0), 0);

/** Those of a list who have its seats, and those before the last of them who declined. */
export function filled({ candidates }: Nomination, seats: number) {
  const elected = candidates.filter(({ acceptance }) => acceptance !== 'declined').slice(0, seats);
  const last = elected.at(-1);
  const reach = elected.length < seats ? candidates.length : last ? candidates.indexOf(last) : 0;
  const declined = candidates.slice(0, reach).filter(({ acceptance }) => acceptance === 'declined');
  return { elected, declined };
}

/** What the result amounts to; what the clerk enters stands beside it (R26). */
export function outcomeOfElection(election: Election): Outcome {
  const result = electionResult(election);
  if (!result) return 'open';
  return hasElected(result) ? 'elected' : 'notElected';
}

export const hasElected = ({ elected, unnamed }: ElectionResult): boolean => elected.length + unnamed > 0;
