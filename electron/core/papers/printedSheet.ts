import type { DocumentsAs } from '../../../shared/domain/document/dispatch.ts';
import type { PdfForm } from '../../../shared/domain/document/pdfForm.ts';
import type { SheetModel } from '../../../shared/documents/model.ts';
import type { SentFile } from '../dispatch/unsentMessage.ts';
import { canonicalText } from '../kernel/digest.ts';
import { pdfIn, type Printed } from '../pdf/pdfFile.ts';
import type { Look } from '../word/write/look.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { sheetDocx } from '../word/write/sheet.ts';

/** A sheet that belongs to no meeting, as it would be sent now; `name` is that of its file, without extension. */
export type PrintedSheet = { model: SheetModel; look: Look; pictures: Pictures; name: string };

type File = { fileName: string; bytes: Uint8Array };

export const wordFileOf = async ({ model, look, pictures, name }: PrintedSheet): Promise<File> => ({
  fileName: `${name}.docx`,
  bytes: await sheetDocx(model, look, '', pictures),
});

/** The same as a PDF. Throws what making one throws. */
export const pdfFileOf = (sheet: PrintedSheet, form: PdfForm, madeAt: string): Promise<File> =>
  pdfIn(form, printedOf(sheet, madeAt));

/** As Word file, PDF or both. Throws what making a PDF throws. */
export async function filesOf(
  sheet: PrintedSheet,
  documentsAs: DocumentsAs,
  madeAt: string,
): Promise<SentFile[]> {
  const files: SentFile[] = [];
  if (documentsAs !== 'pdf') files.push({ ...(await wordFileOf(sheet)), mediaType: wordType });
  if (documentsAs !== 'word')
    files.push({ ...(await pdfFileOf(sheet, 'readable', madeAt)), mediaType: 'application/pdf' });
  return files;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a PDF of it is made of. */
export const printedOf = ({ model, look, pictures, name }: PrintedSheet, madeAt: string): Printed => ({
  model: { form: 'sheet', sheet: model },
  look,
  pictures,
  name,
  madeAt,
  stamp: '',
  word: () => sheetDocx(model, look, '', pictures),
  data: canonicalText(model),
});
