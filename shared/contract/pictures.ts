import { z } from 'zod';
import { Picture } from '../domain/inline.ts';
import { Bytes, bytesUpTo } from './bytes.ts';
import { action, query } from './route.ts';

/**
 * Pictures for texts, found by the SHA-256 of their bytes: one never changes, so that nothing has to be read anew after
 * it came in.
 */
export const pictures = {
  'pictures.add': action(
    z.object({ bytes: bytesUpTo(10) }),
    Picture.shape.attrs.pick({ sha256: true, width: true, height: true }),
  ).changes(),
  'pictures.get': query(
    Picture.shape.attrs.pick({ sha256: true }),
    z.object({ mediaType: z.string(), bytes: Bytes }),
  ).reads(),
};
