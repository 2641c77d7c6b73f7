import type { NominationId } from '../ids.ts';
import type { SeatMethod } from './election.ts';
import type { VotesFor } from './majority.ts';

/** Of `tied`, which have the same claim, `drawn` get one more seat each, by lot. */
export type SeatShare = { seats: ReadonlyMap<NominationId, number>; tied: NominationId[]; drawn: number };

/**
 * Shares seats out among lists by their votes (R25, § 50 (3) GO NRW). Whole numbers throughout, so that a tie is one and no
 * rounding. Where nobody has a vote no seat goes anywhere.
 */
export function shareSeats(seats: number, lists: readonly VotesFor[], method: SeatMethod): SeatShare {
  const voted = lists.filter(({ votes }) => votes > 0);
  if (voted.length === 0) return { seats: new Map(), tied: [], drawn: 0 };
  switch (method) {
    case 'hareNiemeyer':
      return byRemainders(seats, voted);
    case 'dHondt':
      return byDivisors(seats, voted, (taken) => taken + 1);
    case 'sainteLague':
      return byDivisors(seats, voted, (taken) => 2 * taken + 1);
  }
}

/** Each list has its whole share; what is left goes to the largest fractions. */
function byRemainders(seats: number, lists: readonly VotesFor[]): SeatShare {
  const total = lists.reduce((sum, { votes }) => sum + votes, 0);
  const share = new Map(
    lists.map(({ nominationId: id, votes }) => [id, Math.floor((seats * votes) / total)]),
  );
  const rest = ({ votes }: VotesFor): number => (seats * votes) % total;
  let left = seats - [...share.values()].reduce((sum, n) => sum + n, 0);
  const ranked = lists.toSorted((a, b) => rest(b) - rest(a));
  const last = ranked[left - 1];
  if (!last) return { seats: share, tied: [], drawn: 0 };
  const equal = ranked.filter((list) => rest(list) === rest(last));
  for (const list of ranked.filter((one) => rest(one) > rest(last))) left -= give(share, list);
  if (equal.length > left) return { seats: share, tied: idsOf(equal), drawn: left };
  for (const list of equal) give(share, list);
  return { seats: share, tied: [], drawn: 0 };
}

/** Seat by seat to the list whose votes, divided by what its seats so far say, are the most. */
function byDivisors(
  seats: number,
  lists: readonly VotesFor[],
  divisorAfter: (taken: number) => number,
): SeatShare {
  const share = new Map(lists.map(({ nominationId }) => [nominationId, 0]));
  const divisor = ({ nominationId }: VotesFor): number => divisorAfter(share.get(nominationId) ?? 0);
  const ahead = (a: VotesFor, b: VotesFor): number => a.votes * divisor(b) - b.votes * divisor(a);
  for (let left = seats; left > 0;) {
    const best = lists.filter((one) => lists.every((other) => ahead(one, other) >= 0));
    if (best.length > left) return { seats: share, tied: idsOf(best), drawn: left };
    for (const list of best) left -= give(share, list);
  }
  return { seats: share, tied: [], drawn: 0 };
}

/** One seat more. */
function give(share: Map<NominationId, number>, { nominationId }: VotesFor): number {
  share.set(nominationId, (share.get(nominationId) ?? 0) + 1);
  return 1;
}

const idsOf = (lists: readonly VotesFor[]): NominationId[] => lists.map(({ nominationId }) => nominationId);
