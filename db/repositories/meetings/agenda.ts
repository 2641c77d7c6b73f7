import { type Selectable, sql } from 'kysely';
import { AgendaItem } from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { toBit } from '../columns.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { nextVersion, refuseGone, refuseMissing } from '../guarded.ts';

const furtherPapers = jsonColumn('furtherPapers', AgendaItem.shape.furtherPapers);

export async function listItems(db: ReadDb, meetingId: MeetingId): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toItem);
}

export async function findItem(db: ReadDb, id: ItemId): Promise<AgendaItem | null> {
  const row = await db.selectFrom('agenda_item').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toItem(row) : null;
}

/** Items of later meetings that deal with the minutes of this one (R35). */
export async function listApprovingItems(db: ReadDb, meetingId: MeetingId): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('approves_meeting_id', '=', meetingId)
    .orderBy('id')
    .execute();
  return rows.map(toItem);
}

/** Of a meeting that was not held after all. */
export async function clearTimes(db: WriteDb, meetingId: MeetingId): Promise<void> {
  await db
    .updateTable('agenda_item')
    .set({ called_at: null, finished_at: null })
    .where('meeting_id', '=', meetingId)
    .execute();
}

/** Nothing on this agenda is a supplement any more. */
export async function clearSupplements(db: WriteDb, meetingId: MeetingId): Promise<void> {
  await db
    .updateTable('agenda_item')
    .set({ is_supplement: 0 })
    .where('meeting_id', '=', meetingId)
    .where('is_supplement', '=', 1)
    .execute();
}

/**
 * What a command on an item's minutes has to know first. Runs at each pause in typing and is therefore written out: to
 * build it takes five times as long as SQLite takes to answer. Needs a handle that could write, as all free SQL does.
 */
export async function findItemContext(
  db: WriteDb,
  itemId: ItemId,
): Promise<{ meetingId: MeetingId; state: MeetingState; textVersion: number } | null> {
  const { rows } = await sql<{ meetingId: MeetingId; state: MeetingState; textVersion: number }>`
    select agenda_item.meeting_id as meetingId, meeting.state, coalesce(item_text.version, 0) as textVersion
    from agenda_item
    join meeting on meeting.id = agenda_item.meeting_id
    left join item_text on item_text.item_id = agenda_item.id
    where agenda_item.id = ${itemId}`.execute(db);
  return rows[0] ?? null;
}

/** These came in after what was sent. */
export async function markSupplements(db: WriteDb, ids: readonly ItemId[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('agenda_item')
    .set({ is_supplement: 1 })
    .where('id', 'in', [...ids])
    .execute();
}

export async function insertItems(db: WriteDb, items: readonly AgendaItem[]): Promise<void> {
  if (items.length > 0) await db.insertInto('agenda_item').values(items.map(toRow)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateItem(db: WriteDb, item: AgendaItem): Promise<Version> {
  const result = await db
    .updateTable('agenda_item')
    .set({ ...toRow(item), version: item.version + 1 })
    .where('id', '=', item.id)
    .where('version', '=', item.version)
    .executeTakeFirst();
  return nextVersion(result, item.version);
}

/** How the resolutions of an item are ordered is one list with one version. */
export async function findOrderVersion(db: ReadDb, itemId: ItemId): Promise<Version | null> {
  const row = await db
    .selectFrom('agenda_item')
    .select('resolution_order_version')
    .where('id', '=', itemId)
    .executeTakeFirst();
  return row?.resolution_order_version ?? null;
}

/** The next version of that order, before it is changed. Throws CONFLICT. */
export async function advanceOrder(db: WriteDb, itemId: ItemId, version: Version): Promise<Version> {
  const result = await db
    .updateTable('agenda_item')
    .set({ resolution_order_version: version + 1 })
    .where('id', '=', itemId)
    .where('resolution_order_version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

/** Where an item stands when others moved. Leaves its version alone: someone may be editing its title meanwhile. */
export async function updatePosition(
  db: WriteDb,
  item: Pick<AgendaItem, 'id' | 'parentId' | 'position' | 'isPublic'>,
): Promise<void> {
  const result = await db
    .updateTable('agenda_item')
    .set({ parent_id: item.parentId, position: item.position, is_public: toBit(item.isPublic) })
    .where('id', '=', item.id)
    .executeTakeFirst();
  refuseMissing(result, 'item');
}

export async function updateFixedNumber(db: WriteDb, id: ItemId, fixedNumber: string | null): Promise<void> {
  const result = await db
    .updateTable('agenda_item')
    .set({ fixed_number: fixedNumber })
    .where('id', '=', id)
    .executeTakeFirst();
  refuseMissing(result, 'item');
}

/** Takes the item's sub-items with it. */
export async function removeItem(db: WriteDb, id: ItemId): Promise<void> {
  const result = await db.deleteFrom('agenda_item').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'item');
  await dropUnusedFiles(db);
}

type Row = Selectable<Tables['agenda_item']>;

const toItem = (row: Row): AgendaItem => ({
  id: row.id,
  version: row.version,
  meetingId: row.meeting_id,
  parentId: row.parent_id,
  position: row.position,
  kind: row.kind,
  title: row.title,
  isPublic: row.is_public === 1,
  hasBasis: row.has_basis === 1,
  paperReference: row.paper_reference,
  paperType: row.paper_type,
  presenter: row.presenter,
  reading: row.reading,
  status: row.status,
  fixedNumber: row.fixed_number,
  publicTitle: row.public_title,
  isSupplement: row.is_supplement === 1,
  approvesMeetingId: row.approves_meeting_id,
  isHeading: row.is_heading === 1,
  ownNumber: row.own_number,
  subtitle: row.subtitle,
  department: row.department,
  paperTitle: row.paper_title,
  furtherPapers: furtherPapers.read(row.further_papers, row.id),
  togetherWith: row.together_with,
  calledAt: row.called_at,
  finishedAt: row.finished_at,
});

const toRow = (item: AgendaItem): Omit<Row, 'resolution_order_version'> => ({
  id: item.id,
  version: item.version,
  meeting_id: item.meetingId,
  parent_id: item.parentId,
  position: item.position,
  kind: item.kind,
  title: item.title,
  is_public: toBit(item.isPublic),
  has_basis: toBit(item.hasBasis),
  paper_reference: item.paperReference,
  paper_type: item.paperType,
  presenter: item.presenter,
  reading: item.reading,
  status: item.status,
  fixed_number: item.fixedNumber,
  public_title: item.publicTitle,
  is_supplement: toBit(item.isSupplement),
  approves_meeting_id: item.approvesMeetingId,
  is_heading: toBit(item.isHeading),
  own_number: item.ownNumber,
  subtitle: item.subtitle,
  department: item.department,
  paper_title: item.paperTitle,
  further_papers: furtherPapers.write(item.furtherPapers),
  together_with: item.togetherWith,
  called_at: item.calledAt,
  finished_at: item.finishedAt,
});
