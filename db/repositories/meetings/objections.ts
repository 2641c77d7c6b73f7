import type { Objection } from '../../../shared/domain/document/document.ts';
import type { MeetingId, ObjectionId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

/** Against the minutes of these meetings, oldest first. */
export async function listObjections(db: ReadDb, meetingIds: readonly MeetingId[]): Promise<Objection[]> {
  if (meetingIds.length === 0) return [];
  const rows = await db
    .selectFrom('objection')
    .selectAll()
    .where('meeting_id', 'in', meetingIds)
    .orderBy('raised_on')
    .orderBy('id')
    .execute();
  return rows.map(toObjection);
}

export async function findObjection(db: ReadDb, id: ObjectionId): Promise<Objection | null> {
  const row = await db.selectFrom('objection').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toObjection(row) : null;
}

export async function insertObjection(db: WriteDb, objection: Objection): Promise<void> {
  await db.insertInto('objection').values(toRow(objection)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateObjection(db: WriteDb, objection: Objection): Promise<Version> {
  const result = await db
    .updateTable('objection')
    .set({ ...toRow(objection), version: objection.version + 1 })
    .where('id', '=', objection.id)
    .where('version', '=', objection.version)
    .executeTakeFirst();
  return nextVersion(result, objection.version);
}

export async function removeObjection(db: WriteDb, id: ObjectionId): Promise<void> {
  const result = await db.deleteFrom('objection').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'objection');
}

const toObjection = (row: Tables['objection']): Objection => ({
  id: row.id,
  version: row.version,
  meetingId: row.meeting_id,
  itemId: row.item_id,
  raisedBy: row.raised_by,
  raisedOn: row.raised_on,
  text: row.text,
  decision: row.decision,
  decisionText: row.decision_text,
});

const toRow = (objection: Objection): Tables['objection'] => ({
  id: objection.id,
  version: objection.version,
  meeting_id: objection.meetingId,
  item_id: objection.itemId,
  raised_by: objection.raisedBy,
  raised_on: objection.raisedOn,
  text: objection.text,
  decision: objection.decision,
  decision_text: objection.decisionText,
});
