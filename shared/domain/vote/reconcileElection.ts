import type { BodyRules } from '../body/body.ts';
import type { Room } from '../room/presence.ts';
import { askingForBallot, type Election, type ElectionRound } from './election.ts';
import { electionResult, hasElected, listShare, roundSums, roundVerdict } from './electionResult.ts';
import { checkQuorum, checkSecrecy, checkVote, type Finding, mayBeOut } from './reconcile.ts';
import type { Resolution } from './resolution.ts';

type Rules = Pick<BodyRules, 'majority' | 'tie' | 'statutorySeats' | 'secretElection'>;
type Checked = Pick<Resolution, 'vote' | 'election' | 'outcome' | 'printedResult'>;
/** Who is in the room at the item, at a time of it where that is known. */
type RoomAtTime = (time: string | null) => Room;

/** What does not fit in the vote or the election of a resolution (R14, R17, R23, R25, R27). */
export const checkResolution = (resolution: Checked, roomAtTime: RoomAtTime, rules: Rules): Finding[] =>
  resolution.election
    ? checkElection(resolution.election, resolution.outcome, roomAtTime, rules)
    : checkVote(resolution, roomAtTime(resolution.vote?.takenAt ?? null), rules);

function checkElection(
  election: Election,
  outcome: Resolution['outcome'],
  roomAtTime: RoomAtTime,
  rules: Rules,
): Finding[] {
  const first = election.rounds.find((round) => roundSums(round) !== null);
  return [
    ...election.rounds.flatMap((round, index) => [
      ...checkRound(round, index + 1, roomAtTime),
      ...checkRunOff(election.rounds[index - 1], round, index),
    ]),
    ...checkOutcome(election, outcome),
    ...checkAsking(election, rules),
    ...(first ? checkQuorum(roomAtTime(first.takenAt), rules) : []),
    ...(first && election.isSecret ? checkSecrecy(roomAtTime(first.takenAt).remote.length) : []),
  ];
}

function checkRound(round: ElectionRound, number: number, roomAtTime: RoomAtTime): Finding[] {
  const sums = roundSums(round);
  if (!sums) return [];
  const { cast } = sums;
  const room = roomAtTime(round.takenAt);
  const { entitled } = room;
  const { given } = round;
  const differs: Finding[] =
    given !== null && given !== cast ? [{ code: 'ROUND_SUM_DIFFERS', round: number, cast, given }] : [];
  const most = Math.max(cast, given ?? 0);
  if (most > entitled)
    return [{ code: 'ROUND_SUM_TOO_LARGE', round: number, cast: most, entitled }, ...differs];
  const isCounted = round.votes.every(({ votes }) => votes !== null);
  const remainder = entitled - most;
  const isExplained = round.remainderNote !== '' || !isCounted || remainder <= mayBeOut(room);
  const short: Finding = { code: 'ROUND_SUM_TOO_SMALL', round: number, cast: most, entitled, remainder };
  return isExplained ? differs : [short, ...differs];
}

/** Whether a run-off is one of those whom the round before it, which may be put right later, sends there. */
function checkRunOff(before: ElectionRound | undefined, round: ElectionRound, number: number): Finding[] {
  const verdict = before && round.kind === 'runOff' ? roundVerdict(before) : null;
  if (verdict?.kind === 'elected') return [{ code: 'RUN_OFF_DIFFERS', round: number, isElected: true }];
  if (verdict?.kind !== 'runOff') return [];
  const standing = new Set(round.votes.map(({ nominationId }) => nominationId));
  const isSame =
    standing.size === verdict.nominationIds.length && verdict.nominationIds.every((id) => standing.has(id));
  return isSame ? [] : [{ code: 'RUN_OFF_DIFFERS', round: number, isElected: false }];
}

/** The outcome the clerk entered against what follows from the rounds. */
function checkOutcome(election: Election, outcome: Resolution['outcome']): Finding[] {
  if (outcome !== 'elected' && outcome !== 'notElected') return [];
  const result = electionResult(election);
  if (!result) {
    const missing = missingStep(election);
    return missing ? [{ code: 'ELECTION_UNDECIDED', missing }] : [];
  }
  const isElected = hasElected(result) || result.declined.length > 0;
  const contradicts = outcome === 'elected' ? !isElected : hasElected(result);
  return contradicts ? [{ code: 'ELECTION_CONTRADICTS', outcome }] : [];
}

/** What must come before anybody is elected; null where the votes are not counted, so that nothing follows. */
export function missingStep(election: Election): 'runOff' | 'lot' | null {
  if (election.form === 'lists') return (listShare(election)?.drawn ?? 0) > 0 ? 'lot' : null;
  const last = election.rounds.at(-1);
  const kind = last && roundVerdict(last)?.kind;
  return kind === 'runOff' || kind === 'lot' ? kind : null;
}

function checkAsking({ isSecret, ballotAskedCount }: Election, rules: Rules): Finding[] {
  const needed = askingForBallot(rules);
  if (!isSecret || ballotAskedCount === null || ballotAskedCount >= needed) return [];
  return [{ code: 'BALLOT_ASKED_BY_FEW', asked: ballotAskedCount, needed }];
}
