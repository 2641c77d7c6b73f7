import type { Joiner } from './join/joinApart.ts';
import { familiesFor } from './make/fonts.ts';
import { madePdf } from './make/makeApart.ts';
import { type Bundle, laidBundle } from './write/bundle.ts';

/**
 * A bundle as one PDF; the joiner has the pages of others already. Throws PDF_LETTER, PDF_PICTURE and PDF_NOTES.
 */
export async function bundlePdf(
  bundle: Omit<Bundle, 'families'>,
  joiner: Joiner,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const families = familiesFor(bundle.look.font);
  const { document, pictures, pieces, marks } = laidBundle({ ...bundle, families });
  const { bytes: own, begins } = await madePdf({ standard: 'ua-1', document, files: pictures });
  return joiner.join({ own, begins, pieces, marks, words: bundle.words });
}
