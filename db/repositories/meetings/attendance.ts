import type { HeadCount, Presiding, Recusal } from '../../../shared/domain/room/attendance.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

export async function listRecusals(db: ReadDb, meetingId: Id): Promise<Recusal[]> {
  const rows = await db
    .selectFrom('recusal')
    .innerJoin('agenda_item', 'agenda_item.id', 'recusal.item_id')
    .selectAll('recusal')
    .where('agenda_item.meeting_id', '=', meetingId)
    .orderBy('recusal.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    personId: row.person_id,
    whereabouts: row.whereabouts,
    note: row.note,
  }));
}

/** One per item and person: a second one replaces the first. */
export async function insertRecusal(db: WriteDb, recusal: Recusal): Promise<void> {
  const { id, itemId, personId, whereabouts, note } = recusal;
  await db
    .insertInto('recusal')
    .values({ id, item_id: itemId, person_id: personId, whereabouts, note })
    .onConflict((conflict) => conflict.columns(['item_id', 'person_id']).doUpdateSet({ whereabouts, note }))
    .execute();
}

export async function removeRecusal(db: WriteDb, itemId: Id, personId: Id): Promise<void> {
  await db.deleteFrom('recusal').where('item_id', '=', itemId).where('person_id', '=', personId).execute();
}

export async function removeRecusalsOf(db: WriteDb, meetingId: Id, personId: Id): Promise<void> {
  await db
    .deleteFrom('recusal')
    .where('person_id', '=', personId)
    .where('item_id', 'in', (eb) =>
      eb.selectFrom('agenda_item').select('id').where('meeting_id', '=', meetingId),
    )
    .execute();
}

export async function listHeadCounts(db: ReadDb, meetingId: Id): Promise<HeadCount[]> {
  return db
    .selectFrom('head_count')
    .select(['id', 'label', 'count'])
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
}

export async function insertHeadCounts(
  db: WriteDb,
  meetingId: Id,
  headCounts: readonly HeadCount[],
): Promise<void> {
  if (headCounts.length === 0) return;
  const rows = headCounts.map((headCount, position) => ({ ...headCount, meeting_id: meetingId, position }));
  await db.insertInto('head_count').values(rows).execute();
}

export async function removeHeadCounts(db: WriteDb, meetingId: Id): Promise<void> {
  await db.deleteFrom('head_count').where('meeting_id', '=', meetingId).execute();
}

export async function listPresiding(db: ReadDb, meetingId: Id): Promise<Presiding[]> {
  const rows = await db
    .selectFrom('presiding')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    fromItemId: row.from_item_id,
    fromTime: row.from_time,
  }));
}

export async function insertPresiding(
  db: WriteDb,
  meetingId: Id,
  presiding: readonly Presiding[],
): Promise<void> {
  if (presiding.length === 0) return;
  const rows = presiding.map(({ id, personId, fromItemId, fromTime }, position) => ({
    id,
    meeting_id: meetingId,
    position,
    person_id: personId,
    from_item_id: fromItemId,
    from_time: fromTime,
  }));
  await db.insertInto('presiding').values(rows).execute();
}

export async function removePresiding(db: WriteDb, meetingId: Id): Promise<void> {
  await db.deleteFrom('presiding').where('meeting_id', '=', meetingId).execute();
}
