import type { z } from 'zod';

type Route<Kind extends 'query' | 'command' | 'action', In extends z.ZodType, Out extends z.ZodType> = {
  kind: Kind;
  input: In;
  output: Out;
};

/** Reads only; its handler gets a handle that cannot write. */
export const query = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): Route<'query', In, Out> => ({
  kind: 'query',
  input,
  output,
});

/** Changes something, in exactly one transaction. */
export const command = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): Route<'command', In, Out> => ({ kind: 'command', input, output });

/**
 * Reaches outside the data file (a mail server, the keychain): runs outside of any transaction, so that nobody waits
 * for it, and opens short ones of its own.
 */
export const action = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): Route<'action', In, Out> => ({ kind: 'action', input, output });
