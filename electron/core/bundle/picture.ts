import { pictureDescription } from '../../../shared/german/bundle.ts';
import { pictureSize } from '../../../shared/pictures/pictureSize.ts';
import { canBeSet } from '../pdf/bundleFile.ts';
import { type LaidOut, widthOf } from '../word/write/document.ts';
import { styleIds } from '../word/write/indentStyles.ts';
import type { Look } from '../word/write/look.ts';
import type { Picture } from '../word/write/run.ts';

/** What of a page the head of its sheet leaves, and how many twips a picture point at 96 dpi is. */
const highest = 600;
const twips = 15;
/** Larger ones nobody looks at on paper. In bytes. */
const largest = 40 * 1024 * 1024;

type Given = Pick<Picture, 'bytes' | 'mediaType'> & { title: string };

/** A sheet with the picture below its head; null where it cannot be shown. */
export async function withPicture(
  sheet: LaidOut,
  { bytes, mediaType, title }: Given,
  { look, madeAt }: { look: Look; madeAt: string },
): Promise<LaidOut | null> {
  const size = bytes.length <= largest ? pictureSize(bytes) : null;
  if (!size) return null;
  const scale = Math.min(1, widthOf(sheet) / twips / size.width, highest / size.height);
  const picture = {
    bytes,
    mediaType,
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
    description: pictureDescription(title),
  };
  const line = { style: styleIds('free').text, runs: [{ type: 'picture' as const, ...picture }], size: 0 };
  const shown = { ...sheet, sections: [[...sheet.sections.flat(), line]] };
  return (await canBeSet(shown, look, madeAt)) ? shown : null;
}
