import { describe, expect, test } from 'vitest';
import { checkResolution, missingStep } from '../../../../shared/domain/vote/reconcileElection.ts';
import type { Election } from '../../../../shared/domain/vote/election.ts';
import type { Outcome } from '../../../../shared/domain/vote/resolution.ts';
import { roomAt } from '../../../../shared/domain/room/presence.ts';
import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { ClockTime } from '../../../../shared/domain/values.ts';
import { anAgenda, anAttendance, anAttendee, at, oneDay, theWholeTime } from '../../builders.ts';
import { accepting, aRound, aSingle, byLists, fallingOn } from './elections.ts';

const rules = {
  majority: 'simple',
  tie: 'rejected',
  statutorySeats: 25,
  secretElection: 'oneFifth',
  needsCouncilMajority: false,
} as const;

/** The codes where so many may vote in the room. */
function codes(election: Election, outcome: Outcome = 'open', entitled = 24, others: Attendee[] = []) {
  const attendees = [...Array.from({ length: entitled }, (_, n) => anAttendee(`p${n}`)), ...others];
  const roomAtTime = (time: string | null) =>
    roomAt(anAttendance({ attendees }), anAgenda('1'), at('1', time), rules, oneDay('17:00'));
  const found = checkResolution({ vote: null, election, outcome, printedResult: '' }, roomAtTime, rules);
  return found.map(({ code }) => code);
}

const names = ['A', 'B', 'C'];
const first = aRound({ A: 10, B: 9, C: 4 }, { invalid: 1 });
const tie = aRound({ A: 11, B: 11 }, { kind: 'runOff', abstain: 2 });

describe('an election against the room and its own rule (R17, R25, R27)', () => {
  test('fits', () => {
    const drawn = { ...tie, lot: fallingOn('A') };
    expect(codes(aSingle(names, first, drawn), 'elected')).toEqual([]);
    expect(codes(aSingle(names, first, tie))).toEqual([]);
  });

  test.each([
    ['more votes than people', aSingle(names, aRound({ A: 20, B: 5, C: 0 })), 'ROUND_SUM_TOO_LARGE'],
    ['more ballot papers than people', aSingle(names, { ...first, given: 25 }), 'ROUND_SUM_TOO_LARGE'],
    [
      'votes that do not make the ballot papers',
      aSingle(names, { ...first, given: 23 }),
      'ROUND_SUM_DIFFERS',
    ],
    ['a vote too few', aSingle(names, { ...first, invalid: 0 }), 'ROUND_SUM_TOO_SMALL'],
  ] as const)('%s', (_name, election, code) => {
    expect(codes(election)).toContain(code);
  });

  test('a vote too few is not explained by a guest who may have been out, but by a member', () => {
    const stays = [{ ...theWholeTime, untilTime: ClockTime.parse('18:00') }];
    const election = aSingle(names, { ...first, invalid: 0 });
    const guest = anAttendee('g', { group: 'guests', votingRight: false, stays });
    expect(codes(election, 'open', 24, [guest])).toContain('ROUND_SUM_TOO_SMALL');
    expect(codes(election, 'open', 23, [anAttendee('m', { stays })])).not.toContain('ROUND_SUM_TOO_SMALL');
  });

  test('votes that are missing with a reason, or not counted yet, are none', () => {
    expect(codes(aSingle(names, { ...first, invalid: 0, remainderNote: 'Frau X wählt nicht mit.' }))).toEqual(
      [],
    );
    expect(codes(aSingle(names, aRound({ A: 10, B: null, C: null })))).toEqual([]);
  });

  test.each([
    ['elected', aSingle(names, first), 'ELECTION_UNDECIDED', 'runOff'],
    ['elected', aSingle(names, first, tie), 'ELECTION_UNDECIDED', 'lot'],
    ['elected', aSingle(['A'], aRound({ A: 9 }, { no: 15 })), 'ELECTION_CONTRADICTS', null],
    ['notElected', aSingle(['A'], aRound({ A: 15 }, { no: 9 })), 'ELECTION_CONTRADICTS', null],
  ] as const)('%s although %#', (outcome, election, code, missing) => {
    expect(codes(election, outcome)).toContain(code);
    expect(missingStep(election)).toBe(missing);
  });

  test('a run-off of others than the round before it, put right, sends there', () => {
    const runOff = { ...tie, lot: fallingOn('A') };
    const ofOthers = { A: 10, B: 4, C: 9 };
    expect(codes(aSingle(names, aRound(ofOthers, { invalid: 1 }), runOff), 'elected')).toEqual([
      'RUN_OFF_DIFFERS',
    ]);
    expect(codes(aSingle(names, aRound({ A: 14, B: 9, C: 1 }), runOff), 'elected')).toEqual([
      'RUN_OFF_DIFFERS',
    ]);
    expect(codes(aSingle(names, aRound({ A: 14, B: 9, C: null }), runOff), 'elected')).toEqual([]);
  });

  test('whoever declines was elected all the same', () => {
    const declined = accepting(aSingle(['A'], aRound({ A: 15 }, { no: 9 })), { A: 'declined' });
    expect(codes(declined, 'elected')).toEqual([]);
    expect(codes(declined, 'notElected')).toEqual([]);
  });

  test('a list without names has its seats all the same', () => {
    const unnamed = byLists(3, { A: [], B: [] }, { A: 16, B: 8 });
    expect(codes(unnamed, 'elected')).toEqual([]);
    expect(codes(unnamed, 'notElected')).toEqual(['ELECTION_CONTRADICTS']);
  });

  test('a tie of lists waits for the lot', () => {
    const election = byLists(3, { A: ['a'], B: ['b'] }, { A: 12, B: 12 });
    expect(codes(election, 'elected')).toEqual(['ELECTION_UNDECIDED']);
  });

  test('ballot papers that too few asked for (a fifth of 25 is 5)', () => {
    const secret = { ...aSingle(names, first), isSecret: true };
    expect(codes({ ...secret, ballotAskedCount: 4 })).toEqual(['BALLOT_ASKED_BY_FEW']);
    expect(codes({ ...secret, ballotAskedCount: 5 })).toEqual([]);
    expect(codes({ ...secret, isSecret: false, ballotAskedCount: 4 })).toEqual([]);
  });

  test('without a quorum nobody is elected (R14)', () => {
    expect(codes(aSingle(['A'], aRound({ A: 12 })), 'elected', 12)).toEqual(['NO_QUORUM']);
  });
});
