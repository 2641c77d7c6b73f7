import { findInquiry, saveInquiry } from '../../../db/repositories/papers/inquiries.ts';
import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { type InquiryEvent, numberedQuestions, wasAsked } from '../../../shared/domain/paper/inquiry.ts';
import { reminderFileName, reminderSubject, reminderText } from '../../../shared/german/inquiries.ts';
import { type SentFile, unsentMessage } from '../dispatch/unsentMessage.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { printedPaper } from './export.ts';
import { officeGreeting } from './askers.ts';
import { named } from './history.ts';
import { inquiryPaper, openInquiry } from './inquiries.ts';
import { filesOf } from './printedSheet.ts';

export async function proposedReminder(
  { db, now }: QueryCtx,
  { paperId }: Parsed<'inquiries.proposedReminder'>,
): Promise<Output<'inquiries.proposedReminder'>> {
  const paper = await inquiryPaper(db, paperId);
  const { number, subject, movers } = paper;
  const office = await officeGreeting(db, paper);
  const inquiry = await findInquiry(db, paperId);
  const { dueOn } = inquiry;
  const open = numberedQuestions(await listQuestions(db, paperId))
    .filter(({ question }) => question.state !== 'answered')
    .map(({ number: no, question: { text } }) => ({ number: no, text }));
  const isOverdue = dueOn !== null && dueOn < now().slice(0, 10);
  const asked = { number, subject, movers, dueOn, isOverdue, isAgain: wasAsked(inquiry), open, office };
  return { subject: reminderSubject(asked), text: reminderText(asked) };
}

/** The first message brings the Anfrage along, as the office sends documents. Throws PAPER_STATE and what making a PDF throws. */
export async function remind(
  ctx: ActionCtx,
  { paperId, kind, email, subject, text }: Parsed<'inquiries.remind'>,
): Promise<Output<'inquiries.remind'>> {
  const at = ctx.now();
  const files = kind === 'forwarded' ? await inquiryFiles(ctx, paperId) : [];
  const asked = await ctx.store.read(async (db) => {
    const { number, unit } = await openInquiry(db, paperId);
    const name = reminderFileName({ kind, at, to: unit || email, number });
    return { settings: await findMailSettings(db), name };
  });
  const bytes = await unsentMessage(ctx, asked.settings, { email, subject, text }, files);
  return { fileName: `${permittedName(asked.name)}.eml`, bytes };
}

/** What became of the message the program does not know: it notes that it was written. Throws PAPER_STATE. */
export async function noteMessage(
  ctx: CommandCtx,
  { paperId, kind, email }: Parsed<'inquiries.noteMessage'>,
): Promise<Output<'inquiries.noteMessage'>> {
  const paper = await openInquiry(ctx.db, paperId);
  const stored = await findInquiry(ctx.db, paperId);
  const isAnswer = kind === 'answerSent';
  const event = { kind, on: ctx.now().slice(0, 10), to: isAnswer ? email : paper.unit || email };
  if (stored.history.some((one) => isSame(one, event))) return stored;
  const known = isAnswer ? stored : { ...stored, email };
  const inquiry = { ...known, history: [...stored.history, event] };
  const entry = isAnswer ? 'answerMailed' : 'inquiryMailed';
  await record(ctx, entry, { ...named(paper), to: event.to });
  return { ...inquiry, version: await saveInquiry(ctx.db, inquiry) };
}

const isSame = (one: InquiryEvent, other: InquiryEvent): boolean =>
  one.kind === other.kind && one.on === other.on && one.to === other.to;

async function inquiryFiles({ store, now }: ActionCtx, paperId: PaperId): Promise<SentFile[]> {
  const { sheet, documentsAs } = await store.read(async (db) => ({
    sheet: await printedPaper(db, paperId, now()),
    documentsAs: (await findMailSettings(db)).documentsAs,
  }));
  return filesOf(sheet, documentsAs, now());
}
