import type { Incident } from '../../../shared/domain/room/incident.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

/** In the order of the minutes within each item. */
export async function listIncidents(db: ReadDb, meetingId: MeetingId): Promise<Incident[]> {
  const rows = await db
    .selectFrom('incident')
    .innerJoin('agenda_item', 'agenda_item.id', 'incident.item_id')
    .selectAll('incident')
    .where('agenda_item.meeting_id', '=', meetingId)
    .orderBy('incident.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    kind: row.kind,
    time: row.time,
    until: row.until,
    day: row.day,
    personId: row.person_id,
    words: row.words,
  }));
}

export async function insertIncidents(db: WriteDb, incidents: readonly Incident[]): Promise<void> {
  if (incidents.length === 0) return;
  const rows = incidents.map(({ itemId, personId, ...incident }, position) => ({
    ...incident,
    item_id: itemId,
    person_id: personId,
    position,
  }));
  await db.insertInto('incident').values(rows).execute();
}

export async function removeIncidents(db: WriteDb, meetingId: MeetingId): Promise<void> {
  await db
    .deleteFrom('incident')
    .where('item_id', 'in', (eb) =>
      eb.selectFrom('agenda_item').select('agenda_item.id').where('meeting_id', '=', meetingId),
    )
    .execute();
}
