import { findInquiry } from '../../../db/repositories/papers/inquiries.ts';
import { listQuestions } from '../../../db/repositories/papers/questions.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { answerFileName } from '../../../shared/german/inquiries.ts';
import { answerSheet } from '../../../shared/documents/answerSheet.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { lookOf } from '../office/chosenLook.ts';
import { sheetDocx } from '../word/write/sheet.ts';
import { paperFacts } from './export.ts';
import { inquiryPaper } from './inquiries.ts';

/** The answer to an Anfrage as a Word file, as it would be sent now. */
export async function exportAnswer(
  { db, now }: QueryCtx,
  { paperId }: Parsed<'inquiries.exportAnswer'>,
): Promise<Output<'inquiries.exportAnswer'>> {
  const { number, isPublic, subject } = await inquiryPaper(db, paperId);
  const facts = {
    ...(await paperFacts(db, paperId, now().slice(0, 10))),
    inquiry: await findInquiry(db, paperId),
    questions: await listQuestions(db, paperId),
  };
  const bytes = await sheetDocx(answerSheet(facts), await lookOf(db, facts.rules));
  // A title that is not public must not show in the name of a file.
  const name = answerFileName(number, isPublic ? subject.slice(0, 60) : '');
  return { fileName: `${permittedName(name)}.docx`, bytes };
}
