/** Who goes on with the same thing within so many minutes writes on at one version of it. */
const MINUTES = 10;

/**
 * Which things are being written on by whom. In memory: after another start of the program a new version begins. What a
 * transaction begins counts once it is done.
 */
export type Runs = {
  /** Whose transaction this is. */
  of: (by: string) => void;
  /** Whether what is changed now belongs to the version that was begun before. */
  goesOn: (thing: string, at: string) => boolean;
  begin: (thing: string, at: string) => void;
  /** Whatever comes next is a version of its own. */
  end: (thing: string) => void;
  settle: () => void;
  drop: () => void;
};

type Run = { by: string; at: string };

/** More than anybody works on in ten minutes; without these a version more is kept. */
const MOST = 1_000;

export function openRuns(): Runs {
  const known = new Map<string, Run | null>();
  let begun = new Map<string, Run | null>();
  let who = '';
  return {
    of: (by) => void (who = by),
    goesOn: (thing, at) => {
      const run = begun.has(thing) ? begun.get(thing) : known.get(thing);
      return run?.by === who && minutesBetween(run.at, at) < MINUTES;
    },
    begin: (thing, at) => void begun.set(thing, { by: who, at }),
    end: (thing) => void begun.set(thing, null),
    settle: () => {
      if (known.size > MOST) known.clear();
      for (const [thing, run] of begun) known.set(thing, run);
      begun = new Map();
    },
    drop: () => {
      if (begun.size > 0) begun = new Map();
    },
  };
}

/** Of a clock that was set back it is never soon. */
function minutesBetween(from: string, to: string): number {
  const minutes = (Date.parse(to) - Date.parse(from)) / 60_000;
  return minutes < 0 ? Infinity : minutes;
}
