import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cameLate,
  isOverdue,
  isShownAs,
  owes,
  reportStandOf,
} from '../../../../shared/domain/paper/report.ts';
import { arrivalWords } from '../../../../shared/german/reports.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someDay = fc.option(day, { nil: null });

describe('who owes a report', () => {
  test('had joined by the day and had not left, whatever the days are', () => {
    fc.assert(
      fc.property(someDay, someDay, day, (joinedOn, activeUntil, dueOn) => {
        const had = joinedOn === null || joinedOn <= dueOn;
        const stays = activeUntil === null || activeUntil >= dueOn;
        expect(owes({ joinedOn, activeUntil }, { dueOn, asOf: null })).toBe(had && stays);
      }),
    );
  });

  test('the day it is due goes before the day as of which it tells', () => {
    const partner = { joinedOn: '2026-01-01', activeUntil: null };
    expect(owes(partner, { dueOn: '2026-06-30', asOf: '2025-12-31' })).toBe(true);
    expect(owes(partner, { dueOn: null, asOf: '2025-12-31' })).toBe(false);
  });

  test('without any day everybody does who has no end', () => {
    const period = { dueOn: null, asOf: null };
    expect(owes({ joinedOn: '2049-01-01', activeUntil: null }, period)).toBe(true);
    expect(owes({ joinedOn: null, activeUntil: '2049-01-01' }, period)).toBe(false);
  });
});

describe('a report', () => {
  test('is late only after its day, and only while it is waited for', () => {
    fc.assert(
      fc.property(someDay, day, fc.constantFrom('due', 'received', 'missing'), (dueOn, today, state) => {
        const isLate = isOverdue({ dueOn }, { state }, today);
        expect(isLate).toBe(state === 'due' && dueOn !== null && dueOn < today);
      }),
    );
  });

  test('of which one was reminded goes on being open; what came in stays so', () => {
    const reminders = [{ on: '2026-09-16', to: 'adler@example.org' }];
    expect(reportStandOf({ state: 'due', reminders: [] })).toBe('due');
    expect(reportStandOf({ state: 'due', reminders })).toBe('reminded');
    expect(reportStandOf({ state: 'received', reminders })).toBe('received');
    expect(isShownAs('open', { state: 'due' })).toBe(true);
    expect(isShownAs('open', { state: 'missing' })).toBe(false);
    expect(isShownAs('all', { state: 'missing' })).toBe(true);
  });
});

test.each([
  [null, '2026-11-03', false, 'eingegangen am 03.11.2026'],
  ['2026-11-15', '2026-11-03', false, 'eingegangen am 03.11.2026, rechtzeitig'],
  ['2026-11-15', '2026-11-15', false, 'eingegangen am 15.11.2026, rechtzeitig'],
  ['2026-11-15', '2026-11-16', true, 'eingegangen am 16.11.2026, 1 Tag nach dem Stichtag'],
])('due on %s a report of %s is late: %s', (dueOn, receivedOn, isLate, words) => {
  expect(cameLate({ dueOn }, { receivedOn })).toBe(isLate);
  expect(arrivalWords({ dueOn }, receivedOn)).toBe(words);
});
