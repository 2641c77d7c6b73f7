import { joined } from './joined.ts';
import { beginsWith, jpegPieces } from './jpegPieces.ts';

const exif = 'Exif\0\0';
const application1 = 0xe1;
/** Its number among the tags of Exif, CIPA DC-008. */
const orientation = 0x01_12;
const entryLength = 12;

/** How a JPEG picture has to be turned to stand upright: 1 for not at all, up to 8, as the camera noted it. */
export function orientationOf(bytes: Uint8Array): number {
  for (const piece of jpegPieces(bytes)) {
    if (piece.marker === application1 && beginsWith(bytes, piece, exif))
      return orientationIn(bytes.subarray(piece.data + exif.length, piece.end));
  }
  return 1;
}

/** Exif is a TIFF file with a list of numbered entries. */
function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (view.byteLength < 8) return 1;
  const isLittle = view.getUint16(0) === 0x49_49;
  const list = view.getUint32(4, isLittle);
  if (list + 2 > view.byteLength) return 1;
  const end = list + 2 + view.getUint16(list, isLittle) * entryLength;
  for (let at = list + 2; at < end && at + entryLength <= view.byteLength; at += entryLength) {
    if (view.getUint16(at, isLittle) !== orientation) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A JPEG file whose camera noted nothing, with the note how to turn it and no other. */
export function noteTurn(bare: Uint8Array, turn: number): Uint8Array<ArrayBuffer> {
  // One entry of Exif, in the order of bytes "MM": tag, kind, count, value.
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  const data = [...Array.from(exif, (letter) => letter.codePointAt(0) ?? 0), ...tiff];
  const piece = Uint8Array.of(0xff, application1, 0, data.length + 2, ...data);
  return joined([bare.subarray(0, 2), piece, bare.subarray(2)]);
}
