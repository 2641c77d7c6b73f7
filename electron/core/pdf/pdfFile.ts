import type { PdfForm } from '../../../shared/domain/document/pdfForm.ts';
import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { enclosedInPdf } from '../../../shared/german/pdf.ts';
import type { LaidOut } from '../word/write/document.ts';
import type { Look } from '../word/write/look.ts';
import { minutesLaidOut } from '../word/write/minutes.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { sheetLaidOut } from '../word/write/sheet.ts';
import { familiesFor } from './make/fonts.ts';
import { madePdf } from './make/makeApart.ts';
import { titled } from './make/titled.ts';
import type { Enclosed } from './write/document.ts';
import { namingPictures, refuseTooLarge } from './printable.ts';
import { pdfDocument } from './write/document.ts';

export type Printed = {
  model: AnyModel;
  look: Look;
  /** Those that the model shows. */
  pictures: Pictures;
  /** Without extension. */
  name: string;
  /** YYYY-MM-DDTHH:MM:SS, as the file says when it was made. */
  madeAt: string;
  /** At the top of every page, outside of what it says; '' for nothing. */
  stamp: string;
  /** The Word file and, as JSON, what it says: an archive keeps both inside the PDF. */
  word: () => Promise<Uint8Array>;
  data: string;
};

/** What the Word file says, in its words, order and look. Throws PDF_LETTER, PDF_PICTURE and PDF_LAYOUT. */
export async function pdfIn(
  form: PdfForm,
  printed: Printed,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  if (form === 'readable')
    return { fileName: `${printed.name}.pdf`, bytes: await pdfOf('ua-1', printed, []) };
  return {
    fileName: `${printed.name} Archiv.pdf`,
    bytes: await pdfOf('a-3a', printed, [
      {
        name: `${printed.name}.docx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        description: enclosedInPdf.word,
        relationship: 'source',
        bytes: await printed.word(),
      },
      {
        name: `${printed.name}.json`,
        mediaType: 'application/json',
        description: enclosedInPdf.data,
        relationship: 'data',
        bytes: new TextEncoder().encode(printed.data),
      },
    ]),
  };
}

async function pdfOf(
  standard: 'ua-1' | 'a-3a',
  printed: Printed,
  enclosed: readonly (Enclosed & { bytes: Uint8Array })[],
): Promise<Uint8Array> {
  const inside = enclosed.map(({ bytes, ...about }, n) => ({ about, file: `enclosed-${n}`, bytes }));
  const { look, madeAt, stamp } = printed;
  const { document, pictures } = pdfDocument(laidOut(printed), {
    madeAt,
    stamp,
    families: familiesFor(look.font),
    enclosed: inside.map(({ about, file }) => ({ ...about, file })),
  });
  await refuseTooLarge(printed.model, printed);
  const files = new Map([...pictures, ...inside.map(({ file, bytes }) => [file, bytes] as const)]);
  try {
    return (await madePdf({ standard, document, files })).bytes;
  } catch (cause) {
    throw titled(await namingPictures(cause, printed.model, printed), document.title);
  }
}

const laidOut = ({ model, look, pictures }: Printed): LaidOut =>
  model.form === 'minutes'
    ? minutesLaidOut(model.minutes, look, pictures)
    : sheetLaidOut(model.sheet, look, pictures);
