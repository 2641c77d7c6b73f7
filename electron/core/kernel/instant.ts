import { officeTime } from '../../../shared/german/officeTime.ts';

const HOUR = 3_600_000;

/** The office's wall clock (YYYY-MM-DDTHH:MM:SS) as an instant in UTC. Of an hour that comes twice the first one. */
export function instantOf(wallClock: string): string {
  const asIfUtc = Date.parse(`${wallClock}Z`);
  const summer = new Date(asIfUtc - 2 * HOUR);
  const instant = officeTime(summer) === wallClock ? summer : new Date(asIfUtc - HOUR);
  return instant.toISOString();
}

/** Wall-clock arithmetic for waits; over a change of the clocks one may take an hour more or less. */
export const minutesLater = (wallClock: string, minutes: number): string =>
  new Date(Date.parse(`${wallClock}Z`) + minutes * 60_000).toISOString().slice(0, 19);
