import { type Inline, pictureText } from '../../../shared/domain/inline.ts';
import type { PaperTexts } from '../../../shared/domain/paper/paper.ts';
import type { RichText } from '../../../shared/domain/richText.ts';
import { withInlines } from '../../../shared/domain/withInlines.ts';
import { checkedPicture } from '../pdf/checkedPicture.ts';

type KeptPicture = {
  sha256: string;
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
};

/** Texts that were read from a file with the pictures that can be shown; of the others words say that they were there. */
export async function withPictures(
  { proposals, reasoning }: PaperTexts,
  found: ReadonlyMap<string, Uint8Array>,
): Promise<{ texts: PaperTexts; pictures: KeptPicture[] }> {
  const kept = new Map<string, KeptPicture>();
  for (const [sha256, bytes] of found) {
    const picture = await checkedPicture(bytes);
    if ('fault' in picture) continue;
    const { mediaType, width, height } = picture;
    kept.set(sha256, { sha256, bytes, mediaType, width, height });
  }
  const shown = (text: RichText) =>
    withInlines(text, (part): Inline =>
      part.type !== 'picture' || kept.has(part.attrs.sha256)
        ? part
        : { type: 'text', text: pictureText(part) },
    );
  return {
    texts: { proposals: proposals.map(shown), reasoning: shown(reasoning) },
    pictures: [...kept.values()],
  };
}
