import { describe, expect, test } from 'vitest';
import { meetingStates } from '../../../../shared/domain/meeting/meeting.ts';
import {
  agendaIsFixed,
  minutesAreOpen,
  nextStates,
  numbersAreFixed,
} from '../../../../shared/domain/meeting/states.ts';

describe('the course of a meeting', () => {
  test.each([
    ['planned', ['invited', 'running', 'cancelled*']],
    ['invited', ['running', 'planned*', 'cancelled*']],
    ['running', ['closed', 'invited*', 'planned*']],
    ['closed', ['minutesReady', 'running*']],
    ['minutesReady', ['closed*']],
    ['cancelled', ['planned*']],
    ['released', ['signed', 'closed*']],
    ['signed', ['closed*']],
  ] as const)('%s leads to %j (* with a reason)', (state, steps) => {
    const found = nextStates(state).map((step) => `${step.state}${step.needsReason ? '*' : ''}`);
    expect(found).toEqual(steps);
  });

  test('the agenda is fixed from the opening on (M5)', () => {
    expect(meetingStates.filter(agendaIsFixed)).toEqual([
      'running',
      'closed',
      'minutesReady',
      'released',
      'signed',
    ]);
  });

  test('its numbers are fixed from the invitation on (M5)', () => {
    expect(meetingStates.filter(numbersAreFixed)).toEqual([
      'invited',
      ...meetingStates.filter(agendaIsFixed),
    ]);
  });

  test('minutes are written until they are ready', () => {
    expect(meetingStates.filter(minutesAreOpen)).toEqual(['planned', 'invited', 'running', 'closed']);
  });
});
