/**
 * The text of an XML part, in the encoding that its first bytes or else its declaration name (XML 1.0, appendix F).
 * Throws where it is not written in it.
 */
export const decodedXml = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);

const declared = /^<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']/;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const start = String.fromCodePoint(...bytes.subarray(0, 300));
  return declared.exec(start)?.[1] ?? 'utf-8';
}
