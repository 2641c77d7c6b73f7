import { minutesLater } from '../kernel/instant.ts';

/** A message that failed so often is given up and shown as not sent; the clerk may try it again. */
export const MAX_ATTEMPTS = 8;

const waitsInMinutes = [1, 5, 15, 60];
const LONGEST_WAIT_IN_MINUTES = 240;
/** Clocks that go back in autumn lengthen a wait by so much. */
const AUTUMN_IN_MINUTES = 60;

/** When to try again after so many attempts; null to give up. Wall clock. */
export const nextTry = (attempts: number, now: string): string | null =>
  attempts >= MAX_ATTEMPTS
    ? null
    : minutesLater(now, waitsInMinutes[attempts - 1] ?? LONGEST_WAIT_IN_MINUTES);

/** No message waits beyond this moment, unless the clock was ahead when it was put off. Wall clock. */
export const latestTry = (now: string): string =>
  minutesLater(now, LONGEST_WAIT_IN_MINUTES + AUTUMN_IN_MINUTES);
