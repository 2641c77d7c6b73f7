import { type FileFate, pictureDescription } from '../../../shared/german/bundle.ts';
import { type PictureFault, unfolded } from '../../../shared/pictures/forDocuments.ts';
import { checkedPicture } from '../pdf/checkedPicture.ts';
import { type LaidOut, widthOf } from '../word/write/document.ts';
import { styleIds } from '../word/write/indentStyles.ts';

/** What of a page the head of its sheet leaves, and how many twips a picture point at 96 dpi is. */
const highest = 600;
const twips = 15;
/** Larger ones nobody looks at on paper. In bytes. */
const largest = 40 * 1024 * 1024;

const fates: Record<PictureFault, FileFate> = {
  noPicture: 'pictureDamaged',
  damaged: 'pictureDamaged',
  tooLarge: 'pictureTooLarge',
};

/**
 * A sheet with the picture below its head, and the bytes that its dots take in memory, or why it cannot be shown. `room`:
 * so many of them are free.
 */
export async function withPicture(
  sheet: LaidOut,
  { bytes, title, room }: { bytes: Uint8Array; title: string; room: number },
): Promise<{ sheet: LaidOut; unfolded: number } | { fate: FileFate }> {
  const checked = bytes.length > largest ? { fault: 'tooLarge' as const } : await checkedPicture(bytes);
  if ('fault' in checked) return { fate: fates[checked.fault] };
  if (unfolded(checked) > room) return { fate: 'tooManyPictures' };
  const scale = Math.min(1, widthOf(sheet) / twips / checked.width, highest / checked.height);
  const picture = {
    type: 'picture' as const,
    bytes: checked.bytes,
    mediaType: checked.mediaType,
    width: Math.max(1, Math.round(checked.width * scale)),
    height: Math.max(1, Math.round(checked.height * scale)),
    description: pictureDescription(title),
  };
  const line = { style: styleIds('free').text, runs: [picture], size: 0 };
  return {
    sheet: { ...sheet, sections: [[...sheet.sections.flat(), line]] },
    unfolded: unfolded(checked),
  };
}
