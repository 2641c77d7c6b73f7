import { addDays } from '../day/day.ts';
import { minutesFrom } from '../day/wallClock.ts';
import type { Meeting, MeetingState } from './meeting.ts';

/**
 * What is opened or closed on its own day (or in the night after it) begins or ends now, unless the clerk entered
 * a time. What goes on after all has not ended yet. `now`: the office's wall clock, YYYY-MM-DDTHH:MM:SS. `lastDay`: of a
 * meeting that was broken off, the one on which it ends.
 */
export function withTimes(
  meeting: Meeting,
  state: MeetingState,
  now: string,
  lastDay = meeting.date,
): Meeting {
  const [today, time] = [now.slice(0, 10), now.slice(11, 16)];
  const sameNight = time < '06:00' && today === addDays(lastDay, 1);
  const isNow = today === lastDay || sameNight;
  if (meeting.state === 'closed' && state === 'running' && isNow) return { ...meeting, endTime: null };
  if (state === 'running' && meeting.startTime === null && today === meeting.date) {
    return { ...meeting, startTime: time };
  }
  return state === 'closed' && meeting.endTime === null && isNow ? { ...meeting, endTime: time } : meeting;
}

/** In minutes. No meeting of a council body takes longer; an end later than this is a slip. */
const longest = 12 * 60;

/** Whether a meeting can have begun and ended so, perhaps after midnight. HH:MM each. */
export function timesFit(startTime: string, endTime: string): boolean {
  const duration = minutesFrom(startTime, endTime);
  return duration > 0 && duration <= longest;
}
