import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFString,
} from '@cantoo/pdf-lib';
import { reading } from './opened.ts';
import { pieceAt } from './order.ts';
import { annotationsOf, pageAt, topOf } from './pages.ts';

/** What the catalog of our own pages says: their language, and the tags by which they are read out. */
const kept = ['Lang', 'MarkInfo', 'StructTreeRoot', 'ViewerPreferences'];

/** Copies our own pages into a bundle, with title, language and tags. `isAlone`: no page of others comes in. */
export async function ownPages(
  bytes: Uint8Array,
  bundle: PDFDocument,
  { isAlone }: { isAlone: boolean },
): Promise<PDFPage[]> {
  const own = await PDFDocument.load(bytes, reading);
  const copier = PDFObjectCopier.for(own.context, bundle.context);
  const pages = own.getPages().map(({ ref }) => pageAt(bundle, copier.copy(ref)));
  // There the file says that all of it follows PDF/UA-1.
  for (const key of isAlone ? [...kept, 'Metadata'] : kept) {
    const entry = own.catalog.get(PDFName.of(key));
    if (entry) bundle.catalog.set(PDFName.of(key), copier.copy(entry));
  }
  const { Info } = own.context.trailerInfo;
  if (Info) bundle.context.trailerInfo.Info = copier.copy(Info);
  return pages;
}

/** The first page of a piece, and what is read out of a link to it. */
export type Target = { page: PDFPage; words: string };

/** What stood for the pages of a piece leads to its first. */
export function connectLinks(pages: readonly PDFPage[], targets: readonly Target[]): void {
  for (const annotation of pages.flatMap(annotationsOf)) {
    const target = targets[pieceAt(addressOf(annotation)) ?? -1];
    if (!target) continue;
    annotation.delete(PDFName.of('A'));
    annotation.set(PDFName.of('Dest'), topOf(target.page));
    annotation.set(PDFName.of('Contents'), PDFHexString.fromText(target.words));
  }
}

function addressOf(annotation: PDFDict): string {
  const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
}
