import { describe, expect, test } from 'vitest';
import type { Vote } from '../../../../shared/domain/vote/vote.ts';
import { roomAt } from '../../../../shared/domain/room/presence.ts';
import { checkVote, reconcile, type VoteFacts } from '../../../../shared/domain/vote/reconcile.ts';
import {
  anAgenda,
  anAttendance,
  anAttendee,
  at,
  aVote,
  counts,
  oneDay,
  theWholeTime,
} from '../../builders.ts';
import { PersonId } from '../../../../shared/domain/ids.ts';

const simple = {
  majority: 'simple',
  tie: 'rejected',
  statutorySeats: 25,
  needsCouncilMajority: false,
} as const;
const people = Array.from({ length: 14 }, (_, index) => PersonId.parse(`p${index}`));

function findings(facts: Partial<VoteFacts>) {
  return reconcile({
    vote: null,
    outcome: 'adopted',
    printedResult: '',
    entitled: 14,
    rules: simple,
    recusedIds: [],
    inRoomIds: people,
    ...facts,
  });
}
const codes = (facts: Partial<VoteFacts>) => findings(facts).map((finding) => finding.code);
const byName = (...choices: [string, 'yes' | 'no' | 'abstain' | 'notVoting'][]) =>
  aVote({
    form: 'names',
    byName: choices.map(([personId, choice]) => ({ personId, choice })),
    remainderNote: 'Rest',
  });

describe('votes and people in the room (R27)', () => {
  test('a vote that fits is not remarked upon', () => {
    expect(findings({ vote: counts(11, 2, 1), printedResult: '- mit Mehrheit beschlossen -' })).toEqual([]);
  });

  test('no vote, no finding', () => {
    expect(findings({ vote: null, outcome: 'noted', entitled: 0 })).toEqual([]);
  });

  test('more votes than people entitled', () => {
    expect(findings({ vote: counts(13, 1, 1) })).toEqual([{ code: 'SUM_TOO_LARGE', cast: 15, entitled: 14 }]);
  });

  test('invalid votes were cast, too', () => {
    expect(codes({ vote: counts(13, 0, 1, 1) })).toEqual(['SUM_TOO_LARGE']);
  });

  test('where only the minority was counted, that alone may be more than the people in the room', () => {
    expect(findings({ vote: aVote({ no: 13, abstain: 2 }) })).toEqual([
      { code: 'SUM_TOO_LARGE', cast: 15, entitled: 14 },
    ]);
  });

  test('somebody did not vote, and nobody says why', () => {
    expect(findings({ vote: counts(11, 2) })).toEqual([
      { code: 'SUM_TOO_SMALL', cast: 13, entitled: 14, remainder: 1 },
    ]);
  });

  test.each([
    [
      'explained in a note',
      { vote: { ...counts(11, 2), remainderNote: 'Herr Beispiel war nicht im Raum.' } },
    ],
    ['only one side was counted', { vote: aVote({ no: 3 }) }],
    [
      'only the minority was counted',
      {
        vote: aVote({ no: 2, abstain: 1 }),
        printedResult: '- mit Mehrheit bei 2 Gegenstimmen und einer Enthaltung beschlossen -',
      },
    ],
    ['somebody may have been out', { vote: counts(11, 2), uncertain: 1 }],
    ['a wording without counts', { vote: aVote({ form: 'wording', wording: 'mit Mehrheit' }) }],
  ])('a short sum is no finding where it is %s', (_name, facts) => {
    expect(findings(facts)).toEqual([]);
  });

  test('who is named as not taking part is explained', () => {
    const everybody = people.map((id, index): [string, 'yes' | 'notVoting'] => [
      id,
      index ? 'yes' : 'notVoting',
    ]);
    expect(findings({ vote: { ...byName(...everybody), remainderNote: '' } })).toEqual([]);
  });
});

describe('votes and outcome (R23)', () => {
  test('a tie entered as adopted', () => {
    expect(findings({ vote: counts(7, 7) })).toEqual([{ code: 'TIE_ADOPTED', yes: 7, no: 7 }]);
  });
  test('one yes is enough beside abstentions', () => {
    expect(findings({ vote: counts(1, 0, 13) })).toEqual([]);
  });
  test('a tie entered as rejected is right', () => {
    expect(findings({ vote: counts(7, 7), outcome: 'rejected' })).toEqual([]);
  });
  test('a tie adopted by the chair is right where the rules let the chair decide', () => {
    expect(findings({ vote: counts(7, 7), rules: { ...simple, tie: 'chairDecides' } })).toEqual([]);
  });

  test.each(['adopted', 'adoptedAmended', 'recommended'] as const)('%s although more voted no', (outcome) => {
    expect(findings({ vote: counts(5, 9), outcome })).toEqual([
      {
        code: 'OUTCOME_CONTRADICTS_VOTE',
        outcome: 'adopted',
        yes: 5,
        no: 9,
        majority: 'simple',
        needed: 10,
      },
    ]);
  });
  test('rejected although more voted yes', () => {
    expect(codes({ vote: counts(9, 5), outcome: 'rejected' })).toEqual(['OUTCOME_CONTRADICTS_VOTE']);
  });
  test('rejected with more yes than no is right where two thirds are needed', () => {
    const rules = { ...simple, majority: 'twoThirds' } as const;
    expect(findings({ vote: counts(9, 5), outcome: 'rejected', rules })).toEqual([]);
    expect(findings({ vote: counts(9, 5), rules })).toMatchObject([{ majority: 'twoThirds', needed: 10 }]);
  });
  test('a tie that misses an absolute majority is a tie all the same', () => {
    expect(codes({ vote: counts(7, 7), rules: { ...simple, majority: 'absolute' } })).toEqual([
      'TIE_ADOPTED',
    ]);
  });
  test.each(['noted', 'postponed', 'open', 'firstReading', 'noVote'] as const)(
    'outcome "%s" says nothing about the majority',
    (outcome) => {
      expect(findings({ vote: counts(5, 9), outcome })).toEqual([]);
    },
  );
  test('the counts of one side only contradict nothing', () => {
    expect(findings({ vote: aVote({ no: 13 }) })).toEqual([]);
  });
});

