import type { ClockTime } from '../values.ts';
import type { Resolution } from './resolution.ts';

/** When the last vote of an item was taken; null where nobody wrote it down. */
export const lastVoteTime = (
  resolutions: readonly Pick<Resolution, 'vote' | 'election'>[],
): ClockTime | null => resolutions.flatMap(timesOf).at(-1) ?? null;

const timesOf = ({ vote, election }: Pick<Resolution, 'vote' | 'election'>): ClockTime[] =>
  [vote?.takenAt, ...(election?.rounds ?? []).map(({ takenAt }) => takenAt)].flatMap((time) => time ?? []);
