import { type PDFDocument, PDFDict, PDFName, PDFPageLeaf, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

/** Farther out nothing is drawn. */
const anywhere = [-1e6, -1e6, 1e6, 1e6];

/**
 * A copy of a PDF, which is not needed any more afterwards, in which no page ends before its text does, and without what is no
 * text. After its pages come those that stand in the file and in no order: somebody has taken them out.
 */
export async function unboundPages(file: PDFDocument): Promise<Uint8Array> {
  const { context, catalog } = file;
  const refs = new Set<PDFRef>(file.getPages().map(({ ref }) => ref));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFPageLeaf) refs.add(ref);
    if (object instanceof PDFRawStream && isNoText(object.dict)) context.delete(ref);
  }
  for (const ref of refs) {
    const page = context.lookup(ref, PDFDict);
    for (const box of ['MediaBox', 'CropBox']) page.set(PDFName.of(box), context.obj(anywhere));
  }
  const pages = context.obj({ Type: 'Pages', Kids: [...refs], Count: refs.size });
  catalog.set(PDFName.of('Pages'), context.register(pages));
  delete context.trailerInfo.Encrypt;
  return file.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

const noText = new Set(['Image', 'EmbeddedFile'].map((name) => PDFName.of(name)));
const isNoText = (dict: PDFDict): boolean =>
  ['Subtype', 'Type'].some((key) => {
    const name = dict.get(PDFName.of(key));
    return name instanceof PDFName && noText.has(name);
  });
