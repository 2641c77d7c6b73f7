import { listEntriesAfter, listNewestEntries } from '../../../db/repositories/dataFile/audit.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { auditSentence, unshownActions } from '../../../shared/german/audit.ts';
import { auditFaultSentence } from '../../../shared/german/auditFault.ts';
import { type RowFault, rowFaultSentence } from '../../../shared/german/auditRows.ts';
import { getDataFile } from '../../../db/repositories/dataFile/dataFile.ts';
import type { QueryCtx } from './app.ts';
import { chainReader } from './audit.ts';
import { namedReader } from './namedRows.ts';
import { vouchedReader } from './vouchedRows.ts';
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

/** Whether the log is what it was, and the rows are what it says of them. */
export async function verifyAudit({ db }: QueryCtx): Promise<Output<'audit.verify'>> {
  const chain = chainReader();
  const readers = [vouchedReader(), namedReader()];
  for (const entry of await listEntriesAfter(db, 0, Number.MAX_SAFE_INTEGER))
    for (const reader of [chain, ...readers]) reader.take(entry);
  const fault = chain.faultAt(await getDataFile(db));
  const rows: RowFault[] = [];
  for (const reader of readers) rows.push(...(await reader.faultsIn(db)));
  const entries = chain.count();
  const faults = [...(fault ? [auditFaultSentence(entries, fault)] : []), ...rows.map(rowFaultSentence)];
  const sentence = faults.length > 0 ? faults.join(' ') : auditFaultSentence(entries, null);
  return { ok: faults.length === 0, entries, sentence };
}
