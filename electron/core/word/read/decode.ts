/**
 * The text of an XML part, in the encoding that its first bytes and its declaration name (XML 1.0, appendix F). Throws
 * where it is not written in it, where they name different ones, or one in which no Word file is written.
 */
export function decodedXml(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  const text = new TextDecoder(marked ?? declaredIn(asLetters(bytes)) ?? 'utf-8', { fatal: true }).decode(
    bytes,
  );
  const declared = declaredIn(text.slice(0, longestDeclaration));
  const isSame = marked === null || declared === null || marked.startsWith(declared);
  if (!isSame || !usual.has(declared ?? 'utf-8')) throw new Error(`${marked} and ${declared}`);
  return text;
}

const usual: ReadonlySet<string> = new Set(['utf-8', 'utf-16', 'iso-8859-1', 'windows-1252', 'us-ascii']);
const longestDeclaration = 300;
const declaration = /^<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']/;

const declaredIn = (start: string): string | null => declaration.exec(start)?.[1]?.toLowerCase() ?? null;
const asLetters = (bytes: Uint8Array): string =>
  String.fromCodePoint(...bytes.subarray(0, longestDeclaration));

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}
