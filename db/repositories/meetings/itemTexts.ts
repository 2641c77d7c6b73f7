import { sql } from 'kysely';
import { RichText } from '../../../shared/domain/richText.ts';
import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { nextVersion } from '../guarded.ts';
import { jsonColumn } from '../../codec.ts';

const column = jsonColumn('itemText', RichText);

export type ItemText = { itemId: ItemId; text: RichText; version: number };

export async function findItemText(db: ReadDb, itemId: ItemId): Promise<ItemText | null> {
  const row = await db.selectFrom('item_text').selectAll().where('item_id', '=', itemId).executeTakeFirst();
  return row ? { itemId, text: column.read(row.text, itemId), version: row.version } : null;
}

export async function listItemTexts(db: ReadDb, meetingId: MeetingId): Promise<ItemText[]> {
  const rows = await db
    .selectFrom('item_text')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_text.item_id')
    .select(['item_text.item_id', 'item_text.text', 'item_text.version'])
    .where('agenda_item.meeting_id', '=', meetingId)
    .execute();
  return rows.map((row): ItemText => ({
    itemId: row.item_id,
    text: column.read(row.text, row.item_id),
    version: row.version,
  }));
}

/** Items whose text holds at least one word; the texts themselves stay in the file. */
export async function listItemIdsWithText(db: ReadDb, meetingId: MeetingId): Promise<ItemId[]> {
  const rows = await db
    .selectFrom('item_text')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_text.item_id')
    .select('item_text.item_id')
    .where('agenda_item.meeting_id', '=', meetingId)
    // A text node; the same characters typed by a clerk are stored with escaped quotes.
    .where('item_text.text', 'like', '%"type":"text"%')
    .execute();
  return rows.map((row) => row.item_id);
}

export async function insertItemText(
  db: WriteDb,
  itemId: ItemId,
  text: RichText,
  savedAt: string,
): Promise<void> {
  await db
    .insertInto('item_text')
    .values({ item_id: itemId, text: column.write(text), version: 1, saved_at: savedAt })
    .execute();
}

/**
 * Writes the next version and answers with it. Throws CONFLICT unless `baseVersion` is the one stored. Runs at each
 * pause in typing and is therefore written out: to build it takes longer than to run it.
 */
export async function updateItemText(
  db: WriteDb,
  itemId: ItemId,
  text: RichText,
  baseVersion: number,
  savedAt: string,
): Promise<Version> {
  const { numAffectedRows = 0n } = await sql`
    update item_text set text = ${column.write(text)}, version = ${baseVersion + 1}, saved_at = ${savedAt}
    where item_id = ${itemId} and version = ${baseVersion}`.execute(db);
  return nextVersion({ numUpdatedRows: numAffectedRows }, baseVersion);
}
