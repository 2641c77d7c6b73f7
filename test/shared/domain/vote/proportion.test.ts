import { array, assert, constantFrom, integer, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seatMethods } from '../../../../shared/domain/vote/election.ts';
import { electionResult, finalShare, listShare } from '../../../../shared/domain/vote/electionResult.ts';
import { shareSeats } from '../../../../shared/domain/vote/proportion.ts';
import { accepting, byLists, fallingOn, nid } from './elections.ts';

const lists = (votes: Record<string, number>) =>
  Object.entries(votes).map(([name, n]) => ({ nominationId: nid(name), votes: n }));
const sharesOf = (seats: number, votes: Record<string, number>, method: (typeof seatMethods)[number]) =>
  Object.fromEntries(shareSeats(seats, lists(votes), method).seats);

describe('seats shared out by the votes of lists (§ 50 (3) GO NRW)', () => {
  test.each([
    ['hareNiemeyer', { a: 5, b: 4, c: 2, d: 1 }],
    ['dHondt', { a: 5, b: 4, c: 2, d: 1 }],
    ['sainteLague', { a: 5, b: 4, c: 2, d: 1 }],
  ] as const)('%s, where all agree', (method, seats) => {
    expect(sharesOf(12, { a: 416, b: 338, c: 157, d: 89 }, method)).toEqual(seats);
  });

  test.each([
    ['hareNiemeyer', { a: 7, b: 3, c: 2, d: 0 }],
    ['dHondt', { a: 8, b: 3, c: 1, d: 0 }],
    ['sainteLague', { a: 6, b: 3, c: 2, d: 1 }],
  ] as const)('%s, where no two agree', (method, seats) => {
    expect(sharesOf(12, { a: 57, b: 25, c: 14, d: 5 }, method)).toEqual(seats);
  });

  test('nobody has a vote: no seat goes anywhere', () => {
    expect(shareSeats(5, lists({ a: 0, b: 0 }), 'dHondt')).toEqual({ seats: new Map(), tied: [], drawn: 0 });
  });

  test.each(seatMethods)('%s: two lists with the same claim on the last seat draw for it', (method) => {
    expect(shareSeats(3, lists({ a: 9, b: 9 }), method)).toEqual({
      seats: new Map([
        ['a', 1],
        ['b', 1],
      ]),
      tied: ['a', 'b'],
      drawn: 1,
    });
  });

  const anyLists = array(nat(40), { minLength: 1, maxLength: 7 }).map((all) =>
    all.map((votes, index) => ({ nominationId: nid(`l${index}`), votes })),
  );
  const someSeats = integer({ min: 1, max: 40 });

  test('all seats go somewhere, those that are drawn for included', () => {
    assert(
      property(someSeats, anyLists, constantFrom(...seatMethods), (seats, all, method) => {
        const { seats: share, tied, drawn } = shareSeats(seats, all, method);
        const sum = [...share.values()].reduce((a, b) => a + b, 0) + drawn;
        expect(sum).toBe(all.some(({ votes }) => votes > 0) ? seats : 0);
        expect(drawn === 0 ? tied.length : tied.length - drawn).toBeGreaterThanOrEqual(drawn === 0 ? 0 : 1);
      }),
    );
  });

  test('who has more votes never has fewer seats, who has as many never more than one seat more', () => {
    assert(
      property(someSeats, anyLists, constantFrom(...seatMethods), (seats, all, method) => {
        const { seats: share } = shareSeats(seats, all, method);
        const of = (id: ReturnType<typeof nid>) => share.get(id) ?? 0;
        for (const a of all)
          for (const b of all) {
            if (a.votes > b.votes) expect(of(a.nominationId)).toBeGreaterThanOrEqual(of(b.nominationId));
            if (a.votes === b.votes) expect(of(a.nominationId)).toBe(of(b.nominationId));
          }
      }),
    );
  });

  test('by Hare-Niemeyer nobody is further than one seat from the exact share', () => {
    assert(
      property(someSeats, anyLists, (seats, all) => {
        const { seats: share } = shareSeats(seats, all, 'hareNiemeyer');
        const total = all.reduce((sum, { votes }) => sum + votes, 0);
        for (const { nominationId, votes } of all.filter((one) => one.votes > 0)) {
          const exact = (seats * votes) / total;
          expect(Math.abs((share.get(nominationId) ?? 0) - exact)).toBeLessThan(1);
        }
      }),
    );
  });

  test('votes of all lists times the same number change nothing', () => {
    assert(
      property(
        someSeats,
        anyLists,
        constantFrom(...seatMethods),
        integer({ min: 2, max: 9 }),
        (seats, all, method, by) => {
          const more = all.map((one) => ({ ...one, votes: one.votes * by }));
          expect(shareSeats(seats, more, method)).toEqual(shareSeats(seats, all, method));
        },
      ),
    );
  });
});

describe('an election by lists', () => {
  const three = { Linde: ['L1', 'L2', 'L3'], Ahorn: ['A1', 'A2'], Birke: ['B1', 'B2'] };
  const names = (election: Parameters<typeof electionResult>[0]) =>
    electionResult(election)?.elected.map(({ name }) => name);

  test('elects the first of each list', () => {
    expect(names(byLists(4, three, { Linde: 12, Ahorn: 6, Birke: 6 }))).toEqual(['L1', 'L2', 'A1', 'B1']);
  });

  test('waits for the lot where two lists claim the last seat, and takes no other', () => {
    const tied = byLists(3, three, { Linde: 8, Ahorn: 3, Birke: 3 }, { method: 'hareNiemeyer' });
    expect(listShare(tied)).toMatchObject({ tied: ['Ahorn', 'Birke'], drawn: 1 });
    expect(electionResult(tied)).toBeNull();
    const [round] = tied.rounds;
    if (!round) throw new Error('no round');
    expect(finalShare({ ...tied, rounds: [{ ...round, lot: fallingOn('Linde') }] })).toBeNull();
    const drawn = { ...tied, rounds: [{ ...round, lot: fallingOn('Birke') }] };
    expect(names(drawn)).toEqual(['L1', 'L2', 'B1']);
  });

  test('the next of the list takes the seat of whoever declines; a list that ends leaves it open', () => {
    const election = byLists(4, three, { Linde: 12, Ahorn: 6, Birke: 6 });
    expect(names(accepting(election, { L1: 'declined' }))).toEqual(['L2', 'L3', 'A1', 'B1']);
    const short = accepting(election, { A1: 'declined', A2: 'declined' });
    expect(names(short)).toEqual(['L1', 'L2', 'B1']);
    expect(electionResult(short)).toMatchObject({ openSeats: 1 });
    expect(electionResult(short)?.declined.map(({ name }) => name)).toEqual(['A1', 'A2']);
  });
});
