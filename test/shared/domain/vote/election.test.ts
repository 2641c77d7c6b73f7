import { array, assert, integer, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askingForBallot, Election } from '../../../../shared/domain/vote/election.ts';
import {
  electionResult,
  outcomeOfElection,
  roundSums,
  roundVerdict,
} from '../../../../shared/domain/vote/electionResult.ts';
import { majorityVerdict } from '../../../../shared/domain/vote/majority.ts';
import { accepting, anEnBloc, aRound, aSingle, fallingOn, nid } from './elections.ts';

const votes = (of: Record<string, number>) =>
  Object.entries(of).map(([name, n]) => ({ nominationId: nid(name), votes: n }));
const namesOf = (people: readonly { name: string }[] | undefined) => people?.map(({ name }) => name);

describe('a ballot for one post (R25, § 50 (2) GO NRW)', () => {
  test.each([
    [
      'more than half of the valid votes',
      { a: 8, b: 6 },
      1,
      { kind: 'elected', nominationId: 'a', votes: 8, needed: 8, byLot: false },
    ],
    [
      'a single candidate with a majority',
      { a: 9 },
      5,
      { kind: 'elected', nominationId: 'a', votes: 9, needed: 8, byLot: false },
    ],
    ['a no is a valid vote: half is not enough', { a: 7 }, 7, { kind: 'notElected', needed: 8 }],
    [
      'nobody has a majority: the two best run off',
      { a: 6, b: 5, c: 3 },
      0,
      { kind: 'runOff', nominationIds: ['a', 'b'], byLot: [] },
    ],
    ['two equal ones run off', { a: 7, b: 7 }, 0, { kind: 'runOff', nominationIds: ['a', 'b'], byLot: [] }],
    [
      'two equal second places: the lot says who runs off',
      { a: 6, b: 4, c: 4 },
      0,
      { kind: 'lot', nominationIds: ['b', 'c'], drawn: 1, isFinal: false, alreadyIn: ['a'] },
    ],
    [
      'three equal ones: the lot says which two run off',
      { a: 4, b: 4, c: 4 },
      0,
      { kind: 'lot', nominationIds: ['a', 'b', 'c'], drawn: 2, isFinal: false, alreadyIn: [] },
    ],
    ['no vote at all', {}, 0, { kind: 'notElected', needed: 1 }],
  ])('%s', (_name, of, no, verdict) => {
    expect(majorityVerdict(votes(of), no)).toEqual(verdict);
  });

  test('in the run-off the most votes win, and a tie is settled by lot', () => {
    expect(majorityVerdict(votes({ a: 6, b: 5 }), 3, 'runOff')).toMatchObject({
      kind: 'elected',
      nominationId: 'a',
    });
    expect(majorityVerdict(votes({ a: 7, b: 7 }), 0, 'runOff')).toEqual({
      kind: 'lot',
      nominationIds: ['a', 'b'],
      drawn: 1,
      isFinal: true,
      alreadyIn: [],
    });
  });

  test('a round that began anew goes by the rule of the first', () => {
    expect(majorityVerdict(votes({ a: 6, b: 5 }), 3, 'further').kind).toBe('runOff');
  });

  test.each([
    ['oneFifth', 25, 5],
    ['oneFifth', 13, 3],
    ['oneFifth', 1, 1],
    ['oneObjection', 25, 1],
  ] as const)('%s of %i members: %i ask for a ballot', (secretElection, statutorySeats, needed) => {
    expect(askingForBallot({ secretElection, statutorySeats })).toBe(needed);
  });

  const anyVotes = array(nat(60), { minLength: 1, maxLength: 6 }).map((all) =>
    all.map((n, index) => ({ nominationId: nid(`n${index}`), votes: n })),
  );

  test('whoever is elected has more than all others and all noes together', () => {
    assert(
      property(anyVotes, nat(60), (all, no) => {
        const verdict = majorityVerdict(all, no);
        const best = Math.max(...all.map((one) => one.votes));
        const rest = no + all.reduce((sum, one) => sum + one.votes, 0) - best;
        expect(verdict.kind === 'elected').toBe(best > rest);
      }),
    );
  });

  test('nobody outside has more votes than somebody in the run-off, whatever the lot says', () => {
    assert(
      property(anyVotes, nat(60), nat(5), (all, no, skip) => {
        const verdict = majorityVerdict(all, no);
        const tied = verdict.kind === 'lot' ? verdict.nominationIds : [];
        const chosenIds = [...tied, ...tied]
          .slice(skip % Math.max(1, tied.length))
          .slice(0, verdict.kind === 'lot' ? verdict.drawn : 0);
        const lot = { drawnBy: '', drawnAt: null, chosenIds };
        const next = roundVerdict({ ...aRound({}), votes: all, no, lot });
        if (next?.kind !== 'runOff') {
          expect(['elected', 'notElected']).toContain(next?.kind);
          return;
        }
        const inIt = all.filter((one) => next.nominationIds.includes(one.nominationId));
        const out = all.filter((one) => !next.nominationIds.includes(one.nominationId));
        expect(inIt).toHaveLength(2);
        for (const one of inIt)
          for (const other of out) expect(one.votes).toBeGreaterThanOrEqual(other.votes);
      }),
    );
  });

  test('a run-off in which somebody has a vote ends with one who has the most, or with a lot among those', () => {
    assert(
      property(integer({ min: 0, max: 40 }), integer({ min: 0, max: 40 }), nat(40), (a, b, no) => {
        const verdict = majorityVerdict(votes({ a, b }), no, 'runOff');
        const kind = a + b === 0 ? 'notElected' : a === b ? 'lot' : 'elected';
        expect(verdict.kind).toBe(kind);
        if (verdict.kind === 'elected') expect(verdict.nominationId).toBe(a > b ? 'a' : 'b');
      }),
    );
  });
});

