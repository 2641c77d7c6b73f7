import { z } from 'zod';
import { IsoDate } from '../values.ts';
import { Resolution } from '../vote/resolution.ts';

/** What an earlier meeting did with a proposal of a paper, by its index: decided about it or sent it elsewhere. */
export const DecidedBefore = Resolution.pick({ outcome: true, outcomeDetail: true }).extend({
  index: z.number().int(),
  /** Of that meeting. */
  date: IsoDate,
});
export type DecidedBefore = z.infer<typeof DecidedBefore>;
