import { describe, expect, test } from 'vitest';
import { askingForBallot, electionRound } from '../../../../shared/domain/vote/election.ts';
import { PersonId } from '../../../../shared/domain/ids.ts';

const ballots = (votes: Record<string, number>) =>
  Object.entries(votes).map(([candidateId, n]) => ({ candidateId: PersonId.parse(candidateId), votes: n }));

describe('an election (R25, § 50 (2) GO NRW)', () => {
  test.each([
    [
      'more than half of the valid votes',
      { a: 8, b: 6 },
      1,
      { kind: 'elected', candidateId: 'a', votes: 8, needed: 8 },
    ],
    [
      'a single candidate with a majority',
      { a: 9 },
      5,
      { kind: 'elected', candidateId: 'a', votes: 9, needed: 8 },
    ],
    ['a no is a valid vote: half is not enough', { a: 7 }, 7, { kind: 'notElected', needed: 8 }],
    [
      'nobody has a majority: the two best run off',
      { a: 6, b: 5, c: 3 },
      0,
      { kind: 'runOff', candidateIds: ['a', 'b'] },
    ],
    ['two equal ones run off', { a: 7, b: 7 }, 0, { kind: 'runOff', candidateIds: ['a', 'b'] }],
    [
      'two equal second places: the lot says who runs off',
      { a: 6, b: 4, c: 4 },
      0,
      { kind: 'lot', candidateIds: ['b', 'c'], isFinal: false, alreadyIn: ['a'] },
    ],
    [
      'three equal ones: the lot says which two run off',
      { a: 4, b: 4, c: 4 },
      0,
      { kind: 'lot', candidateIds: ['a', 'b', 'c'], isFinal: false, alreadyIn: [] },
    ],
    ['no vote at all', {}, 0, { kind: 'notElected', needed: 1 }],
  ])('%s', (_name, votes, no, result) => {
    expect(electionRound(ballots(votes), no, 0)).toEqual(result);
  });

  test.each([
    ['oneFifth', 25, 5],
    ['oneFifth', 13, 3],
    ['oneFifth', 1, 1],
    ['oneObjection', 25, 1],
  ] as const)('%s of %i members: %i ask for a ballot', (secretElection, statutorySeats, needed) => {
    expect(askingForBallot({ secretElection, statutorySeats })).toBe(needed);
  });

  test('invalid votes do not count', () => {
    expect(electionRound(ballots({ a: 8, b: 7 }), 0, 9)).toMatchObject({ kind: 'elected', candidateId: 'a' });
  });

  test('in the run-off the most votes win, and a tie is settled by lot', () => {
    expect(electionRound(ballots({ a: 6, b: 5 }), 3, 0, 'runOff')).toMatchObject({
      kind: 'elected',
      candidateId: 'a',
    });
    expect(electionRound(ballots({ a: 7, b: 7 }), 0, 0, 'runOff')).toEqual({
      kind: 'lot',
      candidateIds: ['a', 'b'],
      isFinal: true,
      alreadyIn: [],
    });
  });
});
