import type { DeleteResult, UpdateResult } from 'kysely';
import { AppError, type AppErrorData } from '../../shared/errors.ts';

type Thing = Extract<AppErrorData, { code: 'NOT_FOUND' }>['what'];

/** The version a row has after an update that asked for `version`. Throws CONFLICT where it has another one by now. */
export function nextVersion({ numUpdatedRows }: UpdateResult, version: number): number {
  if (numUpdatedRows === 0n) throw new AppError({ code: 'CONFLICT' });
  return version + 1;
}

/** For updates that ask for the state they start from. Throws CONFLICT where the row has left it. */
export function refuseUnchanged({ numUpdatedRows }: UpdateResult): void {
  if (numUpdatedRows === 0n) throw new AppError({ code: 'CONFLICT' });
}

/** Throws NOT_FOUND where an update met no row. */
export function refuseMissing({ numUpdatedRows }: UpdateResult, what: Thing): void {
  if (numUpdatedRows === 0n) throw new AppError({ code: 'NOT_FOUND', what });
}

/** Throws NOT_FOUND where a removal met no row. */
export function refuseGone({ numDeletedRows }: DeleteResult, what: Thing): void {
  if (numDeletedRows === 0n) throw new AppError({ code: 'NOT_FOUND', what });
}
