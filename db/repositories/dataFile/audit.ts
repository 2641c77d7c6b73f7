import { sql } from 'kysely';
import type { PaperId, ResolutionId } from '../../../shared/domain/ids.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';

export type AuditRow = Tables['audit_entry'];

export async function insertAuditEntry(db: WriteDb, entry: AuditRow): Promise<void> {
  await db.insertInto('audit_entry').values(entry).execute();
}

/** The log in its order: at most `limit` entries after this one. */
export async function listEntriesAfter(db: ReadDb, seq: number, limit: number): Promise<AuditRow[]> {
  return db
    .selectFrom('audit_entry')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

export async function findEntry(db: ReadDb, seq: number): Promise<AuditRow | null> {
  const found = db.selectFrom('audit_entry').selectAll().where('seq', '=', seq);
  return (await found.executeTakeFirst()) ?? null;
}

export async function hasEntryOf(db: ReadDb, actions: readonly string[]): Promise<boolean> {
  const found = db.selectFrom('audit_entry').select('seq').where('action', 'in', actions).limit(1);
  return (await found.executeTakeFirst()) !== undefined;
}

/** The entries of these actions, in the order of the log. */
export async function listEntriesOf(db: ReadDb, actions: readonly string[]): Promise<AuditRow[]> {
  return db.selectFrom('audit_entry').selectAll().where('action', 'in', actions).orderBy('seq').execute();
}

/** Newest first, at most `limit`, older than `before`, without those of some actions. */
export async function listNewestEntries(
  db: ReadDb,
  { before, limit, without }: { before: number | null; limit: number; without: readonly string[] },
): Promise<AuditRow[]> {
  const newestFirst = db
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', 'not in', without)
    .orderBy('seq', 'desc')
    .limit(limit);
  return (before === null ? newestFirst : newestFirst.where('seq', '<', before)).execute();
}

/** What is noted of a paper, newest first, at most `limit`. */
export async function listEntriesOfPaper(db: ReadDb, id: PaperId, limit: number): Promise<AuditRow[]> {
  return db
    .selectFrom('audit_entry')
    .selectAll()
    .where(sql`iif(json_valid(details), json_extract(details, '$.paper'), null)`, '=', id)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/** What is noted of a resolution, newest first. */
export async function listEntriesOfResolution(db: ReadDb, id: ResolutionId): Promise<AuditRow[]> {
  return db
    .selectFrom('audit_entry')
    .selectAll()
    .where(sql`iif(json_valid(details), json_extract(details, '$.resolution'), null)`, '=', id)
    .orderBy('seq', 'desc')
    .execute();
}
