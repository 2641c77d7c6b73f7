import { jpegPieces } from './jpegPieces.ts';

export type Size = { width: number; height: number };

/** Width and height in picture points, from the head of a PNG or JPEG file; null where it is neither. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(view)
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : jpegSize(view, bytes);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

/** The signature, and IHDR as the first chunk. */
export const isPng = (view: DataView): boolean =>
  view.byteLength >= 24 &&
  view.getUint32(0) === 0x89_50_4e_47 &&
  view.getUint32(4) === 0x0d_0a_1a_0a &&
  view.getUint32(12) === 0x49_48_44_52;

/** The first frame header (SOF0–SOF15) tells it. */
function jpegSize(view: DataView, bytes: Uint8Array): Size | null {
  for (const { marker, data, end } of jpegPieces(bytes)) {
    if (isFrame(marker) && data + 5 <= end)
      return { height: view.getUint16(data + 1), width: view.getUint16(data + 3) };
  }
  return null;
}

/** 0xC4, 0xC8 and 0xCC lie in the same range and mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
