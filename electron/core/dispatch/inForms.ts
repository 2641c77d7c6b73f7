import type { DocumentsAs } from '../../../shared/domain/document/dispatch.ts';
import type { Printable } from '../documents/printable.ts';
import { type MadePdfs, readablePdf } from '../documents/readable.ts';
import { sha256 } from '../kernel/digest.ts';
import type { Printed } from '../pdf/pdfFile.ts';
import { wordsOfDocx } from '../word/read/words.ts';
import type { ChosenFile } from './contents.ts';

/** As what documents go along. `pdfs`: those made ahead; null where nothing goes out yet and none is needed. */
export type Forms = { documentsAs: DocumentsAs; pdfs: MadePdfs | null };

/**
 * A document as Word file, PDF or both. Where the PDF would be another document than the Word file, that one goes alone.
 * The PDF may be read by the same people: it says the same. Throws what making a PDF throws.
 */
export async function inForms(
  word: ChosenFile & { bytes: Uint8Array },
  printableOf: () => Promise<Printable>,
  { documentsAs, pdfs }: Forms,
): Promise<ChosenFile[]> {
  if (documentsAs === 'word') return [word];
  const printable = await printableOf();
  if ('otherLook' in printable) return [{ ...word, otherLook: printable.otherLook }];
  const { printed } = printable;
  const says = wordsOfDocx(word.bytes);
  const about = { ...word, fileName: `${printed.name}.pdf`, mediaType: 'application/pdf', says };
  const pdf: ChosenFile = pdfs
    ? { ...about, ...(await ofBytes(printed, pdfs)) }
    : { ...about, bytes: null, sha256: '', size: likelySize(word.size) };
  return documentsAs === 'pdf' ? [pdf] : [word, pdf];
}

async function ofBytes(printed: Printed, pdfs: MadePdfs) {
  const bytes = await readablePdf(printed, pdfs);
  return { bytes, sha256: sha256(bytes), size: bytes.length };
}

/** Of a PDF that nobody has made yet: pictures are as large in it, and fonts come with it. In bytes. */
const likelySize = (ofWord: number): number => ofWord + 80_000;
