import { minutesLater } from './instant.ts';

/** A message that failed so often is given up and shown as not sent; the clerk may try it again. */
export const MAX_ATTEMPTS = 8;

const waitsInMinutes = [1, 5, 15, 60];
const LONGEST_WAIT_IN_MINUTES = 240;

/** When to try again after so many attempts; null to give up. Wall clock. */
export const nextTry = (attempts: number, now: string): string | null =>
  attempts >= MAX_ATTEMPTS
    ? null
    : minutesLater(now, waitsInMinutes[attempts - 1] ?? LONGEST_WAIT_IN_MINUTES);
