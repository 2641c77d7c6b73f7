import { joined } from './joined.ts';
import { beginsWith, jpegPieces, type Piece } from './jpegPieces.ts';
import { isPng } from './pictureSize.ts';

/**
 * The same dots without what else a camera or a program wrote into the file: where and when it was taken, by whom, with
 * what, a smaller picture of what was cut off. Of other files than PNG and JPEG nothing is left.
 */
export function withoutOrigin(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return joined(isPng(view) ? pngChunks(bytes, view) : jpegParts(bytes));
}

function jpegParts(bytes: Uint8Array): Uint8Array[] {
  const kept = [...jpegPieces(bytes)].filter((piece) => !tellsMore(bytes, piece));
  if (kept.length === 0) return [];
  return [bytes.subarray(0, 2), ...kept.map(({ start, end }) => bytes.subarray(start, end))];
}

const comment = 0xfe;
/** Without them the colours would be others. */
const ofColours = ['JFIF\0', 'ICC_PROFILE\0', 'Adobe'];

const tellsMore = (bytes: Uint8Array, piece: Piece): boolean =>
  piece.marker === comment ||
  (piece.marker >= 0xe0 && piece.marker <= 0xef && !ofColours.some((name) => beginsWith(bytes, piece, name)));

/** Dots, colours, what shows through, and how close the dots lie. */
const ofDots = new Set('IHDR PLTE IDAT IEND tRNS pHYs gAMA cHRM sRGB iCCP cICP sBIT'.split(' '));

function pngChunks(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const kept = [bytes.subarray(0, 8)];
  let name = '';
  for (let at = 8; name !== 'IEND' && at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    name = String.fromCodePoint(...bytes.subarray(at + 4, at + 8));
    if (ofDots.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return kept;
}
