import { z } from 'zod';
import { query } from './route.ts';

export const AuditEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  action: z.string(),
  /** Who did it: user and computer; '' in entries from before it was kept. */
  by: z.string(),
  /** In German. */
  sentence: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The log of the data file. */
export const audit = {
  /** Newest first. */
  'audit.list': query(z.object({ before: z.number().int().nullable() }), z.array(AuditEntry)).reads('audit'),
  'audit.verify': query(
    z.object({}),
    z.object({ ok: z.boolean(), entries: z.number().int(), sentence: z.string() }),
  ).reads('audit'),
};
