import { z } from 'zod';
import { CheckId } from '../domain/ids.ts';
import { action, query } from './route.ts';

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

/** One of the things that are verified, and what was found, in German sentences. */
export const CheckedPart = z.object({
  part: z.enum(['log', 'documents', 'signatures', 'copies']),
  /** 'noted': nothing is wrong with it, but whoever verifies must know of something. */
  state: z.enum(['sound', 'noted', 'broken']),
  sentences: z.array(z.string()),
});
export type CheckedPart = z.infer<typeof CheckedPart>;

/** The log of a copy of the file, as it stands there. */
export const CopyLog = z.object({
  /** Of its file. */
  name: z.string(),
  uuid: z.string(),
  auditCount: z.number().int(),
  auditHead: z.string(),
  entries: z.array(
    z.object({
      seq: z.number().int(),
      at: z.string(),
      action: z.string(),
      details: z.string(),
      by: z.string(),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
});
export type CopyLog = z.infer<typeof CopyLog>;

/** The log of the data file. */
export const audit = {
  /** Newest first. */
  'audit.list': query(z.object({ before: z.number().int().nullable() }), z.array(AuditEntry)).reads('audit'),
  /**
   * Whether the file is what its log says, and the log what it was; `check` names it meanwhile. `sentence`: all that was found
   * in one; `against`: a copy whose log it must continue, beside those at hand. Refused with BACKUP_FOREIGN, and with AUDIT_CANCELLED where it was given up.
   */
  'audit.verify': action(
    z.object({ check: CheckId.default(CheckId.parse('only')), against: CopyLog.nullable().default(null) }),
    z.object({
      ok: z.boolean(),
      entries: z.number().int(),
      sentence: z.string(),
      parts: z.array(CheckedPart),
    }),
  ).changes(),
  /** How far it is; null before and afterwards. */
  'audit.progress': query(
    z.object({ check: CheckId }),
    z.object({ done: z.number(), size: z.number() }).nullable(),
  ).reads(),
  'audit.cancel': action(z.object({ check: CheckId }), z.null()).changes(),
};
