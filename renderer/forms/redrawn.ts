import { AppError } from '../../shared/errors.ts';
import { isForPress } from '../../shared/pictures/forDocuments.ts';
import { orientationOf } from '../../shared/pictures/orientation.ts';
import { frameOf } from '../../shared/pictures/pictureSize.ts';

/** In bytes; what a camera notes, and the colours of a press, stand at the beginning. */
const beginning = 4 * 1024 * 1024;
/** Nobody sees a difference, and the file does not grow. */
const quality = 0.92;

/**
 * A picture as documents can have it: a photo that a camera only noted to be turned is turned, one in the colours of a
 * press gets those of a screen; any other file stays as it is. Throws PICTURE_DAMAGED.
 */
export async function redrawn(file: File): Promise<File> {
  const start = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  const frame = frameOf(start);
  if (orientationOf(start) === 1 && !(frame && isForPress(frame))) return file;
  const dots = await createImageBitmap(file).catch(() => {
    throw new AppError({ code: 'PICTURE_DAMAGED' });
  });
  const canvas = new OffscreenCanvas(dots.width, dots.height);
  canvas.getContext('2d')?.drawImage(dots, 0, 0);
  dots.close();
  const anew = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new File([anew], file.name, { type: anew.type });
}
