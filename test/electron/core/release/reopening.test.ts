import { expect, it } from 'vitest';
import { aPlannedMeeting, setState } from '../../../support/app.ts';

it('a meeting that goes on after all has not ended; a correction the day after leaves its end', async () => {
  const { call, meetingId, clock } = await aPlannedMeeting();
  for (const [now, state, endTime] of [
    ['2026-09-16T17:00:00', 'running', null],
    ['2026-09-16T18:00:00', 'closed', '18:00'],
    ['2026-09-16T18:05:00', 'running', null],
    ['2026-09-17T00:20:00', 'closed', '00:20'],
    ['2026-09-18T09:00:00', 'running', '00:20'],
  ] as const) {
    clock.now = now;
    expect(await setState(call, meetingId, state, 'Anlass')).toMatchObject({ endTime });
  }
});
