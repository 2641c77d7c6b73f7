/** `start` is at its marker, `data` behind marker and length, `end` where the next one begins. */
export type Piece = { marker: number; start: number; data: number; end: number };

const endOfImage = 0xd9;
const startOfScan = 0xda;

/**
 * The pieces of a JPEG file up to its end, the dots of a scan with their head; none of another file. What stands behind
 * the end, as a second picture of some phones, is no piece of it.
 */
export function* jpegPieces(bytes: Uint8Array): Generator<Piece> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return;
  let start = 2;
  while (start + 4 <= view.byteLength && bytes[start] === 0xff) {
    const marker = view.getUint8(start + 1);
    if (marker === 0xff) {
      // A filling byte has no length of its own.
      start += 1;
      continue;
    }
    if (marker === endOfImage) break;
    const head = start + 2 + view.getUint16(start + 2);
    const end = marker === startOfScan ? endOfScan(bytes, head) : head;
    if (head < start + 4 || end > view.byteLength) return;
    yield { marker, start, data: start + 4, end };
    start = end;
  }
  if (bytes[start] === 0xff && bytes[start + 1] === endOfImage)
    yield { marker: endOfImage, start, data: start + 2, end: start + 2 };
}

/** Dots go on behind 0xFF where a zero or a restart follows. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    const isDot = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isDot) return at;
  }
  return bytes.length;
}

/** Whether a piece begins with these letters. */
export const beginsWith = (bytes: Uint8Array, { data, end }: Piece, letters: string): boolean =>
  data + letters.length <= end &&
  Array.from(letters).every((letter, at) => bytes[data + at] === letter.codePointAt(0));
