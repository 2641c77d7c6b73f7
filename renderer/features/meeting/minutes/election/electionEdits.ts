import { CandidateId, NominationId, type PersonId } from '../../../../../shared/domain/ids.ts';
import {
  blankRound,
  type Candidate,
  type Election,
  type ElectionRound,
  type Nomination,
} from '../../../../../shared/domain/vote/election.ts';
import { roundVerdict } from '../../../../../shared/domain/vote/electionResult.ts';

/** Somebody as typed; `personId`: whom of the office's people that is. */
export type TypedName = { name: string; personId: PersonId | null };

const candidateOf = ({ name, personId }: TypedName): Candidate => ({
  id: CandidateId.parse(crypto.randomUUID()),
  personId,
  name,
  acceptance: 'open',
});

const nominationOf = (name: string, proposedBy: string, candidates: Candidate[]): Nomination => ({
  id: NominationId.parse(crypto.randomUUID()),
  name,
  proposedBy,
  candidates,
});

/** Another that stands; in a run-off nobody joins. */
export function withNomination(election: Election, typed: TypedName, proposedBy: string): Election {
  const isList = election.form === 'lists';
  const added = nominationOf(isList ? typed.name : '', proposedBy, isList ? [] : [candidateOf(typed)]);
  return {
    ...election,
    nominations: [...election.nominations, added],
    rounds: election.rounds.map((round, index) =>
      index < election.rounds.length - 1 || round.kind === 'runOff'
        ? round
        : { ...round, votes: [...round.votes, { nominationId: added.id, votes: null }] },
    ),
  };
}

/** The common list has one nomination, which comes with its first name. */
export function withListedName(election: Election, listId: NominationId | null, typed: TypedName): Election {
  const list = election.nominations.find(({ id }) => id === listId);
  if (list)
    return withListChanged(election, list.id, { candidates: [...list.candidates, candidateOf(typed)] });
  const common = nominationOf('', '', [candidateOf(typed)]);
  const stands = { nominationId: common.id, votes: null };
  return {
    ...election,
    nominations: [common],
    rounds: election.rounds.map((round) => ({ ...round, votes: [stands] })),
  };
}

export const withListChanged = (
  election: Election,
  id: NominationId,
  part: Partial<Nomination>,
): Election => ({
  ...election,
  nominations: election.nominations.map((one) => (one.id === id ? { ...one, ...part } : one)),
});

/** One that stands under another name; whatever was counted or answered stays. */
export const withCandidateNamed = (election: Election, id: CandidateId, typed: TypedName): Election => ({
  ...election,
  nominations: election.nominations.map((one) => ({
    ...one,
    candidates: one.candidates.map((candidate) =>
      candidate.id === id ? { ...candidate, ...typed } : candidate,
    ),
  })),
});

export const withoutNomination = (election: Election, id: NominationId): Election => ({
  ...election,
  nominations: election.nominations.filter((one) => one.id !== id),
  rounds: election.rounds.map((round) => ({
    ...round,
    votes: round.votes.filter(({ nominationId }) => nominationId !== id),
    lot: round.lot && { ...round.lot, chosenIds: round.lot.chosenIds.filter((chosen) => chosen !== id) },
  })),
});

export const withoutCandidate = (election: Election, id: CandidateId): Election => ({
  ...election,
  nominations: election.nominations.map((one) => ({
    ...one,
    candidates: one.candidates.filter((candidate) => candidate.id !== id),
  })),
});

export const withAcceptance = (
  election: Election,
  ids: readonly CandidateId[],
  acceptance: Candidate['acceptance'],
): Election => ({
  ...election,
  nominations: election.nominations.map((one) => ({
    ...one,
    candidates: one.candidates.map((candidate) =>
      ids.includes(candidate.id) ? { ...candidate, acceptance } : candidate,
    ),
  })),
});

export const withRound = (election: Election, index: number, part: Partial<ElectionRound>): Election => ({
  ...election,
  rounds: election.rounds.map((round, at) => (at === index ? { ...round, ...part } : round)),
});

export const withVotes = (
  election: Election,
  index: number,
  nominationId: NominationId,
  votes: number | null,
): Election => {
  const round = election.rounds[index] ?? blankRound;
  return withRound(election, index, {
    votes: round.votes.map((one) => (one.nominationId === nominationId ? { nominationId, votes } : one)),
  });
};

/** The run-off where one must come, otherwise one that begins anew with all but who was elected and declined. */
export function withNextRound(election: Election): Election {
  const last = election.rounds.at(-1);
  const verdict = last ? roundVerdict(last) : null;
  const isRunOff = verdict?.kind === 'runOff';
  const standing = election.nominations.filter((one) =>
    isRunOff ? verdict.nominationIds.includes(one.id) : !hasDeclined(one),
  );
  const votes = standing.map(({ id }) => ({ nominationId: id, votes: null }));
  return {
    ...election,
    rounds: [...election.rounds, { ...blankRound, kind: isRunOff ? 'runOff' : 'further', votes }],
  };
}

const hasDeclined = ({ candidates }: Nomination): boolean =>
  candidates.length > 0 && candidates.every(({ acceptance }) => acceptance === 'declined');

/** The first one stays, emptied: there is no election without. */
export const withoutLastRound = (election: Election): Election => ({
  ...election,
  rounds: election.rounds.slice(0, -1),
});

/** Held in another form: who stands stays, as it goes there; what was counted is of another kind and does not. */
export function inElectionForm(election: Election, form: Election['form']): Election {
  if (form === election.form) return election;
  const all = election.nominations.flatMap(({ candidates }) => candidates);
  const proposers = [...new Set(election.nominations.map(({ proposedBy }) => proposedBy).filter(Boolean))];
  const nominations =
    form === 'single'
      ? all.map((candidate) => nominationOf('', proposerOf(election, candidate), [candidate]))
      : all.length === 0
        ? []
        : [nominationOf(form === 'lists' ? 'Wahlvorschlag 1' : '', proposers.join(', '), all)];
  const votes = nominations.map(({ id }) => ({ nominationId: id, votes: null }));
  return { ...election, form, nominations, rounds: [{ ...blankRound, votes }] };
}

const proposerOf = ({ nominations }: Election, { id }: Candidate): string =>
  nominations.find(({ candidates }) => candidates.some((one) => one.id === id))?.proposedBy ?? '';
