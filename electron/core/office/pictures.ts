import { findPicture, putPicture } from '../../../db/repositories/files/pictures.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { picturesIn } from '../../../shared/documents/picturesIn.ts';
import { orientationOf } from '../../../shared/pictures/orientation.ts';
import { pictureSize } from '../../../shared/pictures/pictureSize.ts';
import { withoutOrigin } from '../../../shared/pictures/withoutOrigin.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { sha256 } from '../kernel/digest.ts';
import { found, refuse } from '../kernel/refusals.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { mediaTypeOf } from './logos.ts';

/** As many dots as a page has at 600 dpi, twice; a small file may unfold into more than a computer can hold. */
const mostDots = 70_000_000;

/**
 * A picture that texts may show by its digest, without what a camera wrote beside the dots: it may go out to everybody.
 * Throws NO_PICTURE, PICTURE_TOO_LARGE, and PICTURE_TURNED, since Word knows nothing of that note of a camera.
 */
export async function addPicture(
  { db }: CommandCtx,
  { bytes }: Parsed<'pictures.add'>,
): Promise<Output<'pictures.add'>> {
  const mediaType = mediaTypeOf(bytes);
  const size = pictureSize(bytes);
  if (mediaType === null || size === null) return refuse({ code: 'NO_PICTURE' });
  if (size.width * size.height > mostDots) return refuse({ code: 'PICTURE_TOO_LARGE' });
  if (orientationOf(bytes) !== 1) return refuse({ code: 'PICTURE_TURNED' });
  const kept = withoutOrigin(bytes);
  const digest = sha256(kept);
  await putPicture(db, { sha256: digest, bytes: kept, mediaType, ...size });
  return { sha256: digest, ...size };
}

export const getPicture = async (
  { db }: QueryCtx,
  { sha256: digest }: Parsed<'pictures.get'>,
): Promise<Output<'pictures.get'>> => found(await findPicture(db, digest), 'picture');

/** The bytes of all that a document shows; what is gone is missing. */
export async function picturesOf(db: ReadDb, model: object): Promise<Pictures> {
  const pictures = new Map<string, { bytes: Uint8Array; mediaType: 'image/png' | 'image/jpeg' }>();
  for (const digest of picturesIn(model)) {
    const picture = await findPicture(db, digest);
    if (picture) pictures.set(digest, picture);
  }
  return pictures;
}