describe('votes and wording', () => {
  test.each([
    ['- einstimmig beschlossen -', counts(13, 1), 'adopted', 1],
    ['Einstimmig', counts(12, 1, 1), 'adopted', 1],
    ['- einstimmig abgelehnt -', counts(2, 12), 'rejected', 2],
  ] as const)('"%s" although there are votes on the other side', (printedResult, vote, outcome, opposed) => {
    expect(findings({ vote, outcome, printedResult })).toMatchObject([
      { code: 'UNANIMOUS_WITH_NO', opposed },
    ]);
  });
  test('a wording that contradicts itself', () => {
    const vote = aVote({ form: 'wording', wording: 'einstimmig bei einer Gegenstimme' });
    expect(findings({ vote })).toEqual([{ code: 'UNANIMOUS_WITH_NO', side: 'no', opposed: null }]);
  });
  test.each([
    ['- einstimmig bei 2 Enthaltungen beschlossen -', counts(12, 0, 2), 'adopted'],
    ['- einstimmig abgelehnt -', counts(0, 14), 'rejected'],
    ['nicht einstimmig', counts(13, 1), 'adopted'],
    ['', aVote({ form: 'wording', wording: 'einstimmig ohne Gegenstimme' }), 'adopted'],
    ['', aVote({ form: 'wording', wording: 'einstimmig bei einigen Enthaltungen' }), 'adopted'],
  ] as const)('"%s" is no contradiction', (printedResult, vote, outcome) => {
    expect(findings({ vote, outcome, printedResult })).toEqual([]);
  });
});

describe('who voted', () => {
  test('without a quorum (R14)', () => {
    expect(findings({ vote: counts(12, 0), entitled: 12 })).toEqual([
      { code: 'NO_QUORUM', present: 12, required: 13 },
    ]);
  });
  test('with no more council members than sachkundige Bürger (R14)', () => {
    const outnumbered = { vote: counts(14, 0), entitled: 14, council: { members: 7, experts: 7 } };
    expect(codes(outnumbered)).toEqual(['COUNCIL_OUTNUMBERED']);
    expect(codes({ ...outnumbered, council: { members: 8, experts: 6 } })).toEqual([]);
  });
  test('a recused member voted (R17)', () => {
    const vote = byName(['p0', 'yes'], ['biased', 'yes']);
    expect(findings({ vote, recusedIds: [PersonId.parse('biased')] })).toEqual([
      { code: 'RECUSED_VOTED', personIds: ['biased'] },
    ]);
  });
  test('a recused member named as not taking part is right', () => {
    const vote = byName(['p0', 'yes'], ['biased', 'notVoting']);
    expect(findings({ vote, recusedIds: [PersonId.parse('biased')] })).toEqual([]);
  });
  test('somebody voted who was not there', () => {
    const vote = byName(['p0', 'yes'], ['gone', 'yes']);
    expect(findings({ vote })).toEqual([{ code: 'NOT_IN_ROOM_VOTED', personIds: ['gone'] }]);
  });
  test('somebody voted twice', () => {
    const vote = byName(['p0', 'yes'], ['p0', 'yes'], ['p1', 'abstain']);
    expect(findings({ vote })).toEqual([{ code: 'DOUBLE_VOTE', personIds: ['p0'] }]);
  });
  test('several findings are all reported', () => {
    expect(codes({ vote: counts(7, 7), entitled: 12, printedResult: 'einstimmig' })).toEqual([
      'SUM_TOO_LARGE',
      'TIE_ADOPTED',
      'UNANIMOUS_WITH_NO',
      'NO_QUORUM',
    ]);
  });
});

