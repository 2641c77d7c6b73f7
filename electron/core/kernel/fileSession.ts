import { openStore, type Store, type StoreOptions } from '../../../db/store.ts';
import { waitsForKey } from '../../../shared/dataFileErrors.ts';
import { AppError } from '../../../shared/errors.ts';

/**
 * The data file that is open, behind all that works on it: it can be closed, exchanged and opened again while the
 * program runs. Whoever comes meanwhile waits; whoever is at work finishes first, on one and the same file.
 */
export type FileSession = {
  /** Settles when the first file is open. Throws what `openStore` throws. */
  ready: Promise<void>;
  /** The file that is open, or was last. */
  file: () => string;
  /** Whether it is to be looked at alone, as somebody else works with it. */
  isReading: () => boolean;
  use: <T>(work: (store: Store) => Promise<T>) => Promise<T>;
  /** Why none is open; undefined where one is. */
  failure: () => Promise<unknown>;
  /** Goes on with another file. Where that cannot be opened it throws, and the one before stays open; one that waits for its key is waited for. */
  swap: (file: string, options?: Opening) => Promise<void>;
  /** Closes the file, lets `work` do with it what it must, and opens it again, even where `work` failed. */
  whileClosed: (work: (file: string) => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

/** `reading`: for looking alone, as somebody else works with it. */
export type Opening = StoreOptions & { reading?: boolean };

/** Works on the store by itself as long as it is open, like the outbox. */
export type Attendant = { stop: () => Promise<void> };

type Surroundings = {
  open?: (file: string, options?: Opening) => Promise<Store>;
  attend?: (store: Store) => Attendant;
  options?: Opening | undefined;
  /** Who works with the file: told to whoever finds it locked. */
  holder?: string | undefined;
};

type Held = { store: Store; attendant: Attendant | null };

export function openFileSession(
  first: string,
  { open = openStore, attend, options, holder }: Surroundings = {},
): FileSession {
  let file = first;
  let isReading = options?.reading ?? false;
  let current = told(hold(first, options));
  /** While it was closed for a moment, as for a restore, somebody else has taken the file. */
  let isTaken = false;
  /** Who came since the last change. */
  let atWork = new Set<Promise<unknown>>();

  async function hold(wanted: string, how?: Opening): Promise<Held> {
    const store = await open(wanted, holder === undefined ? how : { holder, ...how });
    file = wanted;
    isReading = how?.reading ?? false;
    return { store, attendant: isReading ? null : (attend?.(store) ?? null) };
  }

  /** One change after the other. `step` gets the file that is open, with nobody at work on it. */
  function change(step: (held: Held | null) => Promise<Outcome>): Promise<void> {
    const before = current.catch(() => null);
    const outcome = Promise.allSettled(atWork).then(async () => step(await before));
    atWork = new Set();
    current = told(outcome.then(({ next }) => next));
    return outcome.then(async ({ next, failure }) => {
      await next.catch(() => undefined);
      if (failure !== undefined) throw failure;
    });
  }

  /** The same file once more, whatever was done to it. */
  async function openAgain(failure?: unknown): Promise<Outcome> {
    const next = told(hold(file, isReading ? { reading: true } : undefined));
    const refusal = await failureOf(next);
    isTaken = isLocked(refusal);
    return { next, failure: failure ?? refusal };
  }

  return {
    ready: told(current.then(() => undefined)),
    file: () => file,
    isReading: () => isReading,
    use: (work) => {
      // Whoever comes next tries again.
      if (isTaken) void told(change(() => openAgain()));
      isTaken = false;
      const own = atWork;
      const done = current.then(({ store }) => work(store));
      own.add(done);
      return done.finally(() => own.delete(done));
    },
    failure: () => failureOf(current),
    swap: (wanted, how) =>
      change(async (held) => {
        // The new one first: whatever is wrong with it, the old one was never let go.
        const next = told(hold(wanted, how));
        const refusal = await failureOf(next);
        // The page asks for its key.
        if (isWaiting(refusal)) file = wanted;
        return swapped(held, next, refusal);
      }),
    whileClosed: (work) =>
      change(async (held) => openAgain(await failureOf(release(held).then(() => work(file))))),
    close: () =>
      change(async (held) => ({
        next: told(Promise.reject(new AppError({ code: 'UNREACHABLE' }))),
        failure: await failureOf(release(held)),
      })),
  };
}

/** What is open from now on, and what went wrong on the way there. */
type Outcome = { next: Promise<Held>; failure?: unknown };

/** One that waits for its key is the one that was wanted as well. */
async function swapped(held: Held | null, next: Promise<Held>, refusal: unknown): Promise<Outcome> {
  if (refusal === undefined || isWaiting(refusal)) return { next, failure: await failureOf(release(held)) };
  return { next: held ? Promise.resolve(held) : next, failure: refusal };
}

async function release(held: Held | null): Promise<void> {
  await held?.attendant?.stop();
  await held?.store.close();
}

const isWaiting = (cause: unknown): boolean => cause instanceof AppError && waitsForKey(cause.data);
const isLocked = (cause: unknown): boolean => cause instanceof AppError && cause.data.code === 'DB_LOCKED';

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (cause: unknown) => cause,
  );

/** A failure that is told to whoever asks; where nobody does, that is no fault of its own. */
function told<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
