import { SchemaViolation, type Violation } from '../../../db/violation.ts';
import type { BaseVersion, Version } from '../../../shared/domain/values.ts';
import { AppError, type AppErrorData } from '../../../shared/errors.ts';

export const refuse = (data: AppErrorData): never => {
  throw new AppError(data);
};

type Thing = Extract<AppErrorData, { code: 'NOT_FOUND' }>['what'];

/** The value, or NOT_FOUND where there is none. */
export function found<T>(value: T | null, what: Thing): T {
  return value ?? refuse({ code: 'NOT_FOUND', what });
}

/**
 * The version to write on: the stored one, null where nothing is stored. Throws CONFLICT where the caller saw another;
 * who names none writes alone.
 */
export function baseOf<Stored extends Version | null>(seen: BaseVersion, stored: Stored): Stored {
  return seen === undefined || seen === stored ? stored : refuse({ code: 'CONFLICT' });
}

/** Waits for a statement; a broken rule of the schema becomes the failure named for it. */
export async function refusing<T>(
  statement: Promise<T>,
  refusals: Partial<Record<Violation, AppErrorData>>,
): Promise<T> {
  try {
    return await statement;
  } catch (cause) {
    const refusal = cause instanceof SchemaViolation ? refusals[cause.violation] : undefined;
    throw refusal ? new AppError(refusal) : cause;
  }
}
