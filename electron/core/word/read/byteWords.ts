/** Fewer signs in a row than these come about by chance. */
const shortest = 8;

/** What can be read in a part that is no XML: a text, the notes in a picture, an old Office file. */
export const wordsOfBytes = (bytes: Uint8Array): string =>
  wholeText(bytes) ?? [...runsIn(bytes, 1, 0), ...runsIn(bytes, 2, 0), ...runsIn(bytes, 2, 1)].join('\n');

function wholeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Runs of readable signs, one or two bytes each (UTF-8 or Windows-1252; UTF-16), the latter from either side. */
function* runsIn(bytes: Uint8Array, width: 1 | 2, from: 0 | 1): Generator<string> {
  const isText = width === 1 ? isTextByte : isTextPair;
  let begin = from;
  for (let at = from; ; at += width) {
    if (at + width <= bytes.length && isText(bytes, at)) continue;
    if (at - begin >= shortest * width) yield textOf(bytes.subarray(begin, at), width);
    if (at + width > bytes.length) return;
    begin = at + width;
  }
}

const isAscii = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d;
/** Letters with marks, as UTF-8 (after C3, and what C3 goes before) and as Windows-1252. */
const marked = new Set([
  0xc3, 0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf, 0xa4, 0xb6, 0xbc, 0x84, 0x96, 0x9c, 0x9f,
]);

function isTextByte(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  return isAscii(byte) || marked.has(byte);
}

/** Latin letters in UTF-16, low byte first; read one byte later the same finds high byte first. */
const isTextPair = (bytes: Uint8Array, at: number): boolean => {
  const byte = bytes[at] ?? 0;
  return bytes[at + 1] === 0 && (isAscii(byte) || byte >= 0xa0);
};

function textOf(bytes: Uint8Array, width: 1 | 2): string {
  if (width === 2) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
