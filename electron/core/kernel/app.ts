import { randomUUID } from 'node:crypto';
import type { ZodError, ZodType } from 'zod';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Recorder } from '../../../db/recorder.ts';
import type { Store } from '../../../db/store.ts';
import {
  contract,
  isChanging,
  isRoute,
  type Kind,
  type Output,
  type Parsed,
  type RescueRoute,
  type Route,
} from '../../../shared/contract/index.ts';
import { isBeyondUse, waitsForKey } from '../../../shared/dataFileErrors.ts';
import { isUndoable } from '../../../shared/contract/undoableRoutes.ts';
import type { NewId } from '../../../shared/domain/ids.ts';
import { AppError, type AppErrorData, type Reply } from '../../../shared/errors.ts';
import { type BackupRuns, backupRunsOf } from './backupRuns.ts';
import type { FileSession, Opening } from './fileSession.ts';
import { type Caller, nobody } from './caller.ts';
import { asUndoStep } from './asUndoStep.ts';
import { keepingChanges } from './keepChanges.ts';
import { type Reading, readingOf, withoutWriting } from './reading.ts';
import { type UndoSteps, undoStepsOf } from './undoSteps.ts';
import { vouching } from './vouching.ts';

/** What the core needs from its surroundings; tests pass a fixed clock and ids. */
export type Deps = {
  session: FileSession;
  /** Wall-clock time of the office, YYYY-MM-DDTHH:MM:SS. */
  now: () => string;
  newId: () => string;
  /** Takes what a clerk must never see: the cause behind INTERNAL, and at which route. */
  log: (reference: string, cause: unknown, route?: Route) => void;
  version: string;
  secrets: Secrets;
  /** Where the office's own key lies, which signs the log; without a keychain there is none. */
  officeKey?: Secrets | undefined;
  /** Where the keys of encrypted data files lie, so that nobody is asked; without a keychain somebody is. */
  fileKeys?: Secrets | undefined;
  /** The IT of the house has said that this program sends no mail. */
  mailOff?: boolean | undefined;
  /** scrypt's N for the keys made here; without it, today's. Tests spend less of their time on it. */
  keyCost?: number | undefined;
};

/** Where a mail password lies: the system's keychain, or this process's memory until it ends. Never the data file. */
export type Secrets = {
  canKeep: boolean;
  read: () => Promise<string | null>;
  /** '' forgets it. `remember`: beyond the end of the program, where there is a keychain. */
  write: (password: string, remember: boolean) => Promise<void>;
};

type Surroundings = Pick<Deps, 'now' | 'version' | 'secrets' | 'officeKey' | 'fileKeys' | 'keyCost'> & {
  isEncrypted: boolean;
  mailOff: boolean;
  newId: NewId;
  dataFile: string;
  /** How often was written into the file since it was opened. */
  revision: number;
  /** Throws where the data file is not in its place any more. */
  watch: Store['watch'];
  opening: string;
  caller: Caller;
  undo: UndoSteps;
  backups: BackupRuns;
  /** Where the file is only read: of when it is, and who works with it. */
  reading: Reading | null;
  /** Which columns of the data file refer to which tables. */
  referencesOf: Recorder['referencesOf'];
};
export type CommandCtx = Surroundings & { db: WriteDb };
export type QueryCtx = Surroundings & { db: ReadDb };
/** No handle of its own: what it stores it stores in short transactions between its waits. */
export type ActionCtx = Surroundings & {
  store: Store;
  /** Carried out with the data file closed, once nobody works on it any more, and before the answer is given. */
  whileClosed: (work: (file: string) => Promise<void>) => void;
  /** Opens the file anew before the answer is given; where that fails, it is open as it was. */
  reopen: (how: Pick<Opening, 'reading'>) => void;
};
/** Without a store: the data file could not be opened. `whileClosed`: carries work out and opens the file again. */
export type RescueCtx = Pick<
  Surroundings,
  'now' | 'version' | 'dataFile' | 'caller' | 'fileKeys' | 'keyCost'
> &
  Pick<FileSession, 'whileClosed' | 'isReading'>;
type CtxOf = { command: CommandCtx; query: QueryCtx; action: ActionCtx; rescue: RescueCtx };
export type Ctx<R extends Route> = CtxOf[Kind<R>];

export type Handlers = { [R in Route]: (ctx: Ctx<R>, input: Parsed<R>) => Promise<Output<R>> };

export type App = {
  /** Every host names its caller. */
  call: (route: string, input: unknown, caller?: Caller) => Promise<Reply<unknown>>;
  close: () => Promise<void>;
};

