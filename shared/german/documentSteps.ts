import { counted } from './format.ts';

/** Beside a step: how much of it is to be done now, else how much is done; '' where neither. */
export function dueCounts({ now, done }: { now: number; done: number }): string {
  if (now > 0) return `${now} jetzt dran`;
  return done > 0 ? `${done} erledigt` : '';
}

export const untilDay = (day: string): string => `bis ${day}`;
export const sentDay = (day: string): string => `versandt ${day}`;
export const releasedDay = (day: string): string => `freigegeben ${day}`;

export const recipientCounts = (count: number): string =>
  count === 0 ? 'als Dateien' : `an ${counted(count, 'Person', 'Personen')}`;
