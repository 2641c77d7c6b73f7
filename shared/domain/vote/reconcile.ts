import type { BodyRules } from '../body/body.ts';
import { decide, neededYes } from './decide.ts';
import { type CouncilShare, isOutnumbered, quorum } from '../room/quorum.ts';
import type { Room } from '../room/presence.ts';
import type { Outcome, Resolution } from './resolution.ts';
import type { NamedVote, Vote } from './vote.ts';
import { bothSidesKnown, type Totals, totals } from './tally.ts';
import type { PersonId } from '../ids.ts';

/** What does not fit together in a vote. Reported, never blocking, never corrected. Sentences: german/findings.ts. */
export type Finding =
  | { code: 'SUM_TOO_LARGE'; cast: number; entitled: number }
  | { code: 'SUM_TOO_SMALL'; cast: number; entitled: number; remainder: number }
  | { code: 'TIE_ADOPTED'; yes: number; no: number }
  | {
      code: 'OUTCOME_CONTRADICTS_VOTE';
      outcome: 'adopted' | 'rejected';
      yes: number;
      no: number;
      majority: BodyRules['majority'];
      needed: number;
    }
  /** `opposed` votes on the other side; null where the wording itself speaks of them without a count. */
  | { code: 'UNANIMOUS_WITH_NO'; side: 'yes' | 'no'; opposed: number | null }
  | { code: 'NO_QUORUM'; present: number; required: number }
  | ({ code: 'COUNCIL_OUTNUMBERED' } & CouncilShare)
  | { code: 'RECUSED_VOTED'; personIds: PersonId[] }
  | { code: 'WITHDRAWN_VOTED'; personIds: PersonId[] }
  | { code: 'NOT_IN_ROOM_VOTED'; personIds: PersonId[] }
  /** A secret vote while some take part by video (R13c). */
  | { code: 'SECRET_BY_VIDEO'; remote: number }
  | { code: 'DOUBLE_VOTE'; personIds: PersonId[] }
  /** Of an election; `round` from 1. */
  | { code: 'ROUND_SUM_TOO_LARGE'; round: number; cast: number; entitled: number }
  | { code: 'ROUND_SUM_TOO_SMALL'; round: number; cast: number; entitled: number; remainder: number }
  /** `given`: ballot papers, counted on their own. */
  | { code: 'ROUND_SUM_DIFFERS'; round: number; cast: number; given: number }
  /** `round`: the one before the run-off. `isElected`: somebody is elected in it, else others would run off. */
  | { code: 'RUN_OFF_DIFFERS'; round: number; isElected: boolean }
  | { code: 'ELECTION_UNDECIDED'; missing: 'runOff' | 'lot' }
  | { code: 'ELECTION_CONTRADICTS'; outcome: 'elected' | 'notElected' }
  | { code: 'BALLOT_ASKED_BY_FEW'; asked: number; needed: number };
export type FindingCode = Finding['code'];

export type VoteFacts = {
  vote: Vote | null;
  outcome: Outcome;
  printedResult: string;
  /** People entitled to vote in the room (`Room.entitled`). */
  entitled: number;
  /** How many of them may have been out; a sum that is short by them alone is no finding. */
  uncertain?: number;
  /** How many of them sit in the council, where that matters. */
  council?: CouncilShare | null;
  rules: Pick<BodyRules, 'majority' | 'tie' | 'statutorySeats'>;
  recusedIds: readonly PersonId[];
  /** Those of them who are not biased. */
  withdrawnIds?: readonly PersonId[];
  /** How many of the entitled vote by video. */
  remote?: number;
  /** Those who are, or may be, entitled to vote in the room. */
  inRoomIds: readonly PersonId[];
};

/** What does not fit between the vote of a resolution and the people in the room when it was taken (`roomAt`). */
export function checkVote(
  { vote, outcome, printedResult }: Pick<Resolution, 'vote' | 'outcome' | 'printedResult'>,
  room: Room,
  rules: VoteFacts['rules'],
): Finding[] {
  const perhaps = room.uncertain.filter((attendee) => attendee.votingRight);
  return reconcile({
    vote,
    outcome,
    printedResult,
    rules,
    entitled: room.entitled,
    council: room.quorum.council,
    uncertain: mayBeOut(room),
    recusedIds: room.recused.map((attendee) => attendee.personId),
    remote: room.remote.length,
    withdrawnIds: room.withdrawn.map((attendee) => attendee.personId),
    // Where a seat is handed over at a time and the vote names none, either of the two may have voted (R21).
    inRoomIds: [...room.voting, ...perhaps].map((attendee) => attendee.personId),
  });
}

/** How many of those counted as entitled may have been out; of guests and others it does not matter. */
export const mayBeOut = ({ uncertain, voting }: Room): number =>
  uncertain.filter((attendee) => voting.includes(attendee)).length;