/** The host-blind application: parse, run (a command in one transaction), parse the answer, never throw. */
export function createApp(deps: Deps, handlers: Handlers): App {
  return {
    call: async (name, input, caller = nobody) => {
      try {
        if (!isRoute(name)) throw new AppError({ code: 'UNKNOWN_ROUTE', route: name });
        if (isRescue(name)) return { ok: true, value: await runRescue(deps, caller, handlers, name, input) };
        const { session } = deps;
        const closing: (() => Promise<void>)[] = [];
        const reopening: Reopening = {
          whileClosed: (work) => void closing.push(() => session.whileClosed(work)),
          reopen: (how) => void closing.push(() => session.swap(session.file(), { mustExist: true, ...how })),
        };
        // One file from beginning to end, also where an action works in several steps.
        const value = await session.use(async (store) => {
          if (!readingOf(store)) await vouching(store, deps.now);
          return run({ ...deps, caller, ...reopening }, handlers, store, name, input);
        });
        for (const close of closing) await close();
        return { ok: true, value };
      } catch (cause) {
        return { ok: false, error: toError(deps, cause, isRoute(name) ? name : undefined) };
      }
    },
    close: () => deps.session.close(),
  };
}

type Reopening = Pick<ActionCtx, 'whileClosed' | 'reopen'>;

const isRescue = (route: Route): route is RescueRoute => contract[route].kind === 'rescue';

/** Only where the file is of no use, or waits for its key: no way leads from here to one that is open. Throws NOT_DAMAGED, NO_KEY_NEEDED. */
async function runRescue(
  { session, now, version, fileKeys, keyCost }: Deps,
  caller: Caller,
  handlers: Handlers,
  route: RescueRoute,
  input: unknown,
): Promise<unknown> {
  const { input: accepts, output } = contract[route];
  const parsed = parse(accepts, input);
  const failure = await session.failure();
  const [fits, code] = route.startsWith('unlock.')
    ? ([waitsForKey, 'NO_KEY_NEEDED'] as const)
    : ([isBeyondUse, 'NOT_DAMAGED'] as const);
  if (!(failure instanceof AppError) || !fits(failure.data)) throw new AppError({ code });
  const { whileClosed, isReading } = session;
  const dataFile = session.file();
  const ctx: RescueCtx = { now, version, caller, dataFile, fileKeys, keyCost, whileClosed, isReading };
  const handler = handlers[route] as (ctx: RescueCtx, input: unknown) => Promise<unknown>;
  return output.parse(await handler(ctx, parsed));
}

function parse(accepts: ZodType, input: unknown): unknown {
  const parsed = accepts.safeParse(input);
  if (!parsed.success) throw new AppError({ code: 'INVALID_INPUT', issues: fieldIssues(parsed.error) });
  return parsed.data;
}

async function run(
  deps: Deps & { caller: Caller } & Reopening,
  handlers: Handlers,
  store: Store,
  route: Exclude<Route, RescueRoute>,
  input: unknown,
): Promise<unknown> {
  const reading = readingOf(store);
  if (reading && isChanging(contract[route])) throw new AppError({ code: 'READ_ONLY', by: reading.by });
  const { kind, input: accepts, output } = contract[route];
  const parsed = parse(accepts, input);
  const { now, version, secrets, fileKeys, mailOff = false, keyCost, caller, whileClosed, reopen } = deps;
  const officeKey = reading ? withoutWriting(deps.officeKey) : deps.officeKey;
  const newId: NewId = (schema) => schema.parse(deps.newId());
  const undo = undoStepsOf(store);
  const backups = backupRunsOf(store);
  const { file: dataFile, keyId, watch, opening } = store;
  const { referencesOf } = store.recorder;
  const revision = store.transactions();
  const surroundings = {
    now,
    newId,
    version,
    secrets,
    officeKey,
    fileKeys,
    mailOff,
    keyCost,
    dataFile,
    isEncrypted: keyId !== null,
    revision,
    watch,
    opening,
    caller,
    undo,
    backups,
    referencesOf,
    reading,
  };
  // Route by route this is typed by `Handlers`; the compiler cannot follow it through the lookup.
  const handler = handlers[route] as (ctx: object, input: unknown) => Promise<unknown>;
  // Parsed before the commit: an answer that breaks the contract undoes what led to it.
  const answer = async (own: object): Promise<unknown> =>
    output.parse(await handler({ ...surroundings, ...own }, parsed));
  switch (kind) {
    case 'command':
      return keepingChanges(store, surroundings, route).transaction((db) =>
        isUndoable(route)
          ? asUndoStep({ db, newId, undo }, route, parsed, () => answer({ db }))
          : answer({ db }),
      );
    case 'query':
      return store.read((db) => answer({ db }));
    case 'action':
      return answer({ store: keepingChanges(store, surroundings, route), whileClosed, reopen });
  }
}

/** The German sentences of a failed check, each with its field. */
const fieldIssues = (error: ZodError) =>
  error.issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
    message,
  }));

function toError(deps: Deps, cause: unknown, route: Route | undefined): AppErrorData {
  if (cause instanceof AppError) return cause.data;
  const reference = randomUUID().slice(0, 8);
  deps.log(reference, cause, route);
  return { code: 'INTERNAL', reference };
}
