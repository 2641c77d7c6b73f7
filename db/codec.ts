import type { z } from 'zod';
import type { DamagedPart } from '../shared/damagedPart.ts';
import { AppError } from '../shared/errors.ts';

/** How a structure stands in a column of text. */
export type Codec<T> = {
  /** `id` names the row. Throws ENTRY_DAMAGED where the text is not what the schema asks for. */
  read: (text: string, id: string) => T;
  /** The same for lists, which go on without a row that is damaged: null. */
  readable: (text: string) => T | null;
  /** Throws what the schema says against the value: nothing is written that could not be read back. */
  write: (value: T) => string;
};

/** A column that holds JSON. What an older program wrote, the schema may complete. */
export const jsonColumn = <T>(what: DamagedPart, schema: z.ZodType<T>): Codec<T> => ({
  read: (text, id) => {
    const parsed = schema.safeParse(fromJson(text));
    if (!parsed.success) throw new AppError({ code: 'ENTRY_DAMAGED', what, id });
    return parsed.data;
  },
  readable: (text) => schema.safeParse(fromJson(text)).data ?? null,
  write: (value) => {
    schema.parse(value);
    return JSON.stringify(value);
  },
});

/** Undefined, which no schema takes, where the text is no JSON. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
