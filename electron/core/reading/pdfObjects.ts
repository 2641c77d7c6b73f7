import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { saidInXml } from '../word/read/xmlWords.ts';
import { hasLeftovers, saidByPrograms } from './pdfReach.ts';
import { decodedText, drawsLetters, kindOf, saidBesideSigns } from './pdfStreams.ts';
import { unboundPages } from './pdfUnbound.ts';

/**
 * What stands in the objects of a PDF, whether anything shows it or not. Not `isWhole` where some of it cannot be read;
 * `hasLeftovers`: something is drawn in it that stands on no page.
 */
export type Inside = { words: string[]; isWhole: boolean; hasLeftovers: boolean; unbound: Uint8Array };

/**
 * Names of layers, descriptions of pictures, what a program keeps for itself, and whatever else whoever looks into the
 * file finds. Null where the file cannot be taken apart.
 */
export async function insideOf(bytes: Uint8Array): Promise<Inside | null> {
  try {
    // Without a password it opens for everybody, though an owner may have locked it against changes.
    const file = await PDFDocument.load(bytes, {
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
      password: '',
    });
    const said = saidIn(file);
    return { ...said, hasLeftovers: hasLeftovers(file), unbound: await unboundPages(file) };
  } catch {
    // The reader of pages may well open it all the same.
    return null;
  }
}

function saidIn({ context }: PDFDocument): Pick<Inside, 'words' | 'isWhole'> {
  const words = new Set<string>();
  let isWhole = true;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFInvalidObject && !isTable(object)) isWhole = false;
    const parts = [
      stringsOf(object),
      object instanceof PDFRawStream ? saidInStream(object) : [],
      saidByPrograms(object),
    ];
    for (const said of parts) {
      if (said === null) isWhole = false;
      else for (const text of said) words.add(text);
    }
  }
  return { words: [...words], isWhole };
}

/** A locked file's table of its own objects is never locked itself, which the library takes for damage. */
function isTable(object: PDFInvalidObject): boolean {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return Buffer.from(bytes).includes('/XRef');
}

/** Null where it says something that cannot be read. */
function saidInStream(stream: PDFRawStream): string[] | null {
  const kind = kindOf(stream);
  if (kind === 'silent') return [];
  const text = decodedText(stream, kind);
  if (text === null) return null;
  if (kind === 'xml') return saidInXml(text);
  // The reader of pages does not look into what fills an area.
  return kind === 'pattern' && drawsLetters(text) ? null : saidBesideSigns(text);
}

/** What is signed or checked by, and tables of colours: no words. */
const wordless = new Set(
  ['ID', 'ByteRange', 'Cert', 'CheckSum', 'O', 'U', 'OE', 'UE', 'Perms', 'CharSet'].map((key) =>
    PDFName.of(key),
  ),
);

/** Every string in an object that reads as text; not those of the objects it refers to. */
function stringsOf(object: PDFObject): string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return readable(object);
  if (object instanceof PDFStream) return stringsOf(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsOf);
  if (!(object instanceof PDFDict)) return [];
  return object.entries().flatMap(([key, value]) => (wordless.has(key) ? [] : stringsOf(value)));
}

/** A string may hold any bytes; where a tenth of it are control signs it is none that anybody wrote. */
function readable(string: PDFString | PDFHexString): string[] {
  const text = string.decodeText();
  const controls = text.match(/[^\P{Cc}\t\n\r]/gu)?.length ?? 0;
  return /\p{L}{2}/u.test(text) && controls * 10 <= text.length ? [text] : [];
}
