import type { Input, Output, Route } from './contract/index.ts';
import { AppError, type Reply } from './errors.ts';

/** Carries a call to the core: over IPC, over loopback HTTP, or directly. */
export type Transport = (route: Route, input: unknown) => Promise<Reply<unknown>>;

export type Call = <R extends Route>(route: R, input: Input<R>) => Promise<Output<R>>;

/** Typed calls over a transport. Rejects with AppError. */
export function createClient(transport: Transport): Call {
  return async <R extends Route>(route: R, input: Input<R>) => {
    const reply = await transport(route, input);
    if (!reply.ok) throw new AppError(reply.error);
    // The core checked the value against this route's output schema before it was sent.
    return reply.value as Output<R>;
  };
}
