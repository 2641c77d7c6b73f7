import { expect, test } from 'vitest';
import { invitationDeadline } from '../../../../renderer/features/overview/deadline.ts';
import { nobodyMissed } from '../../../../shared/domain/meeting/reach.ts';

const weekBefore = {
  wording: 'nthDayBefore',
  days: 7,
  dayUnit: 'calendarDays',
  from: 'dispatch',
  short: { unit: 'hours', amount: 48 },
} as const;
const unsent = { sentOn: null, sentTime: null, shortNoticeReason: '', reach: nobodyMissed };
const deadline = (state: 'planned' | 'invited', date: string, today: string, sent = {}) =>
  invitationDeadline({ state, date, startTime: '17:00' }, weekBefore, { ...unsent, ...sent }, today);

test.each([
  ['planned', '2026-12-02', 'info', /am Mittwoch, 25\. November 2026 hinaus sein\..*noch 9 Tage/],
  ['planned', '2026-11-25', 'warning', /am Mittwoch, 18\. November 2026 hinaus sein\..*noch 2 Tage/],
  ['planned', '2026-11-23', 'warning', /am Montag, 16\. November 2026 hinaus sein\..*heute/],
  ['planned', '2026-11-22', 'warning', /am Sonntag, 15\. November 2026 abgelaufen/],
  ['invited', '2026-11-22', 'info', /^Eingeladen\. Frist war Sonntag, 15\. November 2026\.$/],
] as const)('a %s meeting on %s has its deadline a week before (R7)', (state, date, kind, text) => {
  const found = deadline(state, date, '2026-11-16');
  expect(found.kind).toBe(kind);
  expect(found.text).toMatch(text);
});

test('what was sent is held against the period; a shortened one needs its reason (R7)', () => {
  const late = { sentOn: '2026-11-28', sentTime: '09:00' };
  expect(deadline('planned', '2026-12-02', '2026-11-29', { sentOn: '2026-11-24' }).kind).toBe('success');
  expect(deadline('planned', '2026-12-02', '2026-11-29', late).kind).toBe('warning');
  const urgent = { ...late, shortNoticeReason: 'Die Frist des Landes läuft ab.' };
  expect(deadline('planned', '2026-12-02', '2026-11-29', urgent).kind).toBe('success');
});

test('somebody who got it too late is a reason to look (R7)', () => {
  const late = [{ name: 'Frau Beispiel', on: '2026-11-28', days: 3 }];
  const sent = { sentOn: '2026-11-24', reach: { ...nobodyMissed, invited: 2, late } };
  expect(deadline('invited', '2026-12-02', '2026-11-29', sent)).toMatchObject({
    kind: 'warning',
    text: expect.stringMatching(/Frau Beispiel am 28\.11\.2026, drei Tage zu spät\. Gegenüber den Übrigen/),
  });
});

test('over the change to winter time the deadline is still whole days before', () => {
  expect(deadline('planned', '2026-10-28', '2026-10-20').text).toMatch(/Mittwoch, 21\. Oktober 2026.*morgen/);
});
