type Kept<T> = { value: T; weight: number };

/** `most`: of the weights of all that is kept together. */
type Limits<T> = { most: number; weightOf: (value: T) => number };

/** The answer for a key, worked out where it is not kept. */
export type KeptAnswers<T> = (key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Answers that follow from their key alone, so that they are worked out once; what was not asked for the longest is let go
 * when they weigh too much. Where working one out fails, nothing is kept.
 */
export function keptAnswers<T>({ most, weightOf }: Limits<T>): KeptAnswers<T> {
  const kept = new Map<string, Kept<T>>();
  let held = 0;
  const letGo = (key: string): void => {
    held -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, one: Kept<T>): void => {
    letGo(key);
    kept.set(key, one);
    held += one.weight;
    for (const oldest of kept.keys()) {
      if (held <= most) return;
      letGo(oldest);
    }
  };
  return async (key, work) => {
    const known = kept.get(key);
    if (known) {
      keep(key, known);
      return known.value;
    }
    const value = await work();
    keep(key, { value, weight: weightOf(value) });
    return value;
  };
}
