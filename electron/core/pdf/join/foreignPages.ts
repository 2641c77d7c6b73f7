import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { keepPrinted } from './annotations.ts';
import { targetsOf } from './destinations.ts';
import { drawFields } from './fields.ts';
import { carryLayers } from './layers.ts';
import { isOtherThanItsPages, opened } from './opened.ts';
import type { FileFault } from './order.ts';
import { pageAt } from './pages.ts';

/** More than a bundle of a council. */
const mostPages = 3000;

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
    const file = await opened(bytes);
    if ('fault' in file) return file;
    const pages = file.getPages();
    if (pages.length > mostPages) return { fault: 'tooLarge' };
    if (isOtherThanItsPages(file)) return { fault: 'otherPages' };
    if (!isWhole(file, pages)) return { fault: 'damaged' };
    if (!(await drawFields(file))) return { fault: 'otherPages' };
    loosen(file, pages);
    const copier = PDFObjectCopier.for(file.context, bundle.context);
    const copies = apart(
      pages.map(({ ref }) => pageAt(bundle, copier.copy(ref))),
      bundle,
    );
    for (const page of copies) refuseOdd(page);
    carryLayers(file, bundle, copier);
    return copies;
  } catch {
    dropSince(before, bundle);
    // Whatever the library stumbles over is a fault of the file.
    return { fault: 'damaged' };
  }
}

/** Throws where nobody can tell how large a page is, how it is turned or what it is drawn with: its number needs that. */
function refuseOdd(page: PDFPage): void {
  page.getCropBox();
  page.getRotation();
  page.node.normalizedEntries();
}

/** A page that stands there several times is as many: each has a number of its own. */
function apart(pages: readonly PDFPage[], bundle: PDFDocument): PDFPage[] {
  const seen = new Set<PDFRef>();
  return pages.map((page) => {
    if (!seen.has(page.ref)) {
      seen.add(page.ref);
      return page;
    }
    return pageAt(bundle, bundle.context.register(page.node.clone(bundle.context)));
  });
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

/** What makes a page look as it does; what else stands at it (thumbnails, notes of programs, scripts, tags) stays behind. */
const ofPage = new Set(
  'Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Rotate UserUnit Contents Group Annots'.split(
    ' ',
  ),
);
/** The same of a picture or a drawing within it. */
const besides = [
  'Metadata',
  'PieceInfo',
  'OPI',
  'AF',
  'LastModified',
  'StructParent',
  'StructParents',
  'Alternates',
];

/** Takes the pages out of their file: with what they need of its catalogue, without what is not seen of them. */
function loosen(file: PDFDocument, pages: readonly PDFPage[]): void {
  const targets = targetsOf(file);
  for (const page of pages) {
    for (const key of page.node.keys()) if (!ofPage.has(key.decodeText())) page.node.delete(key);
    keepPrinted(page, targets);
  }
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFStream)) continue;
    for (const key of besides) object.dict.delete(PDFName.of(key));
  }
}
