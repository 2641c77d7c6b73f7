/** What a count in a file can mean at most; Word counts no list further. */
export const counts = { least: 0, most: 32_767 };

/**
 * A whole number that a foreign file names, held within limits before anything is counted or repeated by it; `usual`
 * where the file names none, or what is no number.
 */
export function numberIn(
  named: string | undefined,
  usual: number,
  { least, most }: { least: number; most: number } = counts,
): number {
  const number = named === undefined || named.trim() === '' ? Number.NaN : Number(named);
  return Number.isNaN(number) ? usual : Math.trunc(Math.min(Math.max(number, least), most));
}
