import { config, type z } from 'zod';
import { inputFault } from '../german/inputFaults.ts';
import type { JobName, DataKind } from './dataKinds.ts';

config({ localeError: inputFault });

type Shape<
  Kind extends 'query' | 'command' | 'action' | 'rescue',
  In extends z.ZodType,
  Out extends z.ZodType,
> = {
  kind: Kind;
  input: In;
  output: Out;
};
type Query<In extends z.ZodType, Out extends z.ZodType> = Shape<'query', In, Out> & {
  reads: readonly DataKind[];
};
type Changing<Kind extends 'command' | 'action', In extends z.ZodType, Out extends z.ZodType> = Shape<
  Kind,
  In,
  Out
> & { changes: readonly DataKind[]; wakes: readonly JobName[] };

export type AnyRoute =
  | Query<z.ZodType, z.ZodType>
  | Changing<'command' | 'action', z.ZodType, z.ZodType>
  | Shape<'rescue', z.ZodType, z.ZodType>;

/** Works where no data file is open, because the one that is there is damaged: on its bytes alone. */
export const rescuing = <In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): Shape<'rescue', In, Out> => ({ kind: 'rescue', input, output });

/** Reads only; its handler gets a handle that cannot write. `reads` names all that its answer is made of. */
export const query = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) => ({
  reads: (...reads: DataKind[]): Query<In, Out> => ({ kind: 'query', input, output, reads }),
});

/** Changes something, in exactly one transaction. */
export const command = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) =>
  changing('command', input, output);

/**
 * Takes longer than writing does (a mail server, the keychain, a Word file): runs outside of any transaction, so that
 * nobody waits for it, and opens short ones of its own.
 */
export const action = <In extends z.ZodType, Out extends z.ZodType>(input: In, output: Out) =>
  changing('action', input, output);

/** `changes` names all that is different afterwards; `wakes` the work in the background that may have something to do then. */
const changing = <Kind extends 'command' | 'action', In extends z.ZodType, Out extends z.ZodType>(
  kind: Kind,
  input: In,
  output: Out,
) => ({
  changes: (...changes: DataKind[]) => {
    const route = (wakes: readonly JobName[]): Changing<Kind, In, Out> => ({
      kind,
      input,
      output,
      changes,
      wakes,
    });
    return { ...route([]), waking: (...jobs: JobName[]) => route(jobs) };
  },
});
