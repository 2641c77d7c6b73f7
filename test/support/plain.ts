import type { z } from 'zod';

/** As a test writes it down: plain text in place of every id. */
export type Plain<T> = T extends z.core.$brand
  ? string
  : T extends ReadonlyMap<infer Key, infer Value>
    ? ReadonlyMap<Plain<Key>, Plain<Value>>
    : T extends object
      ? { [Name in keyof T]: Plain<T[Name]> }
      : T;

/** The one place where a test's keys become ids without a schema, which would clean the rest as well. */
export const withIds = <T>(plain: Plain<T>): T => plain as unknown as T;
