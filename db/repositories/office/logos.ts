import type { RulesId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { dropUnusedFiles, putFile, readFile, type StoredFile } from '../files/files.ts';
import { nextVersion, refuseGone } from '../guarded.ts';

export type Logo = { mediaType: 'image/png' | 'image/jpeg'; bytes: Uint8Array };

export type StoredLogo = Logo & { version: Version };

export async function findLogo(db: ReadDb, rulesId: RulesId): Promise<StoredLogo | null> {
  const row = await db
    .selectFrom('logo')
    .select(['version', 'media_type', 'sha256'])
    .where('rules_id', '=', rulesId)
    .executeTakeFirst();
  if (!row) return null;
  return { version: row.version, mediaType: row.media_type, bytes: await readFile(db, row.sha256) };
}

/** `base`: the version stored now; null where there is none yet. Answers with the next. Throws CONFLICT. */
export async function saveLogo(
  db: WriteDb,
  rulesId: RulesId,
  logo: Logo & StoredFile,
  base: Version | null,
): Promise<Version> {
  await putFile(db, logo);
  const row = { media_type: logo.mediaType, sha256: logo.sha256 };
  if (base === null) {
    await db
      .insertInto('logo')
      .values({ ...row, rules_id: rulesId, version: 1 })
      .execute();
    return 1;
  }
  const result = await db
    .updateTable('logo')
    .set({ ...row, version: base + 1 })
    .where('rules_id', '=', rulesId)
    .where('version', '=', base)
    .executeTakeFirst();
  await dropUnusedFiles(db);
  return nextVersion(result, base);
}

/** The look goes on under new rules. */
export async function copyLogo(db: WriteDb, from: RulesId, to: RulesId): Promise<void> {
  const row = await db.selectFrom('logo').selectAll().where('rules_id', '=', from).executeTakeFirst();
  if (!row) return;
  await db
    .insertInto('logo')
    .values({ ...row, rules_id: to, version: 1 })
    .execute();
}

export async function removeLogo(db: WriteDb, rulesId: RulesId): Promise<void> {
  const result = await db.deleteFrom('logo').where('rules_id', '=', rulesId).executeTakeFirst();
  await dropUnusedFiles(db);
  refuseGone(result, 'logo');
}
