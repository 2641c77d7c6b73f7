import type { UploadId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';

/** A file that is coming in now; known in this process alone, and only until it is stored or given up. */
type Upload = { stored: number; size: number; cancelling: AbortController };

const underWay = new Map<UploadId, Upload>();

export const isAnyUnderWay = (): boolean => underWay.size > 0;

/** How far it is, in bytes; null where it is not under way. */
export function progressOf(id: UploadId): Pick<Upload, 'stored' | 'size'> | null {
  const upload = underWay.get(id);
  return upload ? { stored: upload.stored, size: upload.size } : null;
}

export const cancelUpload = (id: UploadId): void => underWay.get(id)?.cancelling.abort();

export type Step = { signal: AbortSignal; tell: (stored: number) => void };

/** Carries out the work on an upload, which tells how far it is. Throws UPLOAD_CANCELLED where it was given up meanwhile. */
export async function whileComingIn<T>(
  id: UploadId,
  size: number,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  const upload: Upload = { stored: 0, size, cancelling: new AbortController() };
  underWay.set(id, upload);
  const { signal } = upload.cancelling;
  const tell = (stored: number) => {
    upload.stored = stored;
  };
  try {
    return await work({ signal, tell });
  } catch (cause) {
    throw signal.aborted ? new AppError({ code: 'UPLOAD_CANCELLED' }, { cause }) : cause;
  } finally {
    underWay.delete(id);
  }
}
