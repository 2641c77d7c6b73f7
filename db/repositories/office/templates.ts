import type { TemplateInfo } from '../../../shared/contract/look.ts';
import type { TemplateKind } from '../../../shared/domain/document/templateKind.ts';
import type { RulesId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles, putFile, readFile, type StoredFile } from '../files/files.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

export async function listTemplates(db: ReadDb, rulesId: RulesId): Promise<TemplateInfo[]> {
  const rows = await db
    .selectFrom('template')
    .innerJoin('file', 'file.sha256', 'template.sha256')
    .select(['kind', 'version', 'file_name', 'added_at', 'size'])
    .where('rules_id', '=', rulesId)
    .orderBy('kind')
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    version: row.version,
    fileName: row.file_name,
    size: row.size,
    addedAt: row.added_at,
  }));
}

export async function findTemplate(
  db: ReadDb,
  rulesId: RulesId,
  kind: TemplateKind,
): Promise<{ version: Version; fileName: string; bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('template')
    .select(['version', 'file_name', 'sha256'])
    .where('rules_id', '=', rulesId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (!row) return null;
  return { version: row.version, fileName: row.file_name, bytes: await readFile(db, row.sha256) };
}

/** `base`: the version stored now; null where there is none yet. Answers with the next. Throws CONFLICT. */
export async function saveTemplate(
  db: WriteDb,
  rulesId: RulesId,
  template: StoredFile & { kind: TemplateKind; fileName: string; addedAt: string },
  base: Version | null,
): Promise<Version> {
  const { kind, fileName, sha256, addedAt } = template;
  const row = { file_name: fileName, sha256, added_at: addedAt };
  await putFile(db, template);
  if (base === null) {
    await db
      .insertInto('template')
      .values({ ...row, rules_id: rulesId, kind, version: 1 })
      .execute();
    return 1;
  }
  const result = await db
    .updateTable('template')
    .set({ ...row, version: base + 1 })
    .where('rules_id', '=', rulesId)
    .where('kind', '=', kind)
    .where('version', '=', base)
    .executeTakeFirst();
  await dropUnusedFiles(db);
  return nextVersion(result, base);
}

/** The templates go on under new rules. */
export async function copyTemplates(db: WriteDb, from: RulesId, to: RulesId): Promise<void> {
  await db
    .insertInto('template')
    .columns(['rules_id', 'kind', 'version', 'file_name', 'sha256', 'added_at'])
    .expression((eb) =>
      eb
        .selectFrom('template')
        .select([
          eb.val(to).as('rules_id'),
          'kind',
          eb.lit(1).as('version'),
          'file_name',
          'sha256',
          'added_at',
        ])
        .where('rules_id', '=', from),
    )
    .execute();
}

export async function removeTemplate(db: WriteDb, rulesId: RulesId, kind: TemplateKind): Promise<void> {
  const result = await db
    .deleteFrom('template')
    .where('rules_id', '=', rulesId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  await dropUnusedFiles(db);
  refuseGone(result, 'template');
}
