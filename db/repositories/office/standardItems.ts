import type { z } from 'zod';
import type { StandardItem as StandardItemSchema } from '../../../shared/contract/bodies.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { nextVersion } from '../guarded.ts';

export type StandardItem = z.infer<typeof StandardItemSchema>;

export async function listStandardItems(db: ReadDb, bodyId: BodyId): Promise<StandardItem[]> {
  const rows = await db
    .selectFrom('standard_item')
    .select(['title', 'is_public', 'level', 'is_heading'])
    .where('body_id', '=', bodyId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    title: row.title,
    isPublic: row.is_public === 1,
    level: row.level,
    isHeading: row.is_heading === 1,
  }));
}

export async function findStandardAgendaVersion(db: ReadDb, bodyId: BodyId): Promise<Version | null> {
  const row = await db
    .selectFrom('body')
    .select('standard_agenda_version')
    .where('id', '=', bodyId)
    .executeTakeFirst();
  return row?.standard_agenda_version ?? null;
}

/** The next version of the list, before it is written anew. Throws CONFLICT. */
export async function advanceStandardAgenda(db: WriteDb, bodyId: BodyId, version: Version): Promise<Version> {
  const result = await db
    .updateTable('body')
    .set({ standard_agenda_version: version + 1 })
    .where('id', '=', bodyId)
    .where('standard_agenda_version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

export async function insertStandardItems(
  db: WriteDb,
  bodyId: BodyId,
  items: readonly (Pick<StandardItem, 'title' | 'isPublic'> & Partial<StandardItem>)[],
): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item, position) => ({
    body_id: bodyId,
    position,
    title: item.title,
    is_public: toBit(item.isPublic),
    level: item.level ?? 1,
    is_heading: toBit(item.isHeading ?? false),
  }));
  await db.insertInto('standard_item').values(rows).execute();
}

export async function removeStandardItems(db: WriteDb, bodyId: BodyId): Promise<void> {
  await db.deleteFrom('standard_item').where('body_id', '=', bodyId).execute();
}
