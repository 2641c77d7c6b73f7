/** Many things by what stands in a text where it names them. */
export type LookUp<T> = ReadonlyMap<string, readonly T[]>;

export function lookUpBy<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): LookUp<T> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const same = found.get(key);
      if (same) same.push(one);
      else found.set(key, [one]);
    }
  }
  return found;
}

/** Each once, in the order of the keys. */
export const lookedUp = <T>(known: LookUp<T>, keys: Iterable<string>): T[] => {
  const found = new Set<T>();
  if (known.size > 0) for (const key of keys) for (const one of known.get(key) ?? []) found.add(one);
  return [...found];
};
