import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Incident } from '../../../../shared/domain/room/incident.ts';
import { chairAt, presenceAt, roomAt } from '../../../../shared/domain/room/presence.ts';
import { sittingAt, sittingsOf } from '../../../../shared/domain/room/sittings.ts';
import { type Plain, withIds } from '../../../support/plain.ts';
import { anAgenda, anAttendance, anAttendee, at, theWholeTime } from '../../builders.ts';

const agenda = anAgenda('1', '2', '3', '4', '5');
const evening = { date: '2026-11-24', startTime: '17:00', endTime: '19:00' };

/** Broken off at item 3 at 00:20, gone on two days later. */
const cut = withIds<Incident>({
  id: 'cut',
  itemId: '3',
  kind: 'adjourned',
  time: '00:20',
  until: '16:00',
  day: '2026-11-26',
  personId: null,
  words: '',
});
const two = sittingsOf(evening, [cut], agenda);

test('a meeting that was never broken off has one day', () => {
  expect(sittingsOf(evening, [], agenda)).toEqual([{ ...evening, brokenOffAt: null }]);
});

test('each day has its begin and its end, in the order of the items, whatever the order of the notes', () => {
  const again = {
    ...cut,
    itemId: agenda[4]?.id ?? cut.itemId,
    day: '2026-11-27',
    until: null,
    time: '18:00',
  };
  expect(sittingsOf(evening, [again, cut], agenda)).toEqual([
    { date: '2026-11-24', startTime: '17:00', endTime: '00:20', brokenOffAt: '3' },
    { date: '2026-11-26', startTime: '16:00', endTime: '18:00', brokenOffAt: '5' },
    { date: '2026-11-27', startTime: null, endTime: '19:00', brokenOffAt: null },
  ]);
});

test.each([
  ['an item before', at('2', '18:00'), 0],
  ['an item behind', at('4', '16:30'), 1],
  ['the item of the break, before it', at('3', '23:50'), 0],
  ['the item of the break, after midnight', at('3', '00:15'), 0],
  ['the item of the break, when the day was over', at('3', '01:00'), 1],
  ['the item of the break, at no known time', at('3'), null],
  ['a time alone', at(null, '16:30'), 0],
  ['a time of the second day', { ...at(null, '16:30'), day: 2 }, 1],
  ['a day that is not there any more', { ...at('4'), day: 7 }, 1],
])('%s is of its day', (_what, spot, sitting) => {
  expect(sittingAt(spot, agenda, two)).toBe(sitting);
});

describe('who is in the room', () => {
  const stay = (change: Partial<Plain<typeof theWholeTime>>) => ({ ...theWholeTime, ...change });
  test.each([
    ['left on the first day at 18:00', { untilTime: '18:00' }, at('2', '17:30'), 'in'],
    ['left on the first day at 18:00', { untilTime: '18:00' }, at('2', '18:30'), 'out'],
    ['left on the first day at 18:00', { untilTime: '18:00' }, at('4'), 'out'],
    ['came on the first day at 18:00', { fromTime: '18:00' }, at('4', '16:10'), 'in'],
    ['came on the second day at 16:30', { fromDay: 2, fromTime: '16:30' }, at('2', '18:00'), 'out'],
    ['came on the second day at 16:30', { fromDay: 2, fromTime: '16:30' }, at('4', '16:10'), 'out'],
    ['came on the second day at 16:30', { fromDay: 2, fromTime: '16:30' }, at('5', '16:40'), 'in'],
    ['was there on the second day only', { fromDay: 2, untilDay: 2 }, at('1'), 'out'],
    ['was there on the second day only', { fromDay: 2, untilDay: 2 }, at('5'), 'in'],
    ['was there on the first day only', { fromDay: 1, untilDay: 1 }, at('1'), 'in'],
    ['was there on the first day only', { fromDay: 1, untilDay: 1 }, at('4'), 'out'],
    ['was there on the first day only', { fromDay: 1, untilDay: 1 }, at('3'), 'uncertain'],
    ['left in item 4 at 16:30', { untilItemId: '4', untilTime: '16:30' }, at('4', '16:20'), 'in'],
    ['left in item 4 at 16:30', { untilItemId: '4', untilTime: '16:30' }, at('4', '16:40'), 'out'],
  ] as const)('%s', (_who, change, moment, presence) => {
    const attendee = anAttendee('a', { stays: [stay(change)] });
    expect(presenceAt(attendee, moment, agenda, two)).toBe(presence);
  });

  test('a vote of the second day is taken by those of the second day (R14, R17)', () => {
    const attendees = [
      anAttendee('a'),
      anAttendee('b', { stays: [stay({ untilDay: 1 })] }),
      anAttendee('c', { stays: [stay({ fromDay: 2 })] }),
    ];
    const roomOf = (itemId: string, time: string) =>
      roomAt(
        anAttendance({ attendees }),
        agenda,
        at(itemId, time),
        { statutorySeats: 3, needsCouncilMajority: false },
        two,
      ).voting.map(({ personId }) => personId);
    expect(roomOf('2', '18:00')).toEqual(['a', 'b']);
    expect(roomOf('5', '17:30')).toEqual(['a', 'c']);
  });

  test('who took the chair late on the first day has it on the second, too', () => {
    const presiding = withIds<Parameters<typeof chairAt>[0]['presiding']>([
      { id: '1', personId: 'a', fromItemId: null, fromTime: null },
      { id: '2', personId: 'b', fromItemId: null, fromTime: '23:00' },
    ]);
    expect(chairAt({ presiding }, agenda, at('4', '16:30'), two)).toBe('b');
  });
});

test('with one day nothing depends on the day that is named', () => {
  const one = sittingsOf(evening, [], agenda);
  const day = fc.option(fc.integer({ min: 1, max: 3 }), { nil: null });
  const time = fc.option(fc.constantFrom('17:00', '18:00', '00:10'), { nil: null });
  fc.assert(
    fc.property(day, time, fc.constantFrom(...agenda), (named, when, { id }) => {
      expect(sittingAt({ itemId: id, time: when, day: named }, agenda, one)).toBe(0);
    }),
    { numRuns: 50 },
  );
});
