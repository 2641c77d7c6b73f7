import { expect, test } from 'vitest';
import { isAtTheEnd, nextAction } from '../../../../shared/domain/meeting/nextAction.ts';
import { anItem } from '../../builders.ts';

const [weeksAhead, onTheDay, afterwards] = ['2026-11-23', '2026-12-09', '2026-12-14'];

test.each([
  ['planned', weeksAhead, 'invite'],
  ['planned', onTheDay, 'open'],
  ['planned', afterwards, 'open'],
  ['invited', weeksAhead, 'openEarly'],
  ['invited', onTheDay, 'open'],
  ['invited', afterwards, 'open'],
  ['running', weeksAhead, 'close'],
  ['running', onTheDay, 'close'],
  ['closed', afterwards, 'finish'],
  ['minutesReady', afterwards, 'release'],
  ['released', afterwards, 'sign'],
  ['signed', afterwards, null],
  ['cancelled', weeksAhead, null],
] as const)('a meeting that is %s waits on %s for: %s', (state, today, action) => {
  expect(nextAction({ state, date: onTheDay }, today)).toBe(action);
});

test('a meeting is at its end from its last item on, not counting what was taken off and lines between items', () => {
  const items = [
    anItem('before', { kind: 'preliminary' }),
    anItem('budget'),
    anItem('any other business'),
    anItem('taken off', { status: 'removed' }),
    anItem('a line', { isHeading: true }),
  ];
  expect(items.filter(({ id }) => isAtTheEnd(id, items)).map(({ id }) => id)).toEqual([
    'any other business',
    'taken off',
    'a line',
  ]);
});

test('without an item to be dealt with a meeting is at its end from the beginning', () => {
  const preliminary = anItem('before', { kind: 'preliminary' });
  expect(isAtTheEnd(preliminary.id, [preliminary])).toBe(true);
});
