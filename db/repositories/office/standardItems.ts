import type { z } from 'zod';
import type { StandardItem as StandardItemSchema } from '../../../shared/contract/bodies.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';

export type StandardItem = z.infer<typeof StandardItemSchema>;

export async function listStandardItems(db: ReadDb, bodyId: Id): Promise<StandardItem[]> {
  const rows = await db
    .selectFrom('standard_item')
    .select(['title', 'is_public'])
    .where('body_id', '=', bodyId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ title: row.title, isPublic: row.is_public === 1 }));
}

export async function insertStandardItems(
  db: WriteDb,
  bodyId: Id,
  items: readonly StandardItem[],
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item, position) => ({
    body_id: bodyId,
    position,
    title: item.title,
    is_public: toBit(item.isPublic),
  }));
  await db.insertInto('standard_item').values(rows).execute();
}

export async function removeStandardItems(db: WriteDb, bodyId: Id): Promise<void> {
  await db.deleteFrom('standard_item').where('body_id', '=', bodyId).execute();
}
