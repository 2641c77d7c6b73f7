import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { aboutTemplate } from '../../../shared/documents/templates/kinds.ts';
import { notPrinted } from '../../../shared/documents/templates/notPrinted.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { fieldsIn } from '../word/template/fillFields.ts';
import { printedAnswer } from './answer.ts';
import { printedPaper } from './export.ts';

/** The office's template that the paper, or the answer to it, is printed on, and what of it finds no field there. */
export async function templateOfPaper(
  { db, now }: QueryCtx,
  { id, isAnswer }: Parsed<'papers.template'>,
): Promise<Output<'papers.template'>> {
  const { own } = await (isAnswer ? printedAnswer : printedPaper)(db, id, now());
  if (!own) return null;
  const { fields } = aboutTemplate(own.kind);
  return {
    fileName: own.fileName,
    notPrinted: notPrinted(fieldsIn(own.bytes, fields), fields, own.values),
  };
}
