import type { TextModule as TextModuleSchema } from '../../../shared/contract/bodies.ts';
import type { z } from 'zod';
import type { TextModuleId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { nextVersion, refuseGone } from '../guarded.ts';
import { RichText } from '../../../shared/domain/richText.ts';
import { jsonColumn } from '../../codec.ts';

const column = jsonColumn('textModule', RichText);

export type TextModule = z.infer<typeof TextModuleSchema>;

export async function listTextModules(db: ReadDb): Promise<TextModule[]> {
  const rows = await db.selectFrom('text_module').selectAll().execute();
  return rows.map(toTextModule);
}

export async function findTextModule(db: ReadDb, id: TextModuleId): Promise<TextModule | null> {
  const row = await db.selectFrom('text_module').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toTextModule(row) : null;
}

export async function insertTextModule(db: WriteDb, textModule: TextModule): Promise<void> {
  await db.insertInto('text_module').values(toRow(textModule)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateTextModule(db: WriteDb, textModule: TextModule): Promise<Version> {
  const result = await db
    .updateTable('text_module')
    .set({ ...toRow(textModule), version: textModule.version + 1 })
    .where('id', '=', textModule.id)
    .where('version', '=', textModule.version)
    .executeTakeFirst();
  return nextVersion(result, textModule.version);
}

export async function removeTextModule(db: WriteDb, id: TextModuleId): Promise<void> {
  const result = await db.deleteFrom('text_module').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'textModule');
}

const toTextModule = (row: Tables['text_module']): TextModule => ({
  ...row,
  text: column.read(row.text, row.id),
});

const toRow = ({ id, version, code, title, text }: TextModule): Tables['text_module'] => ({
  id,
  version,
  code,
  title,
  text: column.write(text),
});
