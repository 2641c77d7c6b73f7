import { describe, expect, test } from 'vitest';
import { BodyId, MeetingId } from '../../../../shared/domain/ids.ts';
import type { MeetingState } from '../../../../shared/domain/meeting/meeting.ts';
import { pickMeetings } from '../../../../shared/domain/meeting/pickMeetings.ts';

const day = (id: string, date: string, state: MeetingState, body = 'council') => ({
  id: MeetingId.parse(id),
  bodyId: BodyId.parse(body),
  date,
  state,
});
const ids = (found: { id: MeetingId }[]) => found.map(({ id }) => id);

describe('what the overview shows of all meetings', () => {
  test('next and past meetings are told apart, and what is open is neither', () => {
    const { next, recent } = pickMeetings(
      [
        day('done', '2026-03-11', 'minutesReady'),
        day('forgotten', '2026-06-10', 'planned'),
        day('closed', '2026-09-16', 'closed'),
        day('gone', '2026-10-07', 'cancelled'),
        day('running', '2026-11-16', 'running'),
        day('soon', '2026-11-16', 'invited'),
        day('off', '2026-11-20', 'cancelled'),
        day('later', '2027-01-20', 'planned'),
      ],
      '2026-11-16',
    );
    expect(ids(next)).toEqual(['soon']);
    expect(ids(recent)).toEqual(['gone', 'forgotten', 'done']);
  });

  test('each body has its own next meeting, the earlier of two on one day', () => {
    const { next } = pickMeetings(
      [
        day('youth', '2026-11-17', 'planned', 'youth'),
        day('afternoon', '2026-11-18', 'planned'),
        day('evening', '2026-11-18', 'planned'),
      ],
      '2026-11-16',
    );
    expect(ids(next)).toEqual(['youth', 'afternoon']);
  });

  test('of what lies behind, only the last ones', () => {
    const years = Array.from({ length: 30 }, (_, n) =>
      day(`m${n}`, `20${10 + Math.floor(n / 10)}-0${(n % 9) + 1}-01`, 'signed'),
    );
    expect(pickMeetings(years, '2026-11-16').recent).toHaveLength(5);
    expect(pickMeetings(years, '2026-11-16').recent[0]).toBe(years.at(-1));
  });
});
