import type { ErrorCode } from '../../../shared/errors.ts';
import type { DocumentPicture, PictureFault } from '../../../shared/pictures/forDocuments.ts';
import { refuse } from '../kernel/refusals.ts';
import { checkedPicture } from '../pdf/checkedPicture.ts';

const refusals = {
  noPicture: 'NO_PICTURE',
  damaged: 'PICTURE_DAMAGED',
  tooLarge: 'PICTURE_TOO_LARGE',
} as const satisfies Record<PictureFault, ErrorCode>;

/**
 * A picture that is to stand in Word files as well as in PDF. Throws NO_PICTURE, PICTURE_DAMAGED and PICTURE_TOO_LARGE;
 * PICTURE_TURNED, since Word knows nothing of that note of a camera; PICTURE_FOR_PRESS, since PDF/A has none.
 */
export async function takenPicture(bytes: Uint8Array): Promise<DocumentPicture> {
  const picture = await checkedPicture(bytes);
  if ('fault' in picture) return refuse({ code: refusals[picture.fault] });
  if (picture.isTurned) return refuse({ code: 'PICTURE_TURNED' });
  if (picture.isForPress) return refuse({ code: 'PICTURE_FOR_PRESS' });
  return picture;
}
