import type { Input, Output, Route } from './contract/index.ts';
import { AppError, type Reply } from './errors.ts';
import type { Ticketed } from './fileTicket.ts';

/** Carries a call to the core: over IPC, over loopback HTTP, or directly. */
export type Transport = (route: Route, input: unknown) => Promise<Reply<unknown>>;

export type Call = <R extends Route>(route: R, input: Input<R>) => Promise<Output<R>>;

export type PageInput<R extends Route> = Ticketed<Input<R>>;
export type PageOutput<R extends Route> = Ticketed<Output<R>>;
export type PageCall = <R extends Route>(route: R, input: PageInput<R>) => Promise<PageOutput<R>>;

/** Typed calls straight to the core. Rejects with AppError. */
export const createClient =
  (transport: Transport): Call =>
  async <R extends Route>(route: R, input: Input<R>) =>
    // The core checked the value against this route's output schema before it was sent.
    (await valueOf(transport, route, input)) as Output<R>;

/** The same for a page, whose host puts tickets in the place of bytes (electron/passing.ts). */
export const createPageClient =
  (transport: Transport): PageCall =>
  async <R extends Route>(route: R, input: PageInput<R>) =>
    (await valueOf(transport, route, input)) as PageOutput<R>;

async function valueOf(transport: Transport, route: Route, input: unknown): Promise<unknown> {
  const reply = await transport(route, input);
  if (!reply.ok) throw new AppError(reply.error);
  return reply.value;
}
