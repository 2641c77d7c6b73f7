import type { Joiner } from './join/joinApart.ts';
import { familiesFor } from './make/fonts.ts';
import { madePdf } from './make/makeApart.ts';
import { isOfText, titled } from './make/titled.ts';
import { type Bundle, laidBundle } from './write/bundle.ts';
import { pdfDocument } from './write/document.ts';

/**
 * A bundle as one PDF; the joiner has the pages of others already. Throws PDF_LETTER and PDF_LAYOUT, which name the
 * document that cannot be set.
 */
export async function bundlePdf(
  given: Omit<Bundle, 'families'>,
  joiner: Joiner,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const bundle = { ...given, families: familiesFor(given.look.font) };
  const { document, pictures, pieces, marks } = laidBundle(bundle);
  try {
    const { bytes: own, begins } = await madePdf({ standard: 'ua-1', document, files: pictures });
    return await joiner.join({ own, begins, pieces, marks, words: bundle.words });
  } catch (cause) {
    if (isOfText(cause)) await setEach(bundle);
    throw titled(cause, document.title);
  }
}

/** Each of its documents alone. Throws what one of them cannot be set for. */
async function setEach({ rows, families, madeAt }: Bundle): Promise<void> {
  for (const { title, content } of rows) {
    for (const laidOut of content.kind === 'own' ? content.parts : []) {
      const { document, pictures } = pdfDocument(laidOut, { families, stamp: '', enclosed: [], madeAt });
      await madePdf({ standard: 'ua-1', document, files: pictures }).catch((cause: unknown) => {
        throw titled(cause, title);
      });
    }
  }
}