describe('an election for one post', () => {
  const four = ['A', 'B', 'C', 'D'];

  test('is undecided until every vote is counted', () => {
    expect(electionResult(aSingle(['A', 'B'], aRound({ A: 8, B: null })))).toBeNull();
    expect(outcomeOfElection(aSingle(['A', 'B'], aRound({ A: null, B: null })))).toBe('open');
  });

  test('goes from four candidates by lot into a run-off, and there by lot to one', () => {
    const first = aRound({ A: 9, B: 6, C: 6, D: 3 }, { invalid: 1 });
    expect(roundVerdict(first)).toMatchObject({ kind: 'lot', nominationIds: ['B', 'C'], alreadyIn: ['A'] });
    const drawn = { ...first, lot: fallingOn('C') };
    expect(roundVerdict(drawn)).toEqual({ kind: 'runOff', nominationIds: ['A', 'C'], byLot: ['C'] });
    const runOff = aRound({ A: 12, C: 12 }, { kind: 'runOff' });
    expect(outcomeOfElection(aSingle(four, drawn, runOff))).toBe('open');
    const done = aSingle(four, drawn, { ...runOff, lot: fallingOn('A') });
    expect(namesOf(electionResult(done)?.elected)).toEqual(['A']);
    expect(roundVerdict(done.rounds[1] ?? first)).toMatchObject({ byLot: true });
  });

  test.each([
    ['on one who was not in it', ['D']],
    ['on two for one', ['B', 'C']],
    ['on nobody', []],
  ])('a lot that fell %s settles nothing', (_name, names) => {
    const round = aRound({ A: 9, B: 6, C: 6, D: 3 }, { lot: fallingOn(...names) });
    expect(roundVerdict(round)?.kind).toBe('lot');
  });

  test('a post whose elected declines stays open', () => {
    const election = accepting(aSingle(['A', 'B'], aRound({ A: 9, B: 2 })), { A: 'declined' });
    expect(electionResult(election)).toMatchObject({ elected: [], openSeats: 1 });
    expect(namesOf(electionResult(election)?.declined)).toEqual(['A']);
    expect(outcomeOfElection(election)).toBe('notElected');
  });

  test('sums the valid votes and all votes', () => {
    expect(roundSums(aRound({ A: 10, B: 9, C: 4 }, { no: 0, abstain: 0, invalid: 1 }))).toEqual({
      valid: 23,
      cast: 24,
    });
    expect(roundSums(aRound({ A: null }))).toBeNull();
  });
});

describe('a common list', () => {
  test('is elected as a whole by more yes than no votes', () => {
    const election = anEnBloc(['A', 'B', 'C'], { no: 5, abstain: 9 }, 6);
    expect(namesOf(electionResult(election)?.elected)).toEqual(['A', 'B', 'C']);
    expect(electionResult(anEnBloc(['A', 'B'], { no: 6 }, 6))).toMatchObject({ elected: [], openSeats: 2 });
  });

  test('leaves open the seat of whoever declines', () => {
    const election = accepting(anEnBloc(['A', 'B', 'C'], { no: 0 }, 6), { B: 'declined', A: 'accepted' });
    expect(namesOf(electionResult(election)?.elected)).toEqual(['A', 'C']);
    expect(electionResult(election)?.openSeats).toBe(1);
  });
});

test('what is typed in passes the schema and comes back the same', () => {
  assert(
    property(record({ a: nat(99), b: nat(99), no: nat(9) }), ({ a, b, no }) => {
      const election = aSingle(['A', 'B'], aRound({ A: a, B: b }, { no }));
      expect(Election.parse(JSON.parse(JSON.stringify(election)))).toEqual(election);
    }),
  );
});
