import { AppError, type Reply } from '../shared/errors.ts';

/** What a piece of work of a host answers with; a known failure travels as a value, like those of the core. */
export async function replyOf<T>(work: () => Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    if (cause instanceof AppError) return { ok: false, error: cause.data };
    throw cause;
  }
}
