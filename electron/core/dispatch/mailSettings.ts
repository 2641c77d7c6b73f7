import { findMailSettings, saveMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import { hastenWaiting } from '../../../db/repositories/dispatch/outbox.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { MailSettings } from '../../../shared/domain/document/dispatch.ts';
import { connectionSentence } from '../../../shared/german/dispatch.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, refuse } from '../kernel/refusals.ts';
import { addressFault } from './message.ts';
import { testConnection } from './smtp.ts';

/** How long a mail server may stay silent before it counts as not there. */
export const SMTP_TIMEOUT_MS = 30_000;

export const getMailSettings = ({ db }: QueryCtx): Promise<Output<'mail.settings'>> => findMailSettings(db);

/** What waits is tried at once with the new settings. */
export async function saveMail(
  ctx: CommandCtx,
  { version, ...fields }: Parsed<'mail.save'>,
): Promise<Output<'mail.save'>> {
  const base = baseOf(version, (await findMailSettings(ctx.db)).version);
  const settings = { ...fields, version: base };
  settings.version = await saveMailSettings(ctx.db, settings);
  await hastenWaiting(ctx.db, ctx.now());
  await record(ctx, 'mailSettingsChanged', {});
  return settings;
}

export const getSecret = async ({ secrets }: Pick<QueryCtx, 'secrets'>): Promise<Output<'mail.secret'>> => ({
  canKeep: secrets.canKeep,
  isKnown: (await secrets.read()) !== null,
});

/** What waits is tried at once with the new password. */
export async function setPassword(
  ctx: ActionCtx,
  { password, remember }: Parsed<'mail.setPassword'>,
): Promise<Output<'mail.setPassword'>> {
  await ctx.secrets.write(password, remember);
  await ctx.store.transaction((db) => hastenWaiting(db, ctx.now()));
  return getSecret(ctx);
}

export async function testMail({ store, secrets, mailOff }: ActionCtx): Promise<Output<'mail.test'>> {
  refuseWhereOff({ mailOff });
  const settings = await store.read((db) => findMailSettings(db));
  if (settings.host === '') refuse({ code: 'MAIL_NOT_SET_UP' });
  const password = await secrets.read();
  const verdict = await testConnection(settings, password, { timeoutMs: SMTP_TIMEOUT_MS });
  const isConnected = verdict.kind === 'connected';
  return {
    ok: isConnected,
    sentence: connectionSentence(isConnected ? null : verdict.reason, verdict.reply),
  };
}

/** Throws MAIL_OFF. */
export const refuseWhereOff = ({ mailOff }: { mailOff: boolean }): void => {
  if (mailOff) refuse({ code: 'MAIL_OFF' });
};

/** Whether the program itself can send: it knows a sender and a server. */
export const canSend = ({ host, fromEmail }: MailSettings): boolean =>
  host !== '' && addressFault(fromEmail) === null;
