/** Pairs of two lists in the order of both, so that all likenesses together are greatest; what is like nothing stays alone. */
export function aligned(
  count: number,
  others: number,
  likeness: (n: number, m: number) => number,
): [n: number, m: number][] {
  // best[n][m]: the most from n and m on.
  const best = Array.from({ length: count + 1 }, () => new Float64Array(others + 1));
  const pair = Array.from({ length: count }, (_, n) =>
    Float64Array.from({ length: others }, (__, m) => likeness(n, m)),
  );
  const at = (table: readonly Float64Array[], n: number, m: number): number => table[n]?.[m] ?? 0;
  for (let n = count - 1; n >= 0; n -= 1) {
    for (let m = others - 1; m >= 0; m -= 1) {
      const row = best[n];
      const together = at(pair, n, m) > 0 ? at(pair, n, m) + at(best, n + 1, m + 1) : 0;
      if (row) row[m] = Math.max(together, at(best, n + 1, m), at(best, n, m + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let n = 0, m = 0; n < count && m < others;) {
    const most = at(best, n, m);
    if (at(pair, n, m) > 0 && most === at(pair, n, m) + at(best, n + 1, m + 1)) pairs.push([n++, m++]);
    else if (most === at(best, n + 1, m)) n += 1;
    else m += 1;
  }
  return pairs;
}
