import { type MailSettings, noMailSettings } from '../../../shared/domain/document/dispatch.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { nextVersion } from '../guarded.ts';

/** Never with the password: it is not in the data file. */
export async function findMailSettings(db: ReadDb): Promise<MailSettings> {
  const row = await db.selectFrom('mail_settings').selectAll().executeTakeFirst();
  if (!row) return noMailSettings;
  const { version, way, host, port, security, user } = row;
  return {
    version,
    way,
    fromName: row.from_name,
    fromEmail: row.from_email,
    host,
    port,
    security,
    user,
    limitMb: row.limit_mb,
    documentsAs: row.documents_as,
  };
}

/** Writes the next version and answers with it; the first where none is stored. Throws CONFLICT. */
export async function saveMailSettings(
  db: WriteDb,
  { version, ...settings }: MailSettings,
): Promise<Version> {
  const { way, fromName, fromEmail, host, port, security, user, limitMb, documentsAs } = settings;
  const row = {
    way,
    from_name: fromName,
    from_email: fromEmail,
    host,
    port,
    security,
    user,
    limit_mb: limitMb,
    documents_as: documentsAs,
  };
  if (version === null) {
    await db
      .insertInto('mail_settings')
      .values({ ...row, id: 'own', version: 1 })
      .execute();
    return 1;
  }
  const result = await db
    .updateTable('mail_settings')
    .set({ ...row, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}
