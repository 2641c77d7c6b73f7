import { z } from 'zod';
import { PastReturn, RecipientState } from '../domain/document/dispatch.ts';
import { Clearance } from '../domain/document/document.ts';
import { RecipientId } from '../domain/ids.ts';
import { IsoDate } from '../domain/values.ts';

export const Recipient = z.object({
  name: z.string(),
  email: z.string(),
  listName: z.string(),
  clearance: Clearance,
});
export type Recipient = z.infer<typeof Recipient>;

export const DispatchRecipient = Recipient.extend({
  id: RecipientId,
  state: RecipientState,
  attempts: z.number().int(),
  nextTryAt: z.string().nullable(),
  /** What went wrong last, in German; ''. */
  problem: z.string(),
  settledAt: z.string().nullable(),
  /** The day on which it came back, as the clerk said; null for all others. */
  returnedOn: IsoDate.nullable(),
  /** The returns before it was sent once more, the oldest first. */
  pastReturns: z.array(PastReturn),
  /** Of what came back: where another try would reach whom it is for; null where nobody mended the address. */
  mendedEmail: z.string().nullable(),
});
