import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../../shared/domain/vote/decide.ts';
import { quorum } from '../../../../shared/domain/room/quorum.ts';
import { totals } from '../../../../shared/domain/vote/tally.ts';
import { aVote, counts } from '../../builders.ts';

describe('quorum (R14, § 49 GO NRW)', () => {
  test.each([
    [25, 13, 13, true],
    [25, 12, 13, false],
    [24, 12, 13, false],
    [24, 13, 13, true],
    [1, 1, 1, true],
    [1, 0, 1, false],
  ])('%i seats, %i present: %i are needed, met: %s', (seats, present, required, met) => {
    expect(quorum(seats, present)).toEqual({ required, present, council: null, met });
  });
});

describe('the sums of a vote', () => {
  test.each([
    ['counted', counts(11, 2, 1, 1), { yes: 11, no: 2, abstain: 1, invalid: 1, notVoting: 0, cast: 15 }],
    [
      'one side left open',
      aVote({ no: 13 }),
      { yes: 0, no: 13, abstain: 0, invalid: 0, notVoting: 0, cast: 13 },
    ],
    [
      'secret',
      aVote({ form: 'secret', yes: 9, invalid: 1 }),
      { yes: 9, no: 0, abstain: 0, invalid: 1, notVoting: 0, cast: 10 },
    ],
    [
      'by faction',
      aVote({
        form: 'factions',
        byFaction: [
          { organizationId: 'a', yes: 5, no: 0, abstain: 1 },
          { organizationId: 'b', yes: 1, no: 2, abstain: 0 },
        ],
      }),
      { yes: 6, no: 2, abstain: 1, invalid: 0, notVoting: 0, cast: 9 },
    ],
    [
      'by name',
      aVote({
        form: 'names',
        byName: [
          { personId: 'a', choice: 'yes' },
          { personId: 'b', choice: 'no' },
          { personId: 'c', choice: 'abstain' },
          { personId: 'd', choice: 'notVoting' },
        ],
      }),
      { yes: 1, no: 1, abstain: 1, invalid: 0, notVoting: 1, cast: 3 },
    ],
  ])('%s', (_name, vote, expected) => {
    expect(totals(vote)).toEqual(expected);
  });

  test.each([
    ['only a wording', aVote({ form: 'wording', wording: 'einstimmig bei einigen Enthaltungen', yes: 9 })],
    ['nothing entered', aVote({})],
    ['no faction', aVote({ form: 'factions', yes: 9 })],
    ['no name', aVote({ form: 'names' })],
  ])('%s: there are none', (_name, vote) => {
    expect(totals(vote)).toBeNull();
  });

  test('a vote by name and the same counts have the same sums', () => {
    const n = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(n, n, n, (yes, no, abstain) => {
        fc.pre(yes + no + abstain > 0);
        const choices = [
          ...Array<'yes'>(yes).fill('yes'),
          ...Array<'no'>(no).fill('no'),
          ...Array<'abstain'>(abstain).fill('abstain'),
        ];
        const byName = choices.map((choice, i) => ({ personId: `p${i}`, choice }));
        expect(totals(aVote({ form: 'names', byName }))).toEqual(totals(counts(yes, no, abstain)));
      }),
    );
  });
});

describe('what the counts amount to (R23, § 50 GO NRW)', () => {
  const simple = { majority: 'simple', tie: 'rejected', statutorySeats: 25 } as const;
  const absolute = { ...simple, majority: 'absolute' } as const;
  const twoThirds = { ...simple, majority: 'twoThirds' } as const;
  test.each([
    ['more yes than no accepts', 2, 1, simple, 'accepted'],
    ['more no than yes rejects', 1, 2, simple, 'rejected'],
    ['a tie is a rejection', 7, 7, simple, 'rejected'],
    ['a tie is left to the chair where the rules say so', 7, 7, { ...simple, tie: 'chairDecides' }, 'tied'],
    ['abstentions only: nothing was accepted', 0, 0, simple, 'rejected'],
    ['a single yes is enough beside abstentions', 1, 0, simple, 'accepted'],
    ['13 of 25 members are an absolute majority', 13, 0, absolute, 'accepted'],
    ['12 of 25 members are not', 12, 0, absolute, 'rejected'],
    ['13 of 24 are needed, too', 12, 0, { ...absolute, statutorySeats: 24 }, 'rejected'],
    ['two thirds exactly are enough', 10, 5, twoThirds, 'accepted'],
    ['one less is not', 9, 6, twoThirds, 'rejected'],
    ['two thirds of nothing are nothing', 0, 0, twoThirds, 'rejected'],
    [
      'a tie misses two thirds, whoever decides ties',
      7,
      7,
      { ...twoThirds, tie: 'chairDecides' },
      'rejected',
    ],
  ] as const)('%s (%i : %i)', (_name, yes, no, rules, decision) => {
    expect(decide({ yes, no }, rules)).toBe(decision);
  });

  test('a further yes never turns an acceptance into a rejection', () => {
    const n = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(n, n, fc.constantFrom(simple, absolute, twoThirds), (yes, no, rules) => {
        fc.pre(decide({ yes, no }, rules) === 'accepted');
        expect(decide({ yes: yes + 1, no }, rules)).toBe('accepted');
      }),
    );
  });
});
