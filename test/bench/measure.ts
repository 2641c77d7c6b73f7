import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds. */
export type Timing = { median: number; min: number; max: number; runs: number };

export type Work = () => unknown;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

export type Rounds = {
  rounds: number;
  /** So many more come first. */
  warmUp: number;
  /** Collects garbage before each run, so that no case pays for the one before it. */
  clean?: boolean;
  /** Every second round goes backwards, so that no case always comes behind the same one. */
  turns?: boolean;
  /** Prepares each round, untimed. */
  before?: () => Promise<void>;
};

/** Runs the cases in turn, A B C A B C …, so that a slow moment of the machine hits all of them. */
export async function interleaved<Name extends string>(
  cases: Record<Name, Work>,
  { rounds, warmUp, clean = false, turns = false, before }: Rounds,
): Promise<Record<Name, Timing>> {
  const names = Object.keys(cases) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    await before?.();
    for (const name of turns && round % 2 !== 0 ? names.toReversed() : names) {
      if (clean) collectGarbage();
      const begin = performance.now();
      await cases[name]();
      const time = performance.now() - begin;
      if (round >= 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(times.get(name) ?? [])])) as Record<
    Name,
    Timing
  >;
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
  return { median, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0, runs: sorted.length };
}

/** What `percent` of the times stay below. */
export function percentileOf(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0;
}
