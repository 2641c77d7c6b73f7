import type { PaperSource } from '../../../shared/import/paper/source.ts';
import { PaperFileError } from './fault.ts';

/** A text file, in UTF-8, UTF-16 or Windows-1252; a form feed begins a page. */
export function textSource(bytes: Uint8Array): PaperSource {
  const text = decoded(bytes);
  let page = 1;
  const lines = text.split(/\r\n|[\n\r\u{2028}]/u).map((line) => {
    page += line.startsWith('\f') ? 1 : 0;
    return { text: line, page };
  });
  return { lines, isWrapped: true };
}

function decoded(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  if (bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) {
    throw new PaperFileError('unknownFormat');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
