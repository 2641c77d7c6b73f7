import { AppError } from '../../../../shared/errors.ts';

/** What a document was refused with, and which document that was. Any other fault as it is. */
export function titled(cause: unknown, title: string): unknown {
  if (!isOfText(cause)) return cause;
  const { data } = cause;
  return data.code === 'PDF_LETTER' || data.code === 'PDF_LAYOUT'
    ? new AppError({ ...data, title }, { cause })
    : cause;
}

/** Refused for what a text says or how it is arranged. */
export const isOfText = (cause: unknown): cause is AppError =>
  cause instanceof AppError && (cause.data.code === 'PDF_LETTER' || cause.data.code === 'PDF_LAYOUT');
