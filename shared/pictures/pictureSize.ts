import { jpegPieces } from './jpegPieces.ts';

export type Size = { width: number; height: number };

/** `depth`: bits of each colour of a dot. */
export type Frame = Size & { mediaType: 'image/png' | 'image/jpeg'; colours: number; depth: number };

/** Width and height in picture points, from the head of a PNG or JPEG file; null where it is neither. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const frame = frameOf(bytes);
  return frame && { width: frame.width, height: frame.height };
}

/** What the head of a PNG or JPEG file says of its dots; null where it is neither. */
export function frameOf(bytes: Uint8Array): Frame | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frame = isPng(view) ? pngFrame(view) : jpegFrame(view, bytes);
  return frame && frame.width > 0 && frame.height > 0 ? frame : null;
}

/** The signature, and IHDR as the first chunk. */
export const isPng = (view: DataView): boolean =>
  view.byteLength >= 26 &&
  view.getUint32(0) === 0x89_50_4e_47 &&
  view.getUint32(4) === 0x0d_0a_1a_0a &&
  view.getUint32(12) === 0x49_48_44_52;

/** Grey, colours, a palette (shown as colours), grey and colours that let something show through. */
const pngColours: Record<number, number> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

const pngFrame = (view: DataView): Frame => ({
  mediaType: 'image/png',
  width: view.getUint32(16),
  height: view.getUint32(20),
  depth: view.getUint8(24),
  colours: pngColours[view.getUint8(25)] ?? 4,
});

/** The first frame header (SOF0–SOF15) tells it. */
function jpegFrame(view: DataView, bytes: Uint8Array): Frame | null {
  for (const { marker, data, end } of jpegPieces(bytes)) {
    if (isFrame(marker) && data + 6 <= end)
      return {
        mediaType: 'image/jpeg',
        depth: view.getUint8(data),
        height: view.getUint16(data + 1),
        width: view.getUint16(data + 3),
        colours: view.getUint8(data + 5),
      };
  }
  return null;
}

/** 0xC4, 0xC8 and 0xCC lie in the same range and mean something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
