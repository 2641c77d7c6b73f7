import {
  decodePDFRawStream,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** What a stream holds. 'signs': what is drawn, or a table of letters or colours; 'pattern': what areas are filled with. */
type StreamKind = 'xml' | 'signs' | 'pattern' | 'silent';

/** More than the signs of any page, in bytes. */
const largest = 50_000_000;

export function kindOf({ dict }: PDFRawStream): StreamKind {
  const [type, subtype] = [nameIn(dict, 'Type'), nameIn(dict, 'Subtype')];
  if (type === 'Metadata' || subtype === 'XML') return 'xml';
  // Packed files are read as files; pictures, fonts and tables say nothing by themselves.
  if (['XRef', 'ObjStm', 'EmbeddedFile', 'CMap'].includes(type)) return 'silent';
  if (['Image', 'Type1C', 'CIDFontType0C', 'OpenType'].includes(subtype)) return 'silent';
  if (['Length1', 'FunctionType', 'ShadingType', 'N'].some((key) => dict.has(PDFName.of(key))))
    return 'silent';
  return dict.has(PDFName.of('PatternType')) ? 'pattern' : 'signs';
}

function nameIn(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

/** Its bytes as text; null where they are packed in a way that nobody can open, or too many. */
export function decodedText(stream: PDFRawStream, kind: StreamKind): string | null {
  try {
    const bytes = decodePDFRawStream(stream).decode();
    if (bytes.length > largest) return null;
    return kind === 'xml' ? unicode(bytes) : Buffer.from(bytes).toString('latin1');
  } catch {
    return null;
  }
}

/** In UTF-8 or UTF-16, as it ought to be; else letter by letter. */
function unicode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  if (isWide) return new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export const drawsLetters = (signs: string): boolean => /[)\]>]\s*(?:TJ|Tj|'|")(?!\w)/.test(signs);

/** Where what stands for signs begins in what is drawn: instead of them, as their description or their full form. */
const beside = /\/(?:ActualText|Alt|E)\s*(?=[(<])/g;

/** What stands for signs where they are drawn, and is read out or copied instead of them. */
export function saidBesideSigns(signs: string): string[] {
  return [...signs.matchAll(beside)].flatMap(({ index, 0: key }) => {
    const string = stringAt(signs, index + key.length);
    return string === null ? [] : [string];
  });
}

/** A string as it is written in a PDF; null where it is none. */
function stringAt(signs: string, begin: number): string | null {
  if (signs[begin] === '<') {
    const digits = /^<([\da-fA-F\s]*)>/.exec(signs.slice(begin, begin + 100_000))?.[1];
    return digits === undefined ? null : PDFHexString.of(digits.replaceAll(/\s/g, '')).decodeText();
  }
  let depth = 0;
  for (let at = begin; at < signs.length; at += 1) {
    const sign = signs[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && --depth === 0) return PDFString.of(signs.slice(begin + 1, at)).decodeText();
  }
  return null;
}
