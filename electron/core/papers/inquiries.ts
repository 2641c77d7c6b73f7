import { findInquiry, listUnanswered, saveInquiry } from '../../../db/repositories/papers/inquiries.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, refuse } from '../kernel/refusals.ts';
import { named } from './history.ts';
import { paperById } from './papers.ts';

/** The Anfrage, whatever its state. Throws NOT_FOUND and NO_INQUIRY. */
export async function inquiryPaper(db: ReadDb, id: PaperId): Promise<Paper> {
  const paper = await paperById(db, id);
  return paper.type === 'question' ? paper : refuse({ code: 'NO_INQUIRY' });
}

/** The Anfrage, if it may still be written. Throws NOT_FOUND, NO_INQUIRY and PAPER_STATE. */
export async function openInquiry(db: ReadDb, id: PaperId): Promise<Paper> {
  const paper = await inquiryPaper(db, id);
  return paper.state === 'withdrawn' ? refuse({ code: 'PAPER_STATE', state: paper.state }) : paper;
}

export async function getInquiry(
  { db }: QueryCtx,
  { paperId }: Parsed<'inquiries.get'>,
): Promise<Output<'inquiries.get'>> {
  await inquiryPaper(db, paperId);
  return { ...(await findInquiry(db, paperId)), questions: await listQuestions(db, paperId) };
}

export async function unansweredInquiries(
  { db, now }: QueryCtx,
  { bodyId = null }: Parsed<'inquiries.unanswered'>,
): Promise<Output<'inquiries.unanswered'>> {
  return { today: now().slice(0, 10), rows: await listUnanswered(db, bodyId) };
}

export async function saveInquiryTerms(
  { db }: CommandCtx,
  { paperId, version, ...terms }: Parsed<'inquiries.save'>,
): Promise<Output<'inquiries.save'>> {
  await openInquiry(db, paperId);
  const stored = await findInquiry(db, paperId);
  const inquiry = { ...stored, ...terms, version: baseOf(version, stored.version) };
  return { ...inquiry, version: await saveInquiry(db, inquiry) };
}

/** An old Anfrage may have been answered long ago, where nobody wrote it down. */
export async function settleInquiry(
  ctx: CommandCtx,
  { paperId, version, isSettled }: Parsed<'inquiries.settle'>,
): Promise<Output<'inquiries.settle'>> {
  const { db, now } = ctx;
  const paper = await openInquiry(db, paperId);
  const stored = await findInquiry(db, paperId);
  const settledOn = isSettled ? (stored.settledOn ?? now().slice(0, 10)) : null;
  const inquiry = { ...stored, settledOn, version: baseOf(version, stored.version) };
  await record(ctx, isSettled ? 'inquirySettled' : 'inquiryReopened', named(paper));
  return { ...inquiry, version: await saveInquiry(db, inquiry) };
}
