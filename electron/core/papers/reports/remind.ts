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
import type { ActionCtx, QueryCtx } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { baseOf, found } from '../../kernel/refusals.ts';
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

/** What became of the message the program does not know: it notes that it was written. */
export async function remindPartner(
  ctx: ActionCtx,
  { id, version, email, subject, text }: Parsed<'partnerReports.remind'>,
): Promise<Output<'partnerReports.remind'>> {
  const on = ctx.now().slice(0, 10);
  const { settings, partner } = await ctx.store.transaction(async (db) => {
    const stored = await reportById(db, id);
    const reminders = [...stored.reminders, { on, to: email }];
    await updateReportStand(db, { ...stored, reminders, version: baseOf(version, stored.version) });
    const { name } = found(await findPartner(db, stored.partnerId), 'partner');
    const { name: period } = await periodById(db, stored.periodId);
    await record({ ...ctx, db }, 'reportReminded', { period, partner: name, to: email });
    return { settings: await findMailSettings(db), partner: name };
  });
  const bytes = await unsentMessage(ctx, settings, { email, subject, text });
  return { fileName: `${permittedName(reportReminderFileName(partner, on))}.eml`, bytes };
}
