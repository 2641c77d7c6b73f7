import { listNewestEntries } from '../../../db/repositories/dataFile/audit.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { auditSentence, unshownActions } from '../../../shared/german/audit.ts';
import type { QueryCtx } from './app.ts';
import { z } from 'zod';
import { orNull } from './digest.ts';

/** Whoever changed an entry must not keep the clerk from reading the log; the verification finds it. */
const Details = z.record(z.string(), z.unknown()).catch({});

export const detailsOf = (stored: string): Record<string, unknown> =>
  Details.parse(orNull(() => JSON.parse(stored) as unknown));

const pageSize = 200;

export async function listAudit(
  { db }: QueryCtx,
  { before }: Parsed<'audit.list'>,
): Promise<Output<'audit.list'>> {
  return (await listNewestEntries(db, { before, limit: pageSize, without: unshownActions })).map(
    ({ seq, at, action, by, details, hash }) => ({
      seq,
      at,
      action,
      by,
      sentence: auditSentence(action, detailsOf(details)),
      hash,
    }),
  );
}
