import type { JobName } from '../../../shared/contract/dataKinds.ts';
import type { Deps } from './app.ts';

/** Work beside the calls: it runs when the program starts, when a route wakes it, and when it asked to. */
export type Job = {
  name: JobName;
  run: (signals: Signals) => Promise<Pass>;
};

export type Signals = {
  /** Nothing further is begun. */
  ending: AbortSignal;
  /** What is under way is broken off. */
  breakOff: AbortSignal;
};

/** `done`: how many things were taken on. `again`: when to look anew, in milliseconds; null: not before it is woken. */
export type Pass = { done: number; again: number | null };

export type Runner = {
  /** Something may have come in. */
  wake: () => void;
  /** One pass now; whoever asks while one is under way gets the answer of that one. */
  runOnce: () => Promise<number>;
  /** Waits a moment for what is under way, then breaks it off. Begins nothing more. */
  stop: () => Promise<void>;
};

/** Jobs of one open data file. Another file, or the same one opened again, gets a background of its own. */
export type Background = {
  wake: (names: readonly JobName[]) => void;
  stop: () => Promise<void>;
};

type Options = Pick<Deps, 'log'> & {
  /** How long `stop` waits before it breaks off. */
  graceMs?: number;
};

const AFTER_FAILURE_MS = 60_000;

/** Starts every job. */
export function startBackground(jobs: readonly Job[], options: Options): Background {
  const runners = jobs.map((job) => ({ name: job.name, ...runnerOf(job, options) }));
  for (const runner of runners) runner.wake();
  return {
    wake: (names) => {
      for (const runner of runners) if (names.includes(runner.name)) runner.wake();
    },
    stop: async () => {
      // All are told to end at once; none of them fails.
      for (const ended of runners.map((runner) => runner.stop())) await ended;
    },
  };
}

/** Runs a job, one pass after the other and never two at once. */
export function runnerOf(job: Job, { log, graceMs = 3_000 }: Options): Runner {
  const ending = new AbortController();
  const breakOff = new AbortController();
  const signals = { ending: ending.signal, breakOff: breakOff.signal };
  let timer: NodeJS.Timeout | undefined;
  let wasWoken = false;
  const pass = oneAtATime(() => job.run(signals));

  /** Until nobody wakes it any more; then again when the job asked for it. */
  const look = oneAtATime(async () => {
    try {
      do {
        wasWoken = false;
        lookAgainIn((await pass()).again);
      } while (wasWoken);
    } catch (cause) {
      log(job.name, cause);
      lookAgainIn(AFTER_FAILURE_MS);
    }
  });

  function lookAgainIn(ms: number | null): void {
    clearTimeout(timer);
    if (ms !== null && !ending.signal.aborted) timer = setTimeout(wake, ms).unref();
  }

  function wake(): void {
    wasWoken = true;
    if (!ending.signal.aborted) void look();
  }

  return {
    wake,
    runOnce: async () => (await pass()).done,
    stop: async () => {
      ending.abort();
      clearTimeout(timer);
      const underWay = Promise.allSettled([look.underWay(), pass.underWay()]);
      if (await isOver(underWay, graceMs)) return;
      breakOff.abort();
      await isOver(underWay, graceMs);
    },
  };
}

/** Whoever asks while it runs gets the answer of that run. */
function oneAtATime<T>(work: () => Promise<T>): (() => Promise<T>) & { underWay: () => Promise<T> | null } {
  let current: Promise<T> | null = null;
  const run = () => {
    current ??= work().finally(() => {
      current = null;
    });
    return current;
  };
  return Object.assign(run, { underWay: () => current });
}

/** Whether the work ended within the time. */
async function isOver(work: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  void work.then(() => resolve(true));
  const outcome = await promise;
  clearTimeout(timer);
  return outcome;
}
