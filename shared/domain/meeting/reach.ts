import { z } from 'zod';
import { IsoDate } from '../values.ts';

/** Whom the Einladung reached: the notice period is kept only towards them (R7). */
export const Reach = z.object({
  /** How many members were to be called. */
  invited: z.number().int(),
  /** Whom it did not reach. `on`: the day on which it came back; null for other reasons. */
  unreached: z.array(
    z.object({
      name: z.string(),
      why: z.enum(['onNoList', 'noAddress', 'returned', 'refused', 'uncertain', 'notWritten']),
      on: IsoDate.nullable(),
    }),
  ),
  /** Whom it reached later than the others, and too late: on which day, and by how many days. */
  late: z.array(z.object({ name: z.string(), on: IsoDate, days: z.number().int() })),
  /** For how many of them it still lies in the outbox. */
  waiting: z.number().int(),
});
export type Reach = z.infer<typeof Reach>;
export type Unreached = Reach['unreached'][number];
export type Late = Reach['late'][number];

/** Nothing is known of anybody who was not reached: they were told by hand, or not by us. */
export const nobodyMissed: Reach = { invited: 0, unreached: [], late: [], waiting: 0 };
