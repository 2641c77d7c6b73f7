import type { TextModule as TextModuleSchema } from '../../../shared/contract/bodies.ts';
import type { z } from 'zod';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

export type TextModule = z.infer<typeof TextModuleSchema>;

export async function listTextModules(db: ReadDb): Promise<TextModule[]> {
  const rows = await db.selectFrom('text_module').selectAll().orderBy('code').execute();
  return rows.map((row): TextModule => ({ ...row, text: JSON.parse(row.text) }));
}

export async function insertTextModule(db: WriteDb, { id, code, title, text }: TextModule): Promise<void> {
  await db
    .insertInto('text_module')
    .values({ id, code, title, text: JSON.stringify(text) })
    .execute();
}

/** False where there is no such row. */
export async function updateTextModule(db: WriteDb, { id, code, title, text }: TextModule): Promise<boolean> {
  const result = await db
    .updateTable('text_module')
    .set({ code, title, text: JSON.stringify(text) })
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** False where there is no such row. */
export async function removeTextModule(db: WriteDb, id: Id): Promise<boolean> {
  const result = await db.deleteFrom('text_module').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows > 0n;
}
