import type { Selectable } from 'kysely';
import type { Recusal } from '../../../shared/domain/room/attendance.ts';
import type { ItemId, MeetingId, PersonId, RecusalId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

export async function listRecusals(db: ReadDb, meetingId: MeetingId): Promise<Recusal[]> {
  const rows = await db
    .selectFrom('recusal')
    .innerJoin('agenda_item', 'agenda_item.id', 'recusal.item_id')
    .selectAll('recusal')
    .where('agenda_item.meeting_id', '=', meetingId)
    .orderBy('recusal.id')
    .execute();
  return rows.map(toRecusal);
}

/** There is one per item and person. */
export async function findRecusal(db: ReadDb, itemId: ItemId, personId: PersonId): Promise<Recusal | null> {
  const row = await db
    .selectFrom('recusal')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? toRecusal(row) : null;
}

export async function insertRecusal(db: WriteDb, recusal: Recusal): Promise<void> {
  await db.insertInto('recusal').values(toRow(recusal)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateRecusal(db: WriteDb, recusal: Recusal): Promise<Version> {
  const result = await db
    .updateTable('recusal')
    .set({ ...toRow(recusal), version: recusal.version + 1 })
    .where('id', '=', recusal.id)
    .where('version', '=', recusal.version)
    .executeTakeFirst();
  return nextVersion(result, recusal.version);
}

export async function removeRecusal(db: WriteDb, id: RecusalId): Promise<void> {
  const result = await db.deleteFrom('recusal').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'recusal');
}

export async function removeRecusalsOf(db: WriteDb, meetingId: MeetingId, personId: PersonId): Promise<void> {
  await db
    .deleteFrom('recusal')
    .where('person_id', '=', personId)
    .where('item_id', 'in', (eb) =>
      eb.selectFrom('agenda_item').select('agenda_item.id').where('meeting_id', '=', meetingId),
    )
    .execute();
}

type Row = Selectable<Tables['recusal']>;

const toRecusal = (row: Row): Recusal => ({
  id: row.id,
  version: row.version,
  itemId: row.item_id,
  personId: row.person_id,
  whereabouts: row.whereabouts,
  ground: row.ground,
  note: row.note,
});

const toRow = (recusal: Recusal): Row => ({
  id: recusal.id,
  version: recusal.version,
  item_id: recusal.itemId,
  person_id: recusal.personId,
  whereabouts: recusal.whereabouts,
  ground: recusal.ground,
  note: recusal.note,
});
