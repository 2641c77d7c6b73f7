import { type PDFDocument, type PDFField, PDFHexString, PDFString } from '@cantoo/pdf-lib';

/**
 * What stands in the fields of a form is drawn by readers as the form says, which stays behind with the catalogue. Where a
 * field has no look of its own it gets one here. Answers whether all of them have one: some letters no plain font has.
 */
export async function drawFields(file: PDFDocument): Promise<boolean> {
  if (!file.catalog.getAcroForm()) return true;
  const form = file.getForm();
  const font = form.getDefaultFont();
  const letters = new Set(font.getCharacterSet());
  const bare = form.getFields().filter((field) => field.needsAppearancesUpdate());
  if (!bare.every((field) => Array.from(textIn(field)).every((one) => letters.has(one.codePointAt(0) ?? 0))))
    return false;
  for (const field of bare) field.defaultUpdateAppearances(font);
  await file.flush();
  return true;
}

/** On one line; '' where nothing was typed, as into a box to tick. */
function textIn({ acroField }: PDFField): string {
  const value = acroField.V();
  const text = value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  return text.replaceAll(/\s/gu, ' ');
}
