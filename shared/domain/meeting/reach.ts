import { z } from 'zod';
import { IsoDate } from '../values.ts';

/** Whom the Einladung reached: the notice period is kept only towards them (R7). */
export const Reach = z.object({
  /** How many members it was for. */
  invited: z.number().int(),
  /** Whom it did not reach. `on`: the day on which it came back; null for other reasons. */
  unreached: z.array(
    z.object({
      name: z.string(),
      why: z.enum(['noAddress', 'returned', 'refused', 'uncertain', 'notWritten']),
      on: IsoDate.nullable(),
    }),
  ),
  /** For how many of them it still lies in the outbox. */
  waiting: z.number().int(),
});
export type Reach = z.infer<typeof Reach>;
export type Unreached = Reach['unreached'][number];

/** Nothing is known of anybody who was not reached: they were told by hand, or not by us. */
export const nobodyMissed: Reach = { invited: 0, unreached: [], waiting: 0 };
