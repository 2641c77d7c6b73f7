import type { BundleModel } from '../../../shared/documents/bundle/model.ts';
import { shownPictures } from '../../../shared/documents/picturesIn.ts';
import { lostLogoNote, lostPictureNote } from '../../../shared/german/bundle.ts';

/** What the clerk is told of pictures that were kept and cannot be printed: in which document each of them is missing. */
export const lostNotes = (
  { entries }: BundleModel,
  { lost, isLogoLost }: { lost: ReadonlySet<string>; isLogoLost: boolean },
): string[] => [
  ...(isLogoLost ? [lostLogoNote] : []),
  ...new Set(
    entries.flatMap(({ title, content }) =>
      shownPictures(content)
        .filter(({ sha256 }) => lost.has(sha256))
        .map(({ alt }) => lostPictureNote(title, alt)),
    ),
  ),
];
