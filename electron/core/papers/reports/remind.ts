import { findMailSettings } from '../../../../db/repositories/dispatch/mailSettings.ts';
import { updateReportStand } from '../../../../db/repositories/papers/partnerReports.ts';
import { findPartner } from '../../../../db/repositories/papers/partners.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { permittedName } from '../../../../shared/domain/document/fileName.ts';
import { isOverdue } from '../../../../shared/domain/paper/report.ts';
import {
  reportReminderFileName,
  reportReminderSubject,
  reportReminderText,
} from '../../../../shared/german/reports.ts';
import { unsentMessage } from '../../dispatch/unsentMessage.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { found } from '../../kernel/refusals.ts';
import { reportById } from './partnerReports.ts';
import { periodById } from './periods.ts';

export async function proposedReportReminder(
  { db, now }: QueryCtx,
  { id }: Parsed<'partnerReports.proposedReminder'>,
): Promise<Output<'partnerReports.proposedReminder'>> {
  const report = await reportById(db, id);
  const { name: partner, contact, measures } = found(await findPartner(db, report.partnerId), 'partner');
  const period = await periodById(db, report.periodId);
  const asked = {
    partner,
    contact,
    measures,
    period: period.name,
    dueOn: period.dueOn,
    isOverdue: isOverdue(period, report, now().slice(0, 10)),
    isAgain: report.reminders.length > 0,
  };
  return { subject: reportReminderSubject(asked), text: reportReminderText(asked) };
}

export async function remindPartner(
  ctx: ActionCtx,
  { id, email, subject, text }: Parsed<'partnerReports.remind'>,
): Promise<Output<'partnerReports.remind'>> {
  const { settings, partner } = await ctx.store.read(async (db) => {
    const { partnerId } = await reportById(db, id);
    const { name } = found(await findPartner(db, partnerId), 'partner');
    return { settings: await findMailSettings(db), partner: name };
  });
  const bytes = await unsentMessage(ctx, settings, { email, subject, text });
  const name = reportReminderFileName(partner, ctx.now());
  return { fileName: `${permittedName(name)}.eml`, bytes };
}

/** What became of the message the program does not know: it notes that it was written. */
export async function noteReportReminder(
  ctx: CommandCtx,
  { id, email }: Parsed<'partnerReports.noteReminder'>,
): Promise<Output<'partnerReports.noteReminder'>> {
  const { db, now } = ctx;
  const stored = await reportById(db, id);
  const reminder = { on: now().slice(0, 10), to: email };
  if (stored.reminders.some(({ on, to }) => on === reminder.on && to === reminder.to)) return stored;
  const report = { ...stored, reminders: [...stored.reminders, reminder] };
  const { name: partner } = found(await findPartner(db, stored.partnerId), 'partner');
  const { name: period } = await periodById(db, stored.periodId);
  await record(ctx, 'reportReminded', { period, partner, to: email });
  return { ...report, version: await updateReportStand(db, report) };
}
