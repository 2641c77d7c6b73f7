import { AppError } from '../../../shared/errors.ts';
import type { LaidOut } from '../word/write/document.ts';
import type { Look } from '../word/write/look.ts';
import type { Joiner } from './join/joinApart.ts';
import { familiesFor } from './make/fonts.ts';
import { madePdf } from './make/makeApart.ts';
import { type Bundle, laidBundle } from './write/bundle.ts';
import { pdfDocument } from './write/document.ts';

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

/** Whether the pictures of a document can be printed: one that is damaged would keep a whole bundle from being made. */
export async function canBeSet(laidOut: LaidOut, { font }: Look, madeAt: string): Promise<boolean> {
  const given = { families: familiesFor(font), stamp: '', enclosed: [], madeAt };
  const { document, pictures } = pdfDocument(laidOut, given);
  try {
    await madePdf({ standard: 'ua-1', document, files: pictures });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.data.code === 'PDF_PICTURE') return false;
    throw error;
  }
}
