import { plainText, type Block, type RichText } from '../domain/richText.ts';
import type { ClockTime } from '../domain/values.ts';
import type { Sittings } from '../domain/room/sittings.ts';
import { germanDate, germanTime } from '../german/format.ts';

/** Protected blanks: "TOP 3" and "§ 31" stay on one line. Only for what the program words itself. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u{A0}');

/** 17:00 Uhr, on one line */
export const spokenTime = (time: ClockTime): string => unbroken(germanTime(time));

const hasWords = (block: Block): boolean => plainText({ type: 'doc', content: [block] }) !== '';

/** " am 17.09.2026" behind what happened on a day that was named, of a meeting of several days; else ''. */
export function onNamedDay(day: number | null, sittings: Sittings): string {
  const sitting =
    day === null || sittings.length < 2 ? undefined : sittings[Math.min(day, sittings.length) - 1];
  return sitting ? ` am ${germanDate(sitting.date)}` : '';
}

/** Without the empty paragraphs that an editor leaves before and after the text. */
export function trimmed(text: RichText | undefined): RichText {
  const content = text?.content ?? [];
  const first = content.findIndex(hasWords);
  return { type: 'doc', content: first < 0 ? [] : content.slice(first, content.findLastIndex(hasWords) + 1) };
}
