import type { DocumentsAs } from '../../../shared/domain/document/dispatch.ts';
import type { PdfForm } from '../../../shared/domain/document/pdfForm.ts';
import type { SheetTemplateKind } from '../../../shared/domain/document/templateKind.ts';
import type { FieldValues } from '../../../shared/documents/templates/field.ts';
import { aboutTemplate } from '../../../shared/documents/templates/kinds.ts';
import type { SheetModel } from '../../../shared/documents/model.ts';
import type { SentFile } from '../dispatch/unsentMessage.ts';
import { canonicalText } from '../kernel/digest.ts';
import { refuse } from '../kernel/refusals.ts';
import { fillFields } from '../word/template/fillFields.ts';
import { type Labels, type Surroundings, setIn } from '../word/template/surroundings.ts';
import { pdfIn, type Printed } from '../pdf/pdfFile.ts';
import type { Look } from '../word/write/look.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { sheetDocx } from '../word/write/sheet.ts';

/**
 * A sheet that belongs to no meeting, as it would be sent now; `name` is that of its file, without extension. `own`: the
 * office's template for it with what stands in its fields; null where the program lays it out.
 */
export type PrintedSheet = {
  model: SheetModel;
  look: Look;
  pictures: Pictures;
  name: string;
  own: OwnTemplate | null;
};
export type OwnTemplate = {
  kind: SheetTemplateKind;
  fileName: string;
  bytes: Uint8Array;
  values: FieldValues;
};

type File = { fileName: string; bytes: Uint8Array };

export const wordFileOf = async (sheet: PrintedSheet): Promise<File> => ({
  fileName: `${sheet.name}.docx`,
  bytes: await docxOf(sheet),
});

function docxOf({ model, look, pictures, own }: PrintedSheet): Promise<Uint8Array> {
  if (!own) return sheetDocx(model, look, '', pictures);
  // The office's own sheet brings its letterhead.
  const bare = { ...model, letterhead: [] };
  const docxAt = (around: Surroundings | null, said: SheetModel): Promise<Uint8Array> => {
    if (!around) return sheetDocx(said, { ...look, logo: null }, '', pictures);
    const set = setIn(around, look, noLabels);
    return sheetDocx(said, set.look, '', pictures, set.room);
  };
  return fillFields(own.bytes, {
    fields: aboutTemplate(own.kind).fields,
    values: own.values,
    blocksDocx: (blocks, around) =>
      docxAt(around, { ...bare, title: '', subtitles: [], blocks: [...blocks] }),
    wholeDocx: (withTitle, around) => docxAt(around, { ...bare, title: withTitle ? model.title : '' }),
  });
}

/** No sheet of these has items. */
const noLabels: Labels = { texts: [], edgeIn: () => 0 };

/** The same as a PDF. Throws PDF_OTHER_LOOK where it would look otherwise, and what making one throws. */
export const pdfFileOf = async (sheet: PrintedSheet, form: PdfForm, madeAt: string): Promise<File> =>
  sheet.own ? refuse({ code: 'PDF_OTHER_LOOK', because: 'template' }) : pdfIn(form, printedOf(sheet, madeAt));

/**
 * As Word file, PDF or both; on a sheet of the office's own as Word file alone, since the PDF would be another document.
 * Throws what making a PDF throws.
 */
export async function filesOf(
  sheet: PrintedSheet,
  documentsAs: DocumentsAs,
  madeAt: string,
): Promise<SentFile[]> {
  const files: SentFile[] = [];
  if (documentsAs !== 'pdf' || sheet.own) files.push({ ...(await wordFileOf(sheet)), mediaType: wordType });
  if (documentsAs !== 'word' && !sheet.own)
    files.push({ ...(await pdfFileOf(sheet, 'readable', madeAt)), mediaType: 'application/pdf' });
  return files;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a PDF of it in the look of the program is made of. */
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
