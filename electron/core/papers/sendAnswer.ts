import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import { findInquiry } from '../../../db/repositories/papers/inquiries.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { answerSentLast, isUnanswered } from '../../../shared/domain/paper/inquiry.ts';
import { answerMailFileName, answerMailSubject, answerMailText } from '../../../shared/german/inquiries.ts';
import { unsentMessage } from '../dispatch/unsentMessage.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { printedAnswer } from './answer.ts';
import { askersOf, greetingOf, officeGreeting } from './askers.ts';
import { inquiryPaper, openInquiry } from './inquiries.ts';
import { filesOf } from './printedSheet.ts';

export async function proposedAnswer(
  { db }: QueryCtx,
  { paperId }: Parsed<'inquiries.proposedAnswer'>,
): Promise<Output<'inquiries.proposedAnswer'>> {
  const paper = await inquiryPaper(db, paperId);
  const { number, subject, movers } = paper;
  const office = await officeGreeting(db, paper);
  const askers = await askersOf(db, movers);
  const isOpen = isUnanswered(await listQuestions(db, paperId));
  const asked = { number, subject, movers, greeting: greetingOf(askers, office), office, isOpen };
  const { documentsAs, fromName } = await findMailSettings(db);
  const last = answerSentLast(await findInquiry(db, paperId));
  return {
    email: last?.to ?? addressOf(askers),
    subject: answerMailSubject(asked),
    text: answerMailText(asked, fromName),
    documentsAs,
  };
}

/** Of who asked, as far as the office knows them all; ''. */
function addressOf(askers: Awaited<ReturnType<typeof askersOf>>): string {
  const known = askers.map(({ person }) => person?.email ?? '');
  return known.includes('') ? '' : known.join('; ');
}

/** Throws PAPER_STATE and what making a PDF throws. */
export async function sendAnswer(
  ctx: ActionCtx,
  { paperId, email, subject, text, documentsAs }: Parsed<'inquiries.sendAnswer'>,
): Promise<Output<'inquiries.sendAnswer'>> {
  const { store, now } = ctx;
  const { sheet, settings, number } = await store.read(async (db) => ({
    number: (await openInquiry(db, paperId)).number,
    sheet: await printedAnswer(db, paperId, now()),
    settings: await findMailSettings(db),
  }));
  const files = await filesOf(sheet, documentsAs, now());
  const bytes = await unsentMessage(ctx, settings, { email, subject, text }, files);
  const name = answerMailFileName(number, email, now());
  return { fileName: `${permittedName(name)}.eml`, bytes };
}
