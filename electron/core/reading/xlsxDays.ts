/** Excel's own formats of days, by number (ECMA-376, 18.8.30). */
export const usualDayFormats: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** A format with a day or a year in it, whatever stands in quotation marks or brackets. */
export const isDayFormat = (format: string): boolean =>
  /[dyjt]/iu.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, ''));

/** Excel counts days from the last one of 1899, since it takes 1900 for a leap year; some files from 1904. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!Number.isFinite(day) || day < 61 || day > 109_573) return null;
  const [year, month, date] = new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10).split('-');
  return `${date}.${month}.${year}`;
}
