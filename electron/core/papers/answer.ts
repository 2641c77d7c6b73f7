import { findInquiry } from '../../../db/repositories/papers/inquiries.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { answerFileName } from '../../../shared/german/inquiries.ts';
import { answerValues } from '../../../shared/documents/templates/answerValues.ts';
import { answerSheet } from '../../../shared/documents/answerSheet.ts';
import type { AnswerFacts } from '../../../shared/facts/paperFacts.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { letterTo } from './askers.ts';
import { paperFacts, printedFacts, titleInName } from './export.ts';
import { inquiryPaper } from './inquiries.ts';
import { pdfFileOf, type PrintedSheet, wordFileOf } from './printedSheet.ts';
import { sheetToPrint } from './sheetToPrint.ts';

/** The answer to an Anfrage as a Word file, as it would be sent now. */
export async function exportAnswer(
  { db, now }: QueryCtx,
  { paperId }: Parsed<'inquiries.exportAnswer'>,
): Promise<Output<'inquiries.exportAnswer'>> {
  return wordFileOf(await printedAnswer(db, paperId, now()));
}

/** The same as a PDF. Throws what making one throws. */
export async function exportAnswerPdf(
  { store, now }: ActionCtx,
  { paperId, form }: Parsed<'inquiries.exportAnswerPdf'>,
): Promise<Output<'inquiries.exportAnswerPdf'>> {
  return pdfFileOf(await store.read((db) => printedAnswer(db, paperId, now())), form, now());
}

export async function printedAnswer(db: ReadDb, paperId: PaperId, now: string): Promise<PrintedSheet> {
  const { movers } = await inquiryPaper(db, paperId);
  const inquiry = await findInquiry(db, paperId);
  const facts = printedFacts(await paperFacts(db, paperId, now.slice(0, 10)));
  return answerToPrint(db, {
    ...facts,
    inquiry,
    letter: inquiry.form === 'written' ? await letterTo(db, movers, facts.rules.style.greeting) : null,
    questions: await listQuestions(db, paperId),
  });
}

/** Of the facts as they are given: those for everybody are a projection. */
export async function answerToPrint(db: ReadDb, facts: AnswerFacts): Promise<PrintedSheet> {
  const model = answerSheet(facts);
  const name = permittedName(answerFileName(facts.paper.number, titleInName(facts)));
  const values = answerValues(facts, model);
  return sheetToPrint(db, facts.rules, { kind: 'inquiryAnswer', name, model, values });
}
