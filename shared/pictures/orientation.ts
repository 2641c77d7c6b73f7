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
