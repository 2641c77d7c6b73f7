import { shownPictures } from '../../../shared/documents/picturesIn.ts';
import { AppError } from '../../../shared/errors.ts';
import { isForPress, isTooLarge } from '../../../shared/pictures/forDocuments.ts';
import { type Frame, frameOf } from '../../../shared/pictures/pictureSize.ts';
import type { Look } from '../word/write/look.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { canBeRead } from './make/readPicture.ts';

type Kept = NonNullable<Look['logo']>;
/** What a document shows of pictures that were kept, perhaps by an earlier program that looked less closely. */
type Shows = { look: Look; pictures: Pictures };

/** The same without the pictures that cannot be printed. `lost`: their SHA-256. */
export async function printableOf({
  look,
  pictures,
}: Shows): Promise<Shows & { lost: ReadonlySet<string>; isLogoLost: boolean }> {
  const { lost, isLogoLost } = await lostOf({ look, pictures }, cannotBeRead);
  return {
    look: isLogoLost ? { ...look, logo: null } : look,
    pictures: new Map([...pictures].filter(([sha256]) => !lost.has(sha256))),
    lost,
    isLogoLost,
  };
}

/** Before anything is unfolded: throws PDF_PICTURE where a picture would take more memory than a computer has. */
export async function refuseTooLarge(model: object, shows: Shows): Promise<void> {
  const found = await lostOf(shows, (picture) => Promise.resolve(isAny(picture, isTooLarge)));
  if (found.lost.size > 0 || found.isLogoLost) throw refusal(model, found, 'unreadable');
}

/** What was thrown by setting a document; where a picture was the cause, the one that it was. */
export async function namingPictures(cause: unknown, model: object, shows: Shows): Promise<unknown> {
  if (!(cause instanceof AppError) || cause.data.code !== 'PDF_PICTURE') return cause;
  const { because } = cause.data;
  const isCause = because === 'unreadable' ? cannotBeRead : isOfPress;
  return refusal(model, await lostOf(shows, isCause), because);
}

type Lost = { lost: ReadonlySet<string>; isLogoLost: boolean };

async function lostOf({ look, pictures }: Shows, isLost: (picture: Kept) => Promise<boolean>): Promise<Lost> {
  const lost = new Set<string>();
  for (const [sha256, picture] of pictures) if (await isLost(picture)) lost.add(sha256);
  return { lost, isLogoLost: look.logo !== null && (await isLost(look.logo)) };
}

const isAny = ({ bytes }: Kept, is: (frame: Frame) => boolean): boolean => {
  const frame = frameOf(bytes);
  return frame !== null && is(frame);
};

const cannotBeRead = async (picture: Kept): Promise<boolean> =>
  isAny(picture, isTooLarge) || !(await canBeRead(picture));
const isOfPress = (picture: Kept): Promise<boolean> => Promise.resolve(isAny(picture, isForPress));

function refusal(model: object, { lost, isLogoLost: isLogo }: Lost, because: 'unreadable' | 'forPress') {
  const shown = shownPictures(model).filter(({ sha256 }) => lost.has(sha256));
  return new AppError({ code: 'PDF_PICTURE', alts: shown.map(({ alt }) => alt), isLogo, because });
}
