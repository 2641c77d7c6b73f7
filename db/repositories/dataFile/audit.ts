import { sql } from 'kysely';
import type { PaperId, ResolutionId } from '../../../shared/domain/ids.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';

export type AuditRow = Tables['audit_entry'];

export async function insertAuditEntry(db: WriteDb, entry: AuditRow): Promise<void> {
  await db.insertInto('audit_entry').values(entry).execute();
}

/** The whole log in its order. */
export async function listAuditEntries(db: ReadDb): Promise<AuditRow[]> {
  return db.selectFrom('audit_entry').selectAll().orderBy('seq').execute();
}

/** The entries of these actions, in the order of the log. */
export async function listEntriesOf(db: ReadDb, actions: readonly string[]): Promise<AuditRow[]> {
  return db.selectFrom('audit_entry').selectAll().where('action', 'in', actions).orderBy('seq').execute();
}

/** Newest first, at most `limit`, older than `before`. */
export async function listNewestEntries(
  db: ReadDb,
  before: number | null,
  limit: number,
): Promise<AuditRow[]> {
  const newestFirst = db.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(limit);
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
