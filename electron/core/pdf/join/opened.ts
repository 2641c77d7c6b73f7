import { EncryptedPDFError, ParseSpeeds, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { FileFault } from './order.ts';

export const reading = { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false } as const;

/**
 * A file of somebody else, or why it cannot be opened. One that is locked against changes alone opens for everybody, as
 * readers do it, without a password.
 */
export async function opened(bytes: Uint8Array): Promise<PDFDocument | { fault: FileFault }> {
  const file = await PDFDocument.load(bytes, reading).catch((cause: unknown) => {
    if (cause instanceof EncryptedPDFError) return null;
    throw cause;
  });
  if (file) return file;
  return PDFDocument.load(bytes, { ...reading, password: '' }).catch(() => ({ fault: 'encrypted' as const }));
}

/** Where the pages are not what a reader would show: files put into one, or a form that is drawn by a script. */
export function isOtherThanItsPages({ catalog }: PDFDocument): boolean {
  const form = catalog.getAcroForm()?.dict;
  return (
    catalog.has(PDFName.of('Collection')) ||
    (form?.has(PDFName.of('XFA')) === true && catalog.has(PDFName.of('NeedsRendering')))
  );
}
