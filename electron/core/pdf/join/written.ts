import {
  type PDFContext,
  PDFCrossRefSection,
  type PDFObject,
  type PDFRef,
  PDFTrailer,
  PDFTrailerDict,
} from '@cantoo/pdf-lib';

/**
 * A PDF as the bytes of its file. Each object is let go as soon as it is written, so that what is large is not held
 * twice; the library's own way keeps all of them beside the file.
 */
export function written(context: PDFContext): Uint8Array {
  const refs = context.enumerateIndirectObjects().map(([ref]) => ref);
  const sizes = refs.map((ref) => sizeOf(ref, context.lookup(ref)));
  const table = PDFCrossRefSection.create();
  let end = context.header.sizeInBytes() + 1;
  for (const [at, ref] of refs.entries()) {
    table.addEntry(ref, end);
    end += sizes[at] ?? 0;
  }
  const { Root, Info } = context.trailerInfo;
  const size = context.largestObjectNumber + 1;
  const trailer = PDFTrailerDict.of(context.obj({ Size: size, Root, ...(Info && { Info }) }));
  const closing = [table, trailer, PDFTrailer.forLastCrossRefSectionOffset(end)];
  const bytes = new Uint8Array(closing.reduce((sum, part) => sum + part.sizeInBytes() + 1, end));
  let at = writeWith(context.header, bytes, 0);
  for (const ref of refs) {
    const object = context.lookup(ref);
    at = put(bytes, at, headOf(ref));
    if (object) at += object.copyBytesInto(bytes, at);
    at = put(bytes, at, tail);
    context.delete(ref);
  }
  for (const part of closing) at = writeWith(part, bytes, at);
  if (at !== bytes.length) throw new Error(`a bundle of ${bytes.length} bytes came out with ${at}`);
  return bytes;
}

const headOf = ({ objectNumber, generationNumber }: PDFRef): string =>
  `${objectNumber} ${generationNumber} obj\n`;
const tail = '\nendobj\n';

const sizeOf = (ref: PDFRef, object: PDFObject | undefined): number =>
  headOf(ref).length + (object?.sizeInBytes() ?? 0) + tail.length;

type Part = { copyBytesInto: (bytes: Uint8Array, at: number) => number };

const writeWith = (part: Part, bytes: Uint8Array, at: number): number =>
  put(bytes, at + part.copyBytesInto(bytes, at), '\n');

/** Answers where it ends. */
const put = (bytes: Uint8Array, at: number, ascii: string): number =>
  at + new TextEncoder().encodeInto(ascii, bytes.subarray(at)).written;
