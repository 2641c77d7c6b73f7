import { AppError } from '../../../../shared/errors.ts';
import { orientationOf } from '../../../../shared/pictures/orientation.ts';

/** In bytes; what a camera notes stands at the beginning. */
const beginning = 256 * 1024;
/** Nobody sees a difference, and the file does not grow. */
const quality = 0.92;

/** A photo that a camera only noted to be turned, turned; any other file as it is. Throws NO_PICTURE. */
export async function upright(file: File): Promise<File> {
  const start = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  if (orientationOf(start) === 1) return file;
  const dots = await createImageBitmap(file).catch(() => {
    throw new AppError({ code: 'NO_PICTURE' });
  });
  const canvas = new OffscreenCanvas(dots.width, dots.height);
  canvas.getContext('2d')?.drawImage(dots, 0, 0);
  dots.close();
  const turned = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new File([turned], file.name, { type: turned.type });
}
