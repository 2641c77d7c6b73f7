import type { z } from 'zod';
import { type Block, plainText, RichText } from '../../domain/richText.ts';
import { IsoDate, line, lines, printable } from '../../domain/values.ts';

/** Hears that a value was made to fit its field: it was cut, or its field does not take it at all. */
export type Note = (reason: 'shortened' | 'unfit') => void;

const anyLine = line(Number.MAX_SAFE_INTEGER);
const anyBlock = lines(Number.MAX_SAFE_INTEGER);

/** One line; what is longer than its field ends with "…". */
export const fittedLine = (text: string, most: number, note: Note): string =>
  cut(anyLine.parse(text), most, note);

/** The same for what stands on several. */
export const fittedBlock = (text: string, most: number, note: Note): string =>
  cut(anyBlock.parse(text), most, note);

function cut(text: string, most: number, note: Note): string {
  if (text.length <= most) return text;
  note('shortened');
  return `${printable(text.slice(0, most - 1)).trimEnd()}…`;
}

/** A day of the calendar; null where none is printed, or one that is none. */
export function fittedDay(printed: string | null, note: Note): IsoDate | null {
  if (printed === null) return null;
  return fittedValue(IsoDate, printed, note);
}

/** What its own schema takes, as that gives it; null where it is refused. */
export function fittedValue<T>(schema: z.ZodType<T>, value: unknown, note: Note): T | null {
  const { success, data } = schema.safeParse(value);
  if (!success) note('unfit');
  return success ? data : null;
}

/** So many come in at most. */
export function fittedList<T>(values: readonly T[], most: number, note: Note): readonly T[] {
  if (values.length > most) note('shortened');
  return values.slice(0, most);
}

export type PrintedParagraph = { text: string; isHeading?: boolean };
/** A part of a running text: its words alone, or as it looks in the file. */
export type TextPart = PrintedParagraph | Block;

/** Of the 100,000 parts that a text may have each paragraph takes two. */
const mostParagraphs = 45_000;
/** A run of text takes 200,000 signs; nobody prints half of that without an end. */
export const longestParagraph = 100_000;

/**
 * Paragraph by paragraph; one that is longer than a run of text may be is several. Blocks stay as they are formed, unless
 * they are more than a text takes: then their words stand alone.
 */
export function fittedText(parts: readonly TextPart[], note: Note): RichText {
  const whole = { type: 'doc' as const, content: parts.flatMap(blocksOf) };
  const { success, data } = RichText.safeParse(whole);
  if (success) return data;
  const words = parts.flatMap((part) => ('type' in part ? wordsOf(part) : [part]));
  return { type: 'doc', content: [...fittedList(words.flatMap(blocksOf), mostParagraphs, note)] };
}

const wordsOf = (block: Block): PrintedParagraph[] =>
  plainText({ type: 'doc', content: [block] })
    .split('\n')
    .map((text) => ({ text, isHeading: block.type === 'heading' }));

function blocksOf(part: TextPart): Block[] {
  if ('type' in part) return [part];
  return fittedPieces(part.text).map((text) => {
    const content = text === '' ? {} : { content: [{ type: 'text' as const, text }] };
    return part.isHeading
      ? { type: 'heading', attrs: { level: 1 }, ...content }
      : { type: 'paragraph', ...content };
  });
}

/** The same line by line. */
export const fittedLines = (text: string, note: Note): RichText =>
  fittedText(
    text.split('\n').map((row) => ({ text: row })),
    note,
  );

/** What stands in one run each: cut at blanks, as far as there are any; the pieces say all that the text says. */
export function fittedPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = printable(text);
  while (rest.length > longestParagraph) {
    const blank = rest.lastIndexOf(' ', longestParagraph);
    const end = blank > 0 ? blank : wholeSigns(rest, longestParagraph);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(blank > 0 ? end + 1 : end);
  }
  return [...pieces, rest];
}

/** No sign of two halves is cut in the middle. */
const wholeSigns = (text: string, end: number): number => (text.slice(0, end).isWellFormed() ? end : end - 1);
