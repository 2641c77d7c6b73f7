import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { decodedText, drawsLetters, kindOf } from './pdfStreams.ts';

/** All streams to which an object leads, over however many others. */
function streamsFrom(roots: readonly (PDFObject | undefined)[], context: PDFContext): Set<PDFStream> {
  const seen = new Set<PDFObject>();
  const open = [...roots];
  while (open.length > 0) {
    const next = open.pop();
    const object = next instanceof PDFRef ? context.lookup(next) : next;
    if (!object || seen.has(object)) continue;
    if (object instanceof PDFStream) seen.add(object);
    if (object instanceof PDFDict || object instanceof PDFArray) seen.add(object);
    open.push(...partsOf(object));
  }
  return new Set([...seen].filter((object) => object instanceof PDFStream));
}

function partsOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFStream) return object.dict.values();
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
}

/** Whether letters are drawn somewhere in the file to which neither its catalogue nor any page leads. */
export function hasLeftovers({ context }: PDFDocument): boolean {
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const { Root, Info } = context.trailerInfo;
  const reached = streamsFrom([Root, Info, ...objects.filter((one) => one instanceof PDFPageLeaf)], context);
  return objects.some(
    (one) => one instanceof PDFRawStream && !reached.has(one) && kindOf(one) !== 'silent' && drawsIn(one),
  );
}

const drawsIn = (stream: PDFRawStream): boolean => {
  const text = decodedText(stream, kindOf(stream));
  return text !== null && drawsLetters(text);
};

/** What programs keep in a page for themselves, such as its drawing before it was a PDF; null where that is no text. */
export function saidByPrograms(object: PDFObject): string[] | null {
  const dict = object instanceof PDFStream ? object.dict : object;
  const kept = dict instanceof PDFDict ? dict.get(PDFName.of('PieceInfo')) : undefined;
  if (!(dict instanceof PDFDict) || kept === undefined) return [];
  const words: string[] = [];
  for (const stream of streamsFrom([kept], dict.context)) {
    if (!(stream instanceof PDFRawStream) || kindOf(stream) === 'silent') continue;
    const text = decodedText(stream, 'xml');
    if (text === null || /[^\P{Cc}\t\n\r]/u.test(text)) return null;
    words.push(text);
  }
  return words;
}
