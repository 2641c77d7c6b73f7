import type { Election } from './election.ts';
import { roundSums } from './electionResult.ts';
import type { Resolution } from './resolution.ts';
import { blankVote, Vote } from './vote.ts';

type Voted = Pick<Resolution, 'vote' | 'election' | 'outcome'>;

/** Whether counts, names or words of a vote are there, or ballots of an election. */
export const isVoted = ({ vote, election }: Voted): boolean =>
  (vote !== null && votesOf(vote) !== votesOf(blankVote(vote.form))) ||
  (election?.rounds ?? []).some((round) => roundSums(round) !== null);

export type VoteChange = 'entered' | 'changed' | 'withdrawn';

/**
 * What a step does to a vote with its outcome; null where both stay. When it was taken and why somebody did not vote may be
 * put right without touching it.
 */
export function voteChange(before: Voted, after: Voted | null): VoteChange | null {
  const wasVoted = isVoted(before);
  const isNow = after !== null && isVoted(after);
  if (!wasVoted) return isNow ? 'entered' : null;
  if (!isNow) return 'withdrawn';
  return signOf(before) === signOf(after) ? null : 'changed';
}

const signOf = ({ vote, election, outcome }: Voted): string =>
  JSON.stringify([vote && votesOf(vote), election && ballotsOf(election), outcome]);

/** Parsed, so that the order of its fields says nothing. */
const votesOf = (vote: Vote): string =>
  JSON.stringify(Vote.parse({ ...vote, takenAt: null, remainderNote: '' }));

const ballotsOf = ({ rounds }: Election): string =>
  JSON.stringify(
    rounds.map(({ kind, votes, no, abstain, invalid, given, lot }) => [
      kind,
      votes.map(({ nominationId, votes: number }) => [nominationId, number]),
      no,
      abstain,
      invalid,
      given,
      lot?.chosenIds ?? [],
    ]),
  );
