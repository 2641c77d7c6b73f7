import { datesIn, isDay } from './dates.ts';
import type { ImportedPaper } from './paper.ts';
import type { Line } from './source.ts';

/** Lines with a word that no field and no caption says, however sure whoever took the line was. */
export function untoldLines(paper: ImportedPaper, lines: readonly Line[]): Line[] {
  const told = new Set(wordsOf(stringsIn(paper).join(' ')));
  const printed = lines.map((line) => wordsOf(withoutDates(line.text, told)));
  const unreal = lines.map((line) => datesIn(line.text).some(({ iso }) => !isDay(iso)));
  return lines.filter((_, at) => {
    const words = printed[at] ?? [];
    // A day of no calendar becomes no field, whoever took it for one.
    if (unreal[at]) return true;
    return words.some((word, n) => {
      if (told.has(word) || isMark(word)) return false;
      const isLast = n === words.length - 1;
      if (isLast && told.has(word + (firstAfter(printed, at) ?? ''))) return false;
      return n > 0 || !told.has((lastBefore(printed, at) ?? '') + word);
    });
  });
}

/** Letters of any case, figures; a word of two with a hyphen is two. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const firstAfter = (printed: readonly string[][], at: number): string | undefined =>
  printed.slice(at + 1, at + 4).find((words) => words.length > 0)?.[0];
const lastBefore = (printed: readonly string[][], at: number): string | undefined =>
  printed
    .slice(Math.max(0, at - 3), at)
    .findLast((words) => words.length > 0)
    ?.at(-1);

/** What became a tick, a status or the sign of a list. */
const isMark = (word: string): boolean => /^(?:x|ö|nö|n|J{1,3}|o|[\u{F000}-\u{F0FF}])$/iu.test(word);

/** A date is told as an ISO date. */
function withoutDates(text: string, told: ReadonlySet<string>): string {
  return datesIn(text)
    .toReversed()
    .reduce(
      (rest, { iso, at, length }) =>
        iso.split('-').every((part) => told.has(part))
          ? `${rest.slice(0, at)} ${rest.slice(at + length)}`
          : rest,
      text,
    );
}

/** Every string in a value, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
