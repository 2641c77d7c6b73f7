import {
  type Arbitrary,
  array,
  boolean,
  constantFrom,
  integer,
  nat,
  option,
  record,
  subarray,
} from 'fast-check';
import type { Candidate, Election, ElectionRound, Lot } from '../../../../shared/domain/vote/election.ts';
import {
  blankElection,
  blankRound,
  electionForms,
  roundKinds,
  seatMethods,
} from '../../../../shared/domain/vote/election.ts';
import { CandidateId, NominationId } from '../../../../shared/domain/ids.ts';

export const nid = (text: string) => NominationId.parse(text);

export const aCandidate = (name: string, acceptance: Candidate['acceptance'] = 'open'): Candidate => ({
  id: CandidateId.parse(name),
  personId: null,
  name,
  acceptance,
});

export const votesOf = (votes: Record<string, number | null>): ElectionRound['votes'] =>
  Object.entries(votes).map(([name, n]) => ({ nominationId: nid(name), votes: n }));

export const aRound = (
  votes: Record<string, number | null>,
  rest: Partial<ElectionRound> = {},
): ElectionRound => ({ ...blankRound, votes: votesOf(votes), ...rest });

export const fallingOn = (...names: string[]): Lot => ({
  drawnBy: 'Frau Linde',
  drawnAt: '18:24',
  chosenIds: names.map(nid),
});

/** For one post; the nominations are called as their candidates. */
export const aSingle = (names: readonly string[], ...rounds: ElectionRound[]): Election => ({
  ...blankElection,
  post: 'Vorsitz',
  nominations: names.map((name) => ({
    id: nid(name),
    name: '',
    proposedBy: '',
    candidates: [aCandidate(name)],
  })),
  rounds,
});

export const accepting = (
  election: Election,
  answers: Record<string, Candidate['acceptance']>,
): Election => ({
  ...election,
  nominations: election.nominations.map((one) => ({
    ...one,
    candidates: one.candidates.map((person) => ({
      ...person,
      acceptance: answers[person.name] ?? person.acceptance,
    })),
  })),
});

export const anEnBloc = (
  names: readonly string[],
  round: Partial<ElectionRound>,
  yes: number | null,
): Election => ({
  ...blankElection,
  form: 'enBloc',
  post: 'Mitglieder des Jugendhilfeausschusses',
  nominations: [
    { id: nid('list'), name: '', proposedBy: '', candidates: names.map((name) => aCandidate(name)) },
  ],
  rounds: [aRound({ list: yes }, round)],
});

/** `lists`: the candidates of each, in order. */
export const byLists = (
  seats: number,
  lists: Record<string, readonly string[]>,
  votes: Record<string, number | null>,
  rest: Partial<Election> = {},
): Election => ({
  ...blankElection,
  form: 'lists',
  post: 'Mitglieder',
  seats,
  nominations: Object.entries(lists).map(([name, names]) => ({
    id: nid(name),
    name,
    proposedBy: '',
    candidates: names.map((one) => aCandidate(one)),
  })),
  rounds: [aRound(votes)],
  ...rest,
});

/** Any election as somebody may type it, also halfway and against the rules. */
export const anElection = (): Arbitrary<Election> =>
  record({
    form: constantFrom(...electionForms),
    seats: integer({ min: 1, max: 15 }),
    method: constantFrom(...seatMethods),
    isSecret: boolean(),
    lists: array(integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
    rounds: array(
      record({
        kind: constantFrom(...roundKinds),
        votes: array(option(nat(20)), { minLength: 5, maxLength: 5 }),
        no: option(nat(9)),
        abstain: option(nat(3)),
        invalid: option(nat(2)),
        chosen: option(subarray([0, 1, 2, 3, 4])),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    acceptance: array(constantFrom('open', 'accepted', 'declined'), { minLength: 25, maxLength: 25 }),
  }).map(({ lists, rounds, acceptance, ...rest }) => {
    const nominations = lists.map((size, n) => ({
      id: nid(`n${n}`),
      name: rest.form === 'single' ? '' : `Liste ${n}`,
      proposedBy: '',
      candidates: Array.from({ length: rest.form === 'single' ? 1 : size }, (_, index) =>
        aCandidate(`Frau N${n} K${index}`, acceptance[n * 5 + index]),
      ),
    }));
    return {
      ...blankElection,
      ...rest,
      post: 'Vorsitz',
      nominations: rest.form === 'enBloc' ? nominations.slice(0, 1) : nominations,
      rounds: rounds.map(({ votes, chosen, ...round }) => ({
        ...blankRound,
        ...round,
        votes: nominations
          .slice(0, rest.form === 'enBloc' ? 1 : undefined)
          .map(({ id }, index) => ({ nominationId: id, votes: votes[index] ?? null })),
        lot: chosen && { drawnBy: '', drawnAt: null, chosenIds: chosen.map((n) => nid(`n${n}`)) },
      })),
    };
  });
