import { type MailSettings, noMailSettings } from '../../../shared/domain/document/dispatch.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

/** Never with the password: it is not in the data file. */
export async function findMailSettings(db: ReadDb): Promise<MailSettings> {
  const row = await db.selectFrom('mail_settings').selectAll().executeTakeFirst();
  if (!row) return noMailSettings;
  const { way, host, port, security, user } = row;
  return { way, fromName: row.from_name, fromEmail: row.from_email, host, port, security, user };
}

export async function saveMailSettings(db: WriteDb, settings: MailSettings): Promise<void> {
  const { way, fromName, fromEmail, host, port, security, user } = settings;
  const row = { way, from_name: fromName, from_email: fromEmail, host, port, security, user };
  await db
    .insertInto('mail_settings')
    .values({ ...row, id: 'own' })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}
