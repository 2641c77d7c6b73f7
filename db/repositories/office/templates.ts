import type { TemplateInfo } from '../../../shared/contract/office.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

export async function listTemplates(db: ReadDb, rulesId: Id): Promise<TemplateInfo[]> {
  const rows = await db
    .selectFrom('template')
    .select((eb) => ['kind', 'file_name', 'added_at', eb.fn<number>('length', ['bytes']).as('size')])
    .where('rules_id', '=', rulesId)
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    fileName: row.file_name,
    size: row.size,
    addedAt: row.added_at,
  }));
}

export async function findTemplate(
  db: ReadDb,
  rulesId: Id,
  kind: DocumentKind,
): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('template')
    .select(['file_name', 'bytes'])
    .where('rules_id', '=', rulesId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row ? { fileName: row.file_name, bytes: row.bytes } : null;
}

export async function saveTemplate(
  db: WriteDb,
  rulesId: Id,
  template: { kind: DocumentKind; fileName: string; bytes: Uint8Array; addedAt: string },
): Promise<void> {
  const { kind, fileName, bytes, addedAt } = template;
  const row = { file_name: fileName, bytes, added_at: addedAt };
  await db
    .insertInto('template')
    .values({ ...row, rules_id: rulesId, kind })
    .onConflict((conflict) => conflict.columns(['rules_id', 'kind']).doUpdateSet(row))
    .execute();
}

/** The templates go on under new rules. */
export async function copyTemplates(db: WriteDb, from: Id, to: Id): Promise<void> {
  await db
    .insertInto('template')
    .columns(['rules_id', 'kind', 'file_name', 'bytes', 'added_at'])
    .expression((eb) =>
      eb
        .selectFrom('template')
        .select([eb.val(to).as('rules_id'), 'kind', 'file_name', 'bytes', 'added_at'])
        .where('rules_id', '=', from),
    )
    .execute();
}

export async function removeTemplate(db: WriteDb, rulesId: Id, kind: DocumentKind): Promise<boolean> {
  const result = await db
    .deleteFrom('template')
    .where('rules_id', '=', rulesId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
