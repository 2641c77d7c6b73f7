import { randomUUID } from 'node:crypto';
import type { ZodError } from 'zod';
import type { ReadDb, WriteDb } from '../../db/schema.ts';
import type { Store } from '../../db/store.ts';
import {
  contract,
  isRoute,
  type Kind,
  type Output,
  type Parsed,
  type Route,
} from '../../shared/contract/index.ts';
import { AppError, type AppErrorData, type Reply } from '../../shared/errors.ts';

/** What the core needs from its surroundings; tests pass a fixed clock and ids. */
export type Deps = {
  store: Store;
  /** Wall-clock time of the office, YYYY-MM-DDTHH:MM:SS. */
  now: () => string;
  newId: () => string;
  /** Takes what a clerk must never see: the cause behind INTERNAL. */
  log: (reference: string, cause: unknown) => void;
  version: string;
};

export type Ctx<R extends Route> = Omit<Deps, 'store' | 'log'> & {
  db: Kind<R> extends 'command' ? WriteDb : ReadDb;
  dataFile: string;
};
export type CommandCtx = Omit<Deps, 'store' | 'log'> & { db: WriteDb; dataFile: string };
export type QueryCtx = Omit<Deps, 'store' | 'log'> & { db: ReadDb; dataFile: string };

export type Handlers = { [R in Route]: (ctx: Ctx<R>, input: Parsed<R>) => Promise<Output<R>> };

export type App = {
  call: (route: string, input: unknown) => Promise<Reply<unknown>>;
  close: () => Promise<void>;
};

/** The host-blind application: parse, run (a command in one transaction), parse the answer, never throw. */
export function createApp(deps: Deps, handlers: Handlers): App {
  return {
    call: async (name, input) => {
      try {
        if (!isRoute(name)) throw new AppError({ code: 'UNKNOWN_ROUTE', route: name });
        return { ok: true, value: await run(deps, handlers, name, input) };
      } catch (cause) {
        return { ok: false, error: toError(deps, cause) };
      }
    },
    close: () => deps.store.close(),
  };
}

async function run(deps: Deps, handlers: Handlers, route: Route, input: unknown): Promise<unknown> {
  const { kind, input: accepts, output } = contract[route];
  const parsed = accepts.safeParse(input);
  if (!parsed.success) throw new AppError({ code: 'INVALID_INPUT', issues: fieldIssues(parsed.error) });
  const { now, newId, version, store } = deps;
  const work = async (db: ReadDb | WriteDb): Promise<unknown> => {
    // Route by route this is typed by `Handlers`; the compiler cannot follow it through the lookup.
    const handler = handlers[route] as (ctx: object, input: unknown) => Promise<unknown>;
    const ctx = { now, newId, version, db, dataFile: store.file };
    // Parsed before the commit: an answer that breaks the contract undoes what led to it.
    return output.parse(await handler(ctx, parsed.data));
  };
  return kind === 'command' ? store.transaction(work) : store.read(work);
}

/** The German sentences of a failed check, each with its field. */
const fieldIssues = (error: ZodError) =>
  error.issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message,
  }));

function toError(deps: Deps, cause: unknown): AppErrorData {
  if (cause instanceof AppError) return cause.data;
  const known = deps.store.explain(cause);
  if (known) return known;
  const reference = randomUUID().slice(0, 8);
  deps.log(reference, cause);
  return { code: 'INTERNAL', reference };
}
