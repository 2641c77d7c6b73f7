import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFPage,
  PDFPageLeaf,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** A page that was copied into a bundle. */
export function pageAt(bundle: PDFDocument, ref: PDFRef): PDFPage {
  const node = bundle.context.lookup(ref);
  if (!(node instanceof PDFPageLeaf)) throw new TypeError(`${ref.tag} is no page`);
  return PDFPage.of(node, ref, bundle);
}

/** Links, fields and notes on a page. */
export const annotationsOf = ({ node }: PDFPage): PDFDict[] =>
  (node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []).flatMap((each) => {
    const annotation = node.context.lookup(each);
    return annotation instanceof PDFDict ? [annotation] : [];
  });

/** One page behind the other, all below one node. */
export function setPages(bundle: PDFDocument, pages: readonly PDFPage[]): void {
  const { context, catalog } = bundle;
  const tree = context.obj({ Type: 'Pages', Count: pages.length, Kids: pages.map(({ ref }) => ref) });
  const ref = context.register(tree);
  for (const { node } of pages) node.set(PDFName.of('Parent'), ref);
  catalog.set(PDFName.of('Pages'), ref);
}

/** As a destination: the top of a page, in whatever size it is read. */
export function topOf(page: PDFPage): PDFArray {
  const { y, height } = page.getMediaBox();
  return page.doc.context.obj([page.ref, 'XYZ', null, y + height, null]);
}
