import { type Picture, pictureText } from '../../../../shared/domain/inline.ts';
import type { Size } from '../../../../shared/pictures/pictureSize.ts';
import { words } from './characters.ts';

import type { Run } from './run.ts';

/** Bytes of the pictures that a document shows, by their SHA-256. */
export type Pictures = ReadonlyMap<string, { bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg' }>;
export const noPictures: Pictures = new Map();

/** In points at 96 dpi. */
const twipsPerPoint = 15;
/** A page has room for its heading above, and for a line below that says what is seen. */
const highest = 830;
const lineHeight = 17;
const charactersPerLine = 90;

/** `width`: of the text around it in twips. Where its bytes are gone, it says what was to be seen. */
export function pictureRuns(picture: Picture, pictures: Pictures, width: number): Run[] {
  const { sha256, alt: description } = picture.attrs;
  const found = pictures.get(sha256);
  if (!found) return words(pictureText(picture));
  return [{ type: 'picture', ...found, ...printedSize(picture.attrs, width), description }];
}

/** As large as it is, or as fits; never enlarged, since that would blur it. */
export function printedSize({ width, height }: Size, room: number): Size {
  const scale = Math.min(1, room / twipsPerPoint / width, highest / height);
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}

/** What it takes of a page, in characters of usual text. */
export const sizeOfPicture = (picture: Picture, width: number): number =>
  Math.ceil(printedSize(picture.attrs, width).height / lineHeight) * charactersPerLine;
