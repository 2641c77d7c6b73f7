import { z } from 'zod';

/**
 * How what belongs to an item follows each other: the debate (the item's text), the wording of a resolution and its
 * result. Offices print one of these; a wording alone behind the debate, with its result before it, nobody prints.
 */
export const partsOrders = [
  'debateWordingResult',
  'debateResultWording',
  'wordingResultDebate',
  'resultWordingDebate',
  'wordingDebateResult',
] as const;
export const PartsOrder = z.enum(partsOrders);
export type PartsOrder = z.infer<typeof PartsOrder>;

type PrintedIn = { resultFirst: boolean; isBeforeText: boolean; isAroundText: boolean };

/** What an order says of one resolution. */
export const printedIn = (order: PartsOrder): PrintedIn => ({
  resultFirst: order === 'debateResultWording' || order === 'resultWordingDebate',
  isBeforeText: order === 'wordingResultDebate' || order === 'resultWordingDebate',
  isAroundText: order === 'wordingDebateResult',
});