describe('the vote of a resolution and the room (R21, R27)', () => {
  const until = { ...theWholeTime, untilTime: '20:00' };
  const from = { ...theWholeTime, fromTime: '20:00' };
  const attendees = [
    anAttendee('a'),
    anAttendee('member', { stays: [until] }),
    anAttendee('deputy', { group: 'deputies', substitutesFor: 'member', stays: [from] }),
  ];
  const rules = { ...simple, statutorySeats: 3 };
  const found = (voter: string, time: string | null) => {
    const room = roomAt(anAttendance({ attendees }), anAgenda('1'), at('1', time), rules, oneDay('17:00'));
    const vote = { ...byName(['a', 'yes'], [voter, 'yes']), takenAt: time };
    return checkVote({ vote, outcome: 'adopted', printedResult: '' }, room, rules).map(({ code }) => code);
  };

  test.each(['member', 'deputy'])('without a time either of the two may have voted: the %s', (voter) => {
    expect(found(voter, null)).toEqual([]);
  });

  test.each([
    ['member', '19:00', []],
    ['deputy', '19:00', ['NOT_IN_ROOM_VOTED']],
    ['member', '20:00', ['NOT_IN_ROOM_VOTED']],
    ['deputy', '20:00', []],
  ] as const)('the vote of the %s at %s', (voter, time, codesThen) => {
    expect(found(voter, time)).toEqual(codesThen);
  });

  test('who goes before one vote and is back for the next takes the quorum along and brings it back (R14)', () => {
    const gone = { ...theWholeTime, untilTime: '18:10', untilItemId: '2' };
    const back = { ...theWholeTime, fromTime: '18:40', fromItemId: '3' };
    const others = ['b', 'c', 'd', 'e'].map((id) => anAttendee(id));
    const ofNine = { ...simple, statutorySeats: 9 };
    const votesAt = (itemId: string, time: string, yes: number) => {
      const attendance = anAttendance({ attendees: [anAttendee('a', { stays: [gone, back] }), ...others] });
      const room = roomAt(attendance, anAgenda('1', '2', '3'), at(itemId, time), ofNine, oneDay('17:00'));
      return checkVote({ vote: counts(yes, 0), outcome: 'adopted', printedResult: '' }, room, ofNine);
    };
    expect(votesAt('1', '17:50', 5)).toEqual([]);
    expect(votesAt('2', '18:20', 4)).toEqual([{ code: 'NO_QUORUM', present: 4, required: 5 }]);
    expect(votesAt('3', '18:50', 5)).toEqual([]);
  });
});

describe('a hybrid meeting (R13b, R13c)', () => {
  const cutOff = { ...theWholeTime, untilTime: '18:10', isCutOff: true };
  const attendees = [
    anAttendee('a'),
    anAttendee('b'),
    anAttendee('c', { isRemote: true, stays: [cutOff, { ...theWholeTime, fromTime: '18:30' }] }),
  ];
  const ofThree = { ...simple, statutorySeats: 3 };
  const found = (vote: Vote, time: string) => {
    const room = roomAt(anAttendance({ attendees }), anAgenda('1'), at('1', time), ofThree, oneDay('17:00'));
    return checkVote({ vote, outcome: 'adopted', printedResult: '' }, room, ofThree).map(({ code }) => code);
  };
  test.each([
    ['18:00', 3, []],
    ['18:15', 2, []],
    ['18:15', 3, ['SUM_TOO_LARGE']],
    ['18:30', 3, []],
  ] as const)('who is not connected does not count at %s: %i votes', (time, yes, codesThen) => {
    expect(found(counts(yes, 0), time)).toEqual(codesThen);
  });
  test('a secret vote while somebody is connected is taken by one system for all', () => {
    const vote = aVote({ form: 'secret', yes: 3, no: 0, abstain: 0, invalid: 0 });
    expect(found(vote, '18:00')).toEqual(['SECRET_BY_VIDEO']);
    expect(found({ ...vote, ...counts(2, 0) }, '18:15')).toEqual([]);
  });
});

test('who took no part for another reason than § 31 and has a vote is reported as such', () => {
  const voted = { personId: 'b', choice: 'yes' } as const;
  const recusals = [
    {
      id: 'r',
      version: 1,
      itemId: '1',
      personId: 'b',
      whereabouts: 'left' as const,
      ground: 'ownWish' as const,
      note: '',
    },
  ];
  const attendees = [anAttendee('a'), anAttendee('b')];
  const room = roomAt(anAttendance({ attendees, recusals }), anAgenda('1'), at('1'), simple, oneDay('17:00'));
  const vote = aVote({ form: 'names', byName: [voted] });
  const found = checkVote({ vote, outcome: 'open', printedResult: '' }, room, {
    ...simple,
    statutorySeats: 1,
  });
  expect(found).toContainEqual({ code: 'WITHDRAWN_VOTED', personIds: ['b'] });
});

test.each([
  ['einstimmig bei 0 Nein-Stimmen', []],
  ['einstimmig, keine Gegenstimmen', []],
  ['einstimmig ohne Gegenstimme', []],
  ['einstimmig bei keiner Nein-Stimme', []],
  ['einstimmig bei 10 Nein-Stimmen', ['UNANIMOUS_WITH_NO']],
])('"%s" is read as it is meant', (wording, expected) => {
  expect(codes({ vote: aVote({ form: 'wording', wording }) })).toEqual(expected);
});