/** Compares a vote with its outcome, its printed wording and the people in the room (R14, R17, R23, R27). */
export function reconcile(facts: VoteFacts): Finding[] {
  const { vote } = facts;
  if (vote === null) return [];
  const sums = totals(vote);
  return [
    ...(sums ? checkSums(facts, vote, sums) : []),
    ...(sums && bothSidesKnown(vote) ? checkOutcome(facts, sums) : []),
    ...checkUnanimous(facts, vote, sums),
    ...(vote.form === 'secret' ? checkSecrecy(facts.remote ?? 0) : []),
    ...quorumFindings(facts),
    ...checkNames(facts, namedIn(vote)),
  ];
}

function checkSums({ entitled, uncertain = 0 }: VoteFacts, vote: Vote, sums: Totals): Finding[] {
  const { cast, notVoting } = sums;
  if (cast > entitled) return [{ code: 'SUM_TOO_LARGE', cast, entitled }];
  const remainder = entitled - cast - notVoting;
  const explained = vote.remainderNote !== '' || !bothSidesKnown(vote) || remainder <= uncertain;
  return explained ? [] : [{ code: 'SUM_TOO_SMALL', cast, entitled, remainder }];
}

function checkOutcome({ outcome, rules }: VoteFacts, { yes, no }: Totals): Finding[] {
  const recorded = affirmative.has(outcome) ? 'adopted' : outcome === 'rejected' ? 'rejected' : null;
  const decision = decide({ yes, no }, rules);
  if (recorded === 'adopted' && decision === 'rejected' && yes === no) {
    return [{ code: 'TIE_ADOPTED', yes, no }];
  }
  const contradicts =
    (recorded === 'adopted' && decision === 'rejected') ||
    (recorded === 'rejected' && decision === 'accepted');
  if (recorded === null || !contradicts) return [];
  const needed = neededYes({ yes, no }, rules);
  return [{ code: 'OUTCOME_CONTRADICTS_VOTE', outcome: recorded, yes, no, majority: rules.majority, needed }];
}

const affirmative: ReadonlySet<Outcome> = new Set(['adopted', 'adoptedAmended', 'recommended']);

function checkUnanimous(facts: VoteFacts, vote: Vote, sums: Totals | null): Finding[] {
  const words = `${facts.printedResult} ${vote.form === 'wording' ? vote.wording : ''}`.toLowerCase();
  if (!/(?<!nicht |☐ )\beinstimmig/.test(words)) return [];
  const side = facts.outcome === 'rejected' ? 'yes' : 'no';
  if (sums !== null) return sums[side] > 0 ? [{ code: 'UNANIMOUS_WITH_NO', side, opposed: sums[side] }] : [];
  const opposition =
    side === 'no'
      ? /(?<!\b(?:ohne|keiner?|0) )(gegenstimme|nein-stimme)/
      : /(?<!\b(?:ohne|keiner?|0) )ja-stimme/;
  return opposition.test(words) ? [{ code: 'UNANIMOUS_WITH_NO', side, opposed: null }] : [];
}

/** Whether those in the room could decide at all (R14). */
export const checkQuorum = (room: Room, rules: VoteFacts['rules']): Finding[] =>
  quorumFindings({ entitled: room.entitled, council: room.quorum.council, rules });

type Quorate = Pick<VoteFacts, 'entitled' | 'rules' | 'council'>;

function quorumFindings({ entitled, rules, council = null }: Quorate): Finding[] {
  const { met, present, required } = quorum(rules.statutorySeats, entitled);
  return [
    ...(met ? [] : [{ code: 'NO_QUORUM', present, required } as const]),
    ...(isOutnumbered(council) ? [{ code: 'COUNCIL_OUTNUMBERED', ...council } as const] : []),
  ];
}

/** Whoever votes by video and whoever votes in the room do it alike, or it would show who voted how (R13c). */
export const checkSecrecy = (remote: number): Finding[] =>
  remote > 0 ? [{ code: 'SECRET_BY_VIDEO', remote }] : [];

/** Votes of which the name is known. */
const namedIn = (vote: Vote): readonly NamedVote[] =>
  vote.form === 'names' ? vote.byName : vote.form === 'factions' ? (vote.members ?? []) : [];

function checkNames(
  { recusedIds, withdrawnIds = [], inRoomIds }: VoteFacts,
  votes: readonly NamedVote[],
): Finding[] {
  const named = votes.map((entry) => entry.personId);
  const voters = [...new Set(votes.filter((e) => e.choice !== 'notVoting').map((e) => e.personId))];
  const recused = voters.filter((id) => recusedIds.includes(id));
  const outside = voters.filter((id) => !inRoomIds.includes(id) && !recused.includes(id));
  const twice = [...new Set(named.filter((id, index) => named.indexOf(id) !== index))];
  const findings: Finding[] = [
    { code: 'RECUSED_VOTED', personIds: recused.filter((id) => !withdrawnIds.includes(id)) },
    { code: 'WITHDRAWN_VOTED', personIds: recused.filter((id) => withdrawnIds.includes(id)) },
    { code: 'NOT_IN_ROOM_VOTED', personIds: outside },
    { code: 'DOUBLE_VOTE', personIds: twice },
  ];
  return findings.filter((finding) => 'personIds' in finding && finding.personIds.length > 0);
}
