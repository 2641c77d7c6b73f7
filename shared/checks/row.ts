import { z } from 'zod';
import { ruleNumbers } from '../law.ts';
import { ItemId } from '../domain/ids.ts';

/** Where the clerk can put it right. */
export const CheckPlace = z.object({
  tab: z.enum(['kopf', 'tagesordnung', 'anwesenheit', 'protokoll', 'dokumente']),
  itemId: ItemId.nullable(),
});
export type CheckPlace = z.infer<typeof CheckPlace>;

/** Something missing or odd in a document before it is presented. */
export const CheckRow = z.object({
  /** Stays the same while the same thing, with the same numbers and people, is wrong at the same place. */
  key: z.string(),
  /** 'error' must be put right or overridden with a reason; 'warning' and 'hint' need none. */
  severity: z.enum(['error', 'warning', 'hint']),
  /** The rule the document is held against. */
  rule: z.enum(ruleNumbers),
  sentence: z.string(),
  place: CheckPlace,
  /** Why the error stands all the same; null where nobody said so. */
  overrideReason: z.string().nullable(),
});
export type CheckRow = z.infer<typeof CheckRow>;
