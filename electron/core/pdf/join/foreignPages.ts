import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { FileFault } from './order.ts';
import { annotationsOf, pageAt } from './pages.ts';

/** More than a bundle of a council. */
const mostPages = 3000;

export const reading = { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false } as const;

/**
 * Copies the pages of a file of somebody else into a bundle, as they are; they stand in no order yet. Where it cannot
 * be read nothing of it stays.
 */
export async function foreignPages(
  bytes: Uint8Array,
  bundle: PDFDocument,
): Promise<PDFPage[] | { fault: FileFault }> {
  const before = bundle.context.largestObjectNumber;
  try {
    const file = await PDFDocument.load(bytes, reading);
    const pages = file.getPages();
    if (pages.length > mostPages) return { fault: 'tooLarge' };
    if (!isWhole(file, pages)) return { fault: 'damaged' };
    const copier = PDFObjectCopier.for(file.context, bundle.context);
    return pages.map(({ ref }) => loosened(pageAt(bundle, copier.copy(ref))));
  } catch (cause) {
    dropSince(before, bundle);
    // Whatever the library stumbles over is a fault of the file.
    return { fault: cause instanceof EncryptedPDFError ? 'encrypted' : 'damaged' };
  }
}

function dropSince(before: number, { context }: PDFDocument): void {
  for (let number = before + 1; number <= context.largestObjectNumber; number += 1)
    context.delete(PDFRef.of(number));
}

/** What was cut off somewhere lacks pages, or what stands on them. */
const isWhole = (file: PDFDocument, pages: readonly PDFPage[]): boolean =>
  pages.length > 0 &&
  pages.length >= file.catalog.Pages().Count().asNumber() &&
  pages.every(({ node }) => hasAllContent(node));

function hasAllContent(page: PDFDict): boolean {
  const contents = page.get(PDFName.of('Contents'));
  if (contents === undefined) return true;
  const found = page.context.lookup(contents);
  const parts = found instanceof PDFArray ? found.asArray() : [contents];
  return parts.every((part) => page.context.lookup(part) instanceof PDFStream);
}

/** Without its position in the tags of its own file, and without what it would do by itself when it is shown. */
function loosened(page: PDFPage): PDFPage {
  for (const key of ['StructParents', 'AA', 'B', 'Tabs']) page.node.delete(PDFName.of(key));
  for (const annotation of annotationsOf(page)) annotation.delete(PDFName.of('StructParent'));
  // Throws where nobody can tell how large it is.
  page.getCropBox();
  return page;
}
