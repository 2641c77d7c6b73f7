import { longestSide } from '../domain/inline.ts';
import { noteTurn, orientationOf } from './orientation.ts';
import { type Frame, frameOf } from './pictureSize.ts';
import { withoutOrigin } from './withoutOrigin.ts';

/** As many dots as a page has at 600 dpi, twice; a small file may unfold into more than a computer can hold. */
const mostDots = 70_000_000;
/** Of them in memory, with four colours of eight bits each. */
const mostBytes = mostDots * 4;

/** Ready to be shown in a document: nothing beside the dots, measures as they are seen. */
export type DocumentPicture = Frame & {
  bytes: Uint8Array<ArrayBuffer>;
  /** That it has to be turned is all that its camera still says. */
  isTurned: boolean;
  /** In the four colours of a press (CMYK). */
  isForPress: boolean;
};

export type PictureFault = 'noPicture' | 'damaged' | 'tooLarge';

/**
 * A picture as it may go into any document, or why it may not. What a camera or a program wrote beside the dots is gone.
 * Whether the dots themselves can be read is not seen here.
 */
export function forDocuments(bytes: Uint8Array): DocumentPicture | { fault: PictureFault } {
  const frame = frameOf(bytes);
  if (!frame) return { fault: 'noPicture' };
  if (isTooLarge(frame)) return { fault: 'tooLarge' };
  const bare = withoutOrigin(bytes);
  if (!isWhole(bare, frame)) return { fault: 'damaged' };
  const orientation = orientationOf(bytes);
  const isTurned = orientation !== 1;
  return {
    ...frame,
    ...(orientation >= 5 && { width: frame.height, height: frame.width }),
    bytes: isTurned ? noteTurn(bare, orientation) : bare,
    isTurned,
    isForPress: isForPress(frame),
  };
}

export const isForPress = ({ mediaType, colours }: Frame): boolean =>
  mediaType === 'image/jpeg' && colours === 4;

/** Seen from its head alone, before anything of it is unfolded. */
export const isTooLarge = ({ width, height, colours, depth }: Frame): boolean =>
  Math.max(width, height) > longestSide ||
  width * height > mostDots ||
  unfolded({ width, height, colours, depth }) > mostBytes;

/** Bytes that its dots take in memory. */
export const unfolded = ({ width, height, colours, depth }: Omit<Frame, 'mediaType'>): number =>
  width * height * colours * Math.ceil(depth / 8);

/** Up to its end; what was cut off somewhere lacks it. */
function isWhole(bare: Uint8Array, { mediaType }: Frame): boolean {
  const end = mediaType === 'image/jpeg' ? '\u{FF}\u{D9}' : '\0\0\0\0IEND\u{AE}B`\u{82}';
  const from = bare.length - end.length;
  return Array.from(end).every((letter, at) => bare[from + at] === letter.codePointAt(0));
}
