import { z } from 'zod';
import { DocumentKind } from '../domain/document/document.ts';
import { Id, requiredLine } from '../domain/values.ts';
import { command, query } from './route.ts';

const contentRules = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9', 'M10', 'M11'] as const;
const legalRules = [
  'R6',
  'R7',
  'R11',
  'R12',
  'R14',
  'R16',
  'R17',
  'R19',
  'R21',
  'R23',
  'R26',
  'R27',
  'R31',
  'R32',
] as const;

/** The rules a document is held against, by their numbers: what belongs into a Niederschrift (M), what the law asks (R). */
export const CheckRule = z.enum([...contentRules, ...legalRules]);
export type CheckRule = z.infer<typeof CheckRule>;

/** Where the clerk can put it right. */
export const CheckPlace = z.object({
  tab: z.enum(['kopf', 'tagesordnung', 'anwesenheit', 'protokoll', 'dokumente']),
  itemId: Id.nullable(),
});
export type CheckPlace = z.infer<typeof CheckPlace>;

/** Something missing or odd in a document before it is presented. */
export const CheckRow = z.object({
  /** Stays the same while the same thing, with the same numbers and people, is wrong at the same place. */
  key: z.string(),
  /** 'error' must be put right or overridden with a reason; 'warning' and 'hint' need none. */
  severity: z.enum(['error', 'warning', 'hint']),
  rule: CheckRule,
  sentence: z.string(),
  place: CheckPlace,
  /** Why the error stands all the same; null where nobody said so. */
  overrideReason: z.string().nullable(),
});
export type CheckRow = z.infer<typeof CheckRow>;

export const checks = {
  /** Worst first, then in the order of the agenda. */
  'checks.list': query(z.object({ meetingId: Id, kind: DocumentKind }), z.array(CheckRow)),
  'checks.override': command(
    z.object({
      meetingId: Id,
      key: z.string().max(200),
      reason: requiredLine('einen Grund', 500),
    }),
    z.null(),
  ),
  'checks.withdrawOverride': command(z.object({ meetingId: Id, key: z.string().max(200) }), z.null()),
};
