import { longestAlt, longestSide, type Picture, pictureText } from '../../../shared/domain/inline.ts';
import { fittedLine } from '../../../shared/import/paper/fitted.ts';
import { forDocuments } from '../../../shared/pictures/forDocuments.ts';
import type { Size } from '../../../shared/pictures/pictureSize.ts';
import { sha256 } from '../kernel/digest.ts';
import type { Run } from './runs.ts';

/** The pictures of a foreign file that a text can show. */
export class FilePictures {
  /** Their bytes, by their digest. */
  readonly bytes = new Map<string, Uint8Array>();

  /**
   * A picture as the file has it, as large as it is there; where a text cannot show it, or the file lacks it, the words
   * that say so. `size`: in dots at 96 dpi; null where the file does not say it.
   */
  shown(stored: Uint8Array | undefined, said: string, size: Size | null): Run {
    const alt = fittedLine(said, longestAlt, () => undefined);
    const read = stored ? forDocuments(stored) : { fault: 'noPicture' };
    const isFit = !('fault' in read) && !read.isTurned && !read.isForPress;
    const attrs = { sha256: '', width: 1, height: 1, alt };
    if (!isFit) return { beside: { type: 'text', text: pictureText({ type: 'picture', attrs }) } };
    const { bytes } = read;
    const { width, height } = size && isFitting(size) ? size : read;
    const digest = sha256(bytes);
    this.bytes.set(digest, bytes);
    const picture: Picture = { type: 'picture', attrs: { sha256: digest, width, height, alt } };
    return { beside: picture };
  }
}

const isFitting = ({ width, height }: Size): boolean =>
  [width, height].every((side) => side >= 1 && side <= longestSide);
